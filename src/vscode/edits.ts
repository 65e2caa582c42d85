import * as vscode from 'vscode';
import type { WorkspaceEdit } from '../text/edit';
import { toRange } from './convert';
import { type JournalRoot, positionsIn, uriOf } from './journal-root';
import type { JournalStore } from './journal-store';

/** The files that `edit` changes and that no editor holds, so that what they say now is not known for certain. */
export const unheldFiles = (root: JournalRoot, edit: WorkspaceEdit): string[] =>
  edit.filter(file => 'edits' in file && !root.buffers.has(file.path)).map(({ path }) => path);

/** Opens the files at `paths`, without showing them, so that the index has what they say now. */
export async function holdFiles(store: JournalStore, root: JournalRoot, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    store.sync({ root, path }, await vscode.workspace.openTextDocument(uriOf(root, path)));
  }
}

/**
 * `edit` as VS Code makes it. Its ranges must be those of the documents' present texts: VS Code notes the versions of the
 * documents that editors hold, and refuses the edit when one has changed by then; a file to be created must not exist. It is
 * added to `result`, which has the edits of other folders.
 */
export function toWorkspaceEdit(
  root: JournalRoot,
  edit: WorkspaceEdit,
  result = new vscode.WorkspaceEdit()
): vscode.WorkspaceEdit {
  for (const file of edit) {
    const uri = uriOf(root, file.path);
    if ('create' in file) {
      result.createFile(uri, { contents: new TextEncoder().encode(file.create) });
    } else if ('renameTo' in file) {
      result.renameFile(uri, uriOf(root, file.renameTo));
    } else {
      const rangeAt = toRange(positionsIn(root, file.path));
      const edits = file.edits.map(({ range, text }) => vscode.TextEdit.replace(rangeAt(range), text));
      result.set(uri, edits);
    }
  }
  return result;
}

/** Says why nothing was changed. */
export function refuse(): undefined {
  void vscode.window.showWarningMessage('The text has changed meanwhile, so nothing was done. Please try again.');
}
