import * as vscode from 'vscode';
import { waitFor } from './waiting';
import { fileUri } from './workspace';

/**
 * Opens a file of the workspace in an editor, with what the disk has: VS Code may still hold what a file of that name said in
 * another test.
 */
export async function openFile(path: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(fileUri(path));
  const text = new TextDecoder('utf-8').decode(await vscode.workspace.fs.readFile(document.uri));
  const isFresh = () => document.isDirty || document.getText() === text;
  await waitFor(`${path} as the disk has it`, vscode.workspace.onDidChangeTextDocument, isFresh);
  return vscode.window.showTextDocument(document);
}

/**
 * Gives the range of a text that occurs once in a document.
 * Throws when it does not occur, or occurs again.
 */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`“${text}” is not in ${document.uri.path}`);
  if (document.getText().indexOf(text, start + 1) >= 0) throw new Error(`“${text}” is in ${document.uri.path} twice`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Replaces a text that occurs once in the editor's document, without saving. */
export async function replaceText(editor: vscode.TextEditor, text: string, replacement: string): Promise<void> {
  const range = rangeOf(editor.document, text);
  if (!(await editor.edit(edits => edits.replace(range, replacement)))) throw new Error('The edit was refused');
}

/** Gives the code actions that are offered for a range, of one kind or of all. */
export function codeActionsAt(
  uri: vscode.Uri,
  range: vscode.Range,
  kind?: vscode.CodeActionKind
): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind?.value, 100);
}

/**
 * Applies the code action with a title, as choosing it from the menu would.
 * Throws when it is not offered for the range.
 */
export async function applyCodeAction(uri: vscode.Uri, range: vscode.Range, title: string): Promise<void> {
  const actions = await codeActionsAt(uri, range);
  const action = actions.find(offered => offered.title === title);
  if (!action) throw new Error(`“${title}” is not offered, but ${JSON.stringify(actions.map(a => a.title))}`);
  if (action.edit && !(await vscode.workspace.applyEdit(action.edit))) throw new Error('The edit was refused');
  if (action.command) {
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }
}
