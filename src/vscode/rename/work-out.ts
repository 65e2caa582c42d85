import * as vscode from 'vscode';
import type { Steps } from '../../journal/steps';
import type { RenameContext, Renaming } from '../../queries/rename/draft';
import type { Others } from '../../queries/rename/others';
import type { WorkspaceEdit } from '../../text/edit';
import { typeAt } from '../disk';
import { holdFiles } from '../edits';
import { type JournalRoot, uriOf } from '../journal-root';
import type { JournalStore } from '../journal-store';
import { stepsInTurns } from '../turns';
import { createOtherFiles } from './other-files';

/** What to work out in one root. */
export type Work<Result> = (context: RenameContext) => Steps<Result>;

/** So often it is worked out anew where somebody types meanwhile. */
const MOST_TRIES = 8;

const CHANGED = 'Something has changed meanwhile, so nothing was renamed. Please try again.';

/**
 * Works out a rename in `root` from what all texts say that it changes, some of which no editor held before. `renamingOf` finds
 * the rename in what `work` gives.
 */
export async function workOut<Result>(
  store: JournalStore,
  root: JournalRoot,
  work: Work<Result>,
  renamingOf: (result: Result) => Renaming
): Promise<Result | { readonly outcome: 'refused'; readonly reason: string }> {
  const files = createOtherFiles(root);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    syncAll(store, root);
    const { index } = root.workspace;
    const before = new Map(index.documents);
    const others = await files.read();
    const result = await stepsInTurns(work({ index, textOf: textIn(root, others), others }));
    if (result === undefined) break;
    const { documents } = await files.read();
    syncAll(store, root);
    if (root.workspace.index !== index || !sameEntries(before, index.documents)) continue;
    if (!sameEntries(others.documents, documents)) continue;
    const renaming = renamingOf(result);
    if (renaming.outcome !== 'needs') return result;
    try {
      await holdFiles(store, root, renaming.paths);
      if (renaming.linked.length > 0) await files.seek(renaming.linked);
    } catch (error) {
      return { outcome: 'refused', reason: `Nothing was renamed: ${error instanceof Error ? error.message : error}` };
    }
  }
  return { outcome: 'refused', reason: CHANGED };
}

/** Lets the index have the live text of all documents that editors hold; one whose file is gone may be held and not meant. */
function syncAll(store: JournalStore, root: JournalRoot): void {
  for (const [path, buffer] of root.buffers) {
    const isMeant = root.taken.has(path) || root.opening.has(path) || buffer.isDirty;
    if (isMeant && !buffer.isClosed) store.sync({ root, path }, buffer);
  }
}

const sameEntries = <Key, Value>(a: ReadonlyMap<Key, Value>, b: ReadonlyMap<Key, Value>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);

/** The text of documents that editors hold, where the index has it as it is, or else `others`. */
const textIn =
  ({ buffers, taken }: JournalRoot, others: Others) =>
  (path: string): string | undefined => {
    const buffer = buffers.get(path);
    if (buffer === undefined || buffer.isClosed) return undefined;
    const isKnown = taken.get(path) === buffer.version || others.documents.has(path);
    return isKnown ? buffer.getText() : undefined;
  };

/** The versions of the documents whose texts an edit changes, so that it shows whether one has become another. */
export const versionsOf = (root: JournalRoot, edit: WorkspaceEdit): (number | undefined)[] =>
  edit.filter(file => 'edits' in file).map(({ path }) => root.buffers.get(path)?.version);

/** Why the files of `edit` cannot get their new names, as a person would say it; undefined where they can. */
export async function whyNotMoved(root: JournalRoot, edit: WorkspaceEdit): Promise<string | undefined> {
  if (edit.length > 0 && vscode.workspace.fs.isWritableFileSystem(root.folder.uri.scheme) === false)
    return `The files of ${root.folder.name} can only be read.`;
  for (const file of edit) {
    if (!('renameTo' in file)) continue;
    if ((await typeAt(uriOf(root, file.path))) === undefined) return `There is no file ${file.path} on the disk.`;
    if (await isTaken(uriOf(root, file.renameTo), file.path.toLowerCase() === file.renameTo.toLowerCase()))
      return `There is a file ${file.renameTo} already.`;
  }
  return undefined;
}

/**
 * Whether there is a file at `uri`. Where only the case of its name is to become another, it counts whether the folder lists
 * that very name: some disks do not tell the two apart.
 */
async function isTaken(uri: vscode.Uri, isRecased: boolean): Promise<boolean> {
  if ((await typeAt(uri)) === undefined) return false;
  if (!isRecased) return true;
  const names = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(uri, '..'));
  const own = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return names.some(([name]) => name === own);
}
