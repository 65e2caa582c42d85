import * as vscode from 'vscode';
import type { Steps } from '../../journal/steps';
import { readyDocuments, searchIndexInSteps } from '../../queries/search/search-index';
import { isJournalPath, type JournalRoot } from '../journal-root';
import type { JournalStore } from '../journal-store';
import { stepsInTurns } from '../turns';

/**
 * Makes ready to be searched what the window’s journals say at this moment, unsaved text included. The first time takes a
 * second or two for 50 MB, later ones next to nothing. `onProgress` is told of documents. Gives the journals; undefined where
 * that is not wanted any more.
 */
export async function readyToSearch(
  store: JournalStore,
  isWanted: () => boolean,
  onProgress: (done: number, total: number) => void = () => {}
): Promise<readonly JournalRoot[] | undefined> {
  const roots = store.journals();
  for (const root of roots) {
    for (const [path, document] of root.buffers)
      if (!root.opening.has(path) && isJournalPath(root, path)) store.sync({ root, path }, document);
    await stepsInTurns(withProgress(root, onProgress), isWanted);
    if (!isWanted()) return undefined;
  }
  return roots;
}

function* withProgress(
  { workspace: { index } }: JournalRoot,
  onProgress: (done: number, total: number) => void
): Steps<void> {
  const total = [...index.documents.values()].filter(document => 'segments' in document).length;
  let known = readyDocuments(index);
  for (const _ of searchIndexInSteps(index)) {
    const done = readyDocuments(index);
    if (done !== known) onProgress(done, total);
    known = done;
    yield;
  }
}

/** The root that has `index`. */
export const rootOf = (roots: readonly JournalRoot[], index: object): JournalRoot | undefined =>
  roots.find(({ workspace }) => workspace.index === index);

/** Says that no folder of the window holds a journal. */
export const noJournal = (): void => {
  void vscode.window.showInformationMessage('No folder of this window holds a journal.');
};
