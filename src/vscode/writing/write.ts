import * as vscode from 'vscode';
import type { DocumentReading } from '../../journal/read-document';
import type { Writing } from '../../queries/write/draft';
import { snippetEdits } from '../../queries/write/snippet-edit';
import type { WorkspaceEdit } from '../../text/edit';
import type { Range } from '../../text/range';
import { toRange } from '../convert';
import { refuse, toWorkspaceEdit } from '../edits';
import { positionsIn, uriOf } from '../journal-root';
import type { JournalStore, Place } from '../journal-store';

/** A document in an editor, by its text of this moment. */
export interface HeldDocument {
  readonly editor: vscode.TextEditor;
  readonly reading: DocumentReading;
}

/** What the document of `editor`, which is at `place`, says at this moment; says so where nobody can tell. */
export function readHeld(store: JournalStore, place: Place, editor: vscode.TextEditor): HeldDocument | undefined {
  store.sync(place, editor.document);
  const reading = place.root.workspace.open.get(place.path);
  return reading === undefined ? refuse() : { editor, reading };
}

/**
 * Makes a writing in one step that can be undone, with the cursor at its first place to fill in, from which the Tab key goes
 * to the next. Gives whether it was made; says so where it was not.
 */
export async function write({ root, path }: Place, { editor }: HeldDocument, writing: Writing): Promise<boolean> {
  const rangeAt = toRange(positionsIn(root, path));
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    editor.document.uri,
    snippetEdits(writing).map(({ range, text, snippet }) =>
      snippet === undefined
        ? vscode.TextEdit.replace(rangeAt(range), text)
        : vscode.SnippetTextEdit.replace(rangeAt(range), new vscode.SnippetString(snippet))
    )
  );
  if (!(await vscode.workspace.applyEdit(edit))) {
    refuse();
    return false;
  }
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}

/** Shows what stands at `range` of the document in `editor`. */
export function goTo(editor: vscode.TextEditor, { root, path }: Place, range: Range): void {
  const place = toRange(positionsIn(root, path))(range);
  editor.selection = new vscode.Selection(place.end, place.end);
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/**
 * Creates the files of `edit` in one step that can be undone, and opens that at `path` with `range` of it selected. Gives its
 * address; says so where nothing was created.
 */
export async function create(
  store: JournalStore,
  { root, path }: Place,
  edit: WorkspaceEdit,
  range: Range
): Promise<vscode.Uri | undefined> {
  if (!(await vscode.workspace.applyEdit(toWorkspaceEdit(root, edit)))) {
    const paths = edit.map(file => file.path).join(' and ');
    void vscode.window.showWarningMessage(`${paths} cannot be created here, or there is such a file already.`);
    return undefined;
  }
  const uri = uriOf(root, path);
  const document = await vscode.workspace.openTextDocument(uri);
  const place = toRange(offset => document.positionAt(offset))(range);
  const selection = new vscode.Selection(place.start, place.end);
  store.sync({ root, path }, document);
  await vscode.window.showTextDocument(document, { selection });
  return uri;
}
