import * as vscode from 'vscode';
import { continueList, type ItemShape, type ListContinuation } from '../queries/continue-list';
import { AT_NEW_ITEM } from './contributions';
import { toRange } from './convert';
import type { JournalStore } from './journal-store';

/**
 * What Enter does in a list of a journal: begins another item, ends the list, or breaks the line as it does anywhere. Each is
 * one step that can be undone.
 */
export async function continueListHere(store: JournalStore): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const found = continuationAt(store, editor);
  const rangeAt = toRange(offset => editor.document.positionAt(offset));
  if (found.kind === 'none') {
    await vscode.commands.executeCommand('type', { source: 'keyboard', text: '\n' });
  } else if (found.kind === 'end') {
    await editor.edit(edits => edits.replace(rangeAt(found.edit.range), found.edit.text));
  } else {
    await editor.insertSnippet(snippetOf(found.shape), rangeAt(found.range), { ...oneStep, keepWhitespace: true });
    followNewItem(editor);
    // By itself, so that nothing is shown where nothing can be offered.
    if (found.offersNames) await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  }
}

const oneStep = { undoStopBefore: true, undoStopAfter: true };

function continuationAt(store: JournalStore, { document, selections }: vscode.TextEditor): ListContinuation {
  const [selection, ...others] = selections;
  const place = store.placeOf(document.uri);
  if (place === undefined || selection === undefined || !selection.isEmpty || others.length > 0)
    return { kind: 'none' };
  store.sync(place, document);
  const facts = place.root.workspace.index.documents.get(place.path);
  if (facts === undefined || !('segments' in facts)) return { kind: 'none' };
  return continueList(facts, document.getText(), document.offsetAt(selection.active));
}

/** A snippet with a tab stop between each two pieces; the last one is where it ends. */
function snippetOf(shape: ItemShape): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  for (const [place, piece] of shape.entries()) {
    if (place > 0) snippet.appendTabstop(place === shape.length - 1 ? 0 : place);
    snippet.appendText(piece);
  }
  return snippet;
}

/**
 * Says that the cursor is on an item that was just begun, for as long as nothing is filled in: there Enter is ours although
 * a snippet is being filled in.
 */
function followNewItem(editor: vscode.TextEditor): void {
  const { document } = editor;
  const { line } = editor.selection.active;
  const { text } = document.lineAt(line);
  const set = (value: boolean) => void vscode.commands.executeCommand('setContext', AT_NEW_ITEM, value);
  const check = () => {
    const isThere = vscode.window.activeTextEditor === editor && editor.selection.active.line === line;
    if (isThere && document.lineCount > line && document.lineAt(line).text === text) return;
    subscriptions.dispose();
    set(false);
  };
  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(check),
    vscode.window.onDidChangeTextEditorSelection(check),
    vscode.window.onDidChangeActiveTextEditor(check)
  );
  set(true);
}
