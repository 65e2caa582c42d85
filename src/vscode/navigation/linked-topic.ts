import * as vscode from 'vscode';
import { type LinkedTopic, linkedHere } from '../../queries/names/linked-here';
import { toRange } from '../convert';
import { positionsIn, uriOf } from '../journal-root';
import type { JournalStore, Place } from '../journal-store';
import { takenDocument } from '../taken-document';

/**
 * Goes to the topic, or entry, to which the tag at the cursor leads, or that of its line; where there are several there, or in
 * the entry, a person chooses. Gives whether it went anywhere.
 */
export async function goToLinkedTopic(store: JournalStore): Promise<boolean> {
  const editor = vscode.window.activeTextEditor;
  const taken = editor && (await takenDocument(store, editor.document));
  if (editor === undefined || taken === undefined) return tell('Cross-links stand in journals, briefs and analyses.');
  const { document, selection } = editor;
  const line = document.lineAt(selection.active.line).range;
  const { place, markdown } = taken;
  const found = linkedHere(place.root.workspace.index, markdown, document.offsetAt(selection.active), {
    start: document.offsetAt(line.start),
    end: document.offsetAt(line.end)
  });
  if (found.length === 0) return tell('There is no cross-link to a known topic here.');
  const chosen = found.length === 1 ? found[0] : await choose(found);
  if (chosen === undefined) return false;
  await open(place, chosen);
  return true;
}

async function choose(found: readonly LinkedTopic[]): Promise<LinkedTopic | undefined> {
  const items = found.map(linked => ({
    label: linked.title ?? linked.topic,
    description: linked.date === null ? linked.topic : `${linked.topic}#${linked.date}`,
    linked
  }));
  const options = { title: 'Go to Cross-linked Topic', placeHolder: 'The topics to which this entry is linked' };
  return (await vscode.window.showQuickPick(items, { ...options, matchOnDescription: true }))?.linked;
}

async function open({ root }: Place, { target }: LinkedTopic): Promise<void> {
  const selection = toRange(positionsIn(root, target.path))(target.range);
  await vscode.window.showTextDocument(uriOf(root, target.path), {
    selection: new vscode.Range(selection.start, selection.start)
  });
}

function tell(message: string): false {
  void vscode.window.showInformationMessage(message);
  return false;
}
