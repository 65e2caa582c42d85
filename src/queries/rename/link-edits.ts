import type { MarkdownDocument } from '../../journal/model';
import type { Steps } from '../../journal/steps';
import { inDocument } from '../../journal/views';
import { applyEdits, type TextEdit } from '../../text/edit';
import { type Range, sliceRange } from '../../text/range';
import { pathsOf } from '../../workspace/counts';
import { resolveLink } from '../../workspace/paths';
import { anchorEdit, foldAnchor, pathEdit } from './address-edits';
import { type Address, localAddressesOf } from './addresses';
import { type AnchorMoves, allAnchorsIn } from './anchor-moves';
import { addEdits, type Draft, movedPath, textIn } from './draft';
import { fileLabelEdit, headingLabelEdit } from './link-labels';
import type { EntryWords } from './names';
import { readAfter } from './read-after';

/**
 * The edits of all links that lead to what moves, or stand in a file that moves: their addresses, and their texts where those
 * spell what has another name afterwards. `anchors` says which anchors become others.
 */
export function* linkEdits(draft: Draft, anchors: ReadonlyMap<string, AnchorMoves>): Steps<Map<string, TextEdit[]>> {
  const { index } = draft.context;
  const edits = new Map<string, TextEdit[]>();
  for (const path of documentsToVisit(draft, anchors)) {
    const document = index.documents.get(path);
    if (document === undefined || !('segments' in document)) continue;
    const text = textIn(draft, path);
    if (draft.missing.has(path)) continue;
    addEdits(
      edits,
      path,
      editsIn(draft, document, text, anchors, () => false)
    );
    yield;
  }
  for (const [path, { document, text }] of draft.context.others.documents) {
    noteNewTargets(draft, document, text);
    addEdits(
      edits,
      path,
      editsIn(draft, document, text, anchors, label => makesAnchor(draft, document, label))
    );
    yield;
  }
  return edits;
}

/** The files and folders whose links become others, links to which would come to mean something, or that have links. */
export function filesLinkedTo({ moves, names, isStrict }: Draft, anchors: ReadonlyMap<string, AnchorMoves>): string[] {
  const heading = names.heading === undefined ? [] : [names.heading.path];
  return [...new Set([...moves.keys(), ...(isStrict ? moves.values() : []), ...anchors.keys(), ...heading])];
}

/** Notes links that lead nowhere yet and would come to mean what moves there. */
function noteNewTargets({ moves, isStrict, reasons }: Draft, document: MarkdownDocument, text: string): void {
  const targets = new Set(isStrict ? moves.values() : []);
  for (const { url } of targets.size === 0 ? [] : localAddressesOf(document, text)) {
    const to = resolveLink(document.path, url)?.path;
    if (to !== undefined && targets.has(to))
      reasons.push(
        `${document.path} links to ${to} already, which there is not, and would come to mean this one. Mend that first.`
      );
  }
}

/**
 * Whether the text at `label` is part of an anchor, as it is in a heading. In a file that is no journal document it stays then:
 * nobody knows who links to that.
 */
function makesAnchor(draft: Draft, document: MarkdownDocument, { start, end }: Range): boolean {
  const segment = document.segments.find(each => each.start <= start && start < each.start + each.length);
  if (segment === undefined) return false;
  const headings = segment.facts.headings.map(({ range }) => inDocument(segment, range));
  if (headings.some(range => range.start <= start && end <= range.end)) return true;
  // Of a heading in a quote or a list only its anchor is known.
  if (segment.kept.outline.htmlAnchors.length === 0) return false;
  const after = readAfter(draft, document, [{ range: { start: end, end }, text: 'x' }]);
  const anchors = after !== undefined && 'segments' in after ? allAnchorsIn(after) : [];
  return allAnchorsIn(document).join('\n') !== anchors.join('\n');
}

