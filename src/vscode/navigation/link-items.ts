import * as vscode from 'vscode';
import type { LinkNode } from '../../queries/links/link-tree';
import { placeOfCitation } from '../../queries/links/same-sources';
import { WAITING } from '../contributions';
import { toRange } from '../convert';
import { positionsIn, uriOf } from '../journal-root';
import type { Place } from '../journal-store';
import type { AnswerArguments } from './answer-cross-link';

const icons: Partial<Readonly<Record<LinkNode['kind'], string>>> = {
  here: 'arrow-left',
  out: 'arrow-right',
  unanswered: 'comment-unresolved',
  sources: 'book'
};

/** Which rows hold others that are seen at first. */
const open: readonly LinkNode['kind'][] = ['here', 'unanswered'];

/** A row of the list, with what its actions take. */
export interface LinkElement extends AnswerArguments {
  readonly node: LinkNode;
  /** The document that the list is about. */
  readonly place: Place;
}

/** The row `node` of the list about the document at `place`. */
export const elementOf = (place: Place, node: LinkNode): LinkElement => ({
  node,
  place,
  journal: uriOf(place.root, place.path),
  ...node.answer
});

/** A row of the list of linked topics as VS Code shows it; `more` is the command that shows more rows. */
export function toTreeItem(
  { node, place }: LinkElement,
  isExpanded = open.includes(node.kind),
  more: string
): vscode.TreeItem {
  const { id, kind, label, description, details, children } = node;
  const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, children.length === 0 ? None : isExpanded ? Expanded : Collapsed);
  item.id = id;
  item.description = description;
  item.tooltip = details === '' ? label : details;
  item.accessibilityInformation = { label: description === '' ? label : `${label}: ${description}` };
  const icon = icons[kind];
  if (icon !== undefined) item.iconPath = new vscode.ThemeIcon(icon);
  if (kind === 'waiting') item.contextValue = WAITING;
  const command = commandOf(place, node, more);
  if (command !== undefined) item.command = command;
  return item;
}

/** What a click does: VS Code opens a place as it does in its own lists, in a preview, and for good with a double click. */
function commandOf({ root }: Place, { id, kind, label, place, source }: LinkNode, more: string) {
  if (kind === 'more') return { command: more, title: label, arguments: [id.slice(0, id.lastIndexOf('/'))] };
  const { index } = root.workspace;
  const range = source === null ? place?.range : placeOfCitation(index, source, source.canonical);
  const path = source?.path ?? place?.path;
  if (path === undefined || range === undefined) return undefined;
  const selection = toRange(positionsIn(root, path))(range);
  return { command: 'vscode.open', title: `Open ${label}`, arguments: [uriOf(root, path), { selection }] };
}