/** The documents that link to what changes, those that move, and those whose anchors become others. */
function documentsToVisit(draft: Draft, anchors: ReadonlyMap<string, AnchorMoves>): Set<string> {
  const { linkUses, documents } = draft.context.index;
  const { heading } = draft.names;
  const targets = new Set([...anchors.keys(), ...(heading === undefined ? [] : [heading.path])]);
  if (draft.moves.size > 0) {
    for (const path of linkUses.keys()) if (movedPath(draft, path) !== path) targets.add(path);
    for (const path of documents.keys()) if (movedPath(draft, path) !== path) targets.add(path);
  }
  return new Set([...targets].flatMap(path => [path, ...pathsOf(linkUses.get(path))]));
}

function editsIn(
  draft: Draft,
  document: MarkdownDocument,
  text: string,
  anchors: ReadonlyMap<string, AnchorMoves>,
  staysLabel: (range: Range) => boolean
): TextEdit[] {
  const { path } = document;
  const newFrom = movedPath(draft, path);
  const edits: TextEdit[] = [];
  for (const address of localAddressesOf(document, text)) {
    const target = resolveLink(path, address.url);
    if (target === undefined) continue;
    const to = target.path;
    const newTo = movedPath(draft, to);
    if (!address.url.startsWith('#') && resolveLink(newFrom, address.url)?.path !== newTo)
      edits.push(pathEdit(text, address.range, { from: path, newFrom, to, newTo }));
    if (to !== newTo) {
      const rename = (old: string, wanted: string) => (label: string, at: Range) =>
        fileLabelEdit(label, at, old, wanted);
      edits.push(...labelEdit(draft, path, text, address, staysLabel, rename(to, newTo), rename(newTo, to)));
    }
    if (target.anchor === null) continue;
    const anchor = foldAnchor(target.anchor);
    edits.push(...anchorEdits(draft, path, text, address, anchor, anchors.get(to)));
    const { heading } = draft.names;
    if (heading?.path !== to || heading.anchor !== anchor) continue;
    const rename = (old: EntryWords, wanted: EntryWords) => (label: string, at: Range) =>
      headingLabelEdit(label, at, old, wanted);
    const { before, after } = heading;
    edits.push(...labelEdit(draft, path, text, address, staysLabel, rename(before, after), rename(after, before)));
  }
  return edits;
}

type LabelRenaming = (text: string, range: Range) => TextEdit | undefined;

/** The edit that `forth` makes of a link’s text; `back` must be able to make of the result what the text was. */
function labelEdit(
  { isStrict, reasons }: Draft,
  path: string,
  text: string,
  { labelRange }: Address,
  stays: (range: Range) => boolean,
  forth: LabelRenaming,
  back: LabelRenaming
): TextEdit[] {
  if (labelRange === null) return [];
  const label = sliceRange(text, labelRange);
  const edit = forth(text, labelRange);
  const isLost = isStrict && replaced(replaced(label, forth), back) !== label;
  if ((edit === undefined && !isLost) || stays(labelRange)) return [];
  if (isLost)
    reasons.push(
      `${path} has a link to it with the text “${label}”, which would be taken for its name. Change that first.`
    );
  return present(edit);
}

function replaced(label: string, rename: LabelRenaming): string {
  const edit = rename(label, { start: 0, end: label.length });
  return edit === undefined ? label : applyEdits(label, [edit]);
}

function anchorEdits(
  { isStrict, reasons }: Draft,
  path: string,
  text: string,
  { range }: Address,
  anchor: string,
  moves: AnchorMoves | undefined
): TextEdit[] {
  if (moves === undefined) return [];
  if (isStrict && moves.fresh.has(anchor)) {
    reasons.push(
      `${path} has a link to “#${anchor}”, which leads nowhere yet and would lead to another heading than anyone meant. Mend that link first.`
    );
  }
  const moved = moves.moved.get(anchor);
  if (moved === undefined) return [];
  const edit = anchorEdit(text, range, anchor, moved);
  if (edit === undefined)
    reasons.push(`${path} writes the anchor “#${anchor}” with capitals. Write it as it is first.`);
  return present(edit);
}

const present = <Item>(item: Item | undefined): Item[] => (item === undefined ? [] : [item]);
