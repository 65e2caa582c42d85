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
  if (found.kind === 'end') {
    await editor.edit(edits => edits.replace(rangeAt(found.edit.range), found.edit.text));
    return;
  }
  if (found.kind === 'none') {
    await vscode.commands.executeCommand('type', { source: 'keyboard', text: '\n' });
    return;
  }
  if (!(await beginItem(editor, rangeAt(found.range), found.shape))) return;
  followNewItem(editor);
  if (found.offersNames) await suggest();
  else offerPublishers(editor);
}

/** An editor refuses what was worked out before the last key; so often it is worked out again. */
const MOST_TRIES = 5;

/**
 * Puts an item to `range`. Who types fast has typed more by then, at its start: that becomes the beginning of what is filled in
 * first. Gives whether the item was begun.
 */
async function beginItem(editor: vscode.TextEditor, range: vscode.Range, shape: ItemShape): Promise<boolean> {
  const { start } = range;
  const before = editor.document.lineAt(start).text.slice(0, start.character);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { text } = editor.document.lineAt(start.line);
    const { active } = editor.selection;
    if (active.line !== start.line || !text.startsWith(before)) break;
    const typed = text.slice(start.character, active.character);
    const replaced = typed === '' ? range : new vscode.Range(start, active);
    if (await editor.insertSnippet(snippetOf(shape, typed), replaced, { ...oneStep, keepWhitespace: true }))
      return true;
  }
  return false;
}

/** Opens the list of completions by itself, so that nothing is shown where nothing can be offered. */
const suggest = () => vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });

/** Opens the list once the Tab key has come to the brackets for publisher and date of the item that was just begun. */
function offerPublishers(editor: vscode.TextEditor): void {
  const { line } = editor.selection.active;
  const subscription = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
    const [{ active } = { active: undefined }] = selections;
    if (textEditor !== editor || active?.line !== line) return subscription.dispose();
    const { text } = editor.document.lineAt(line);
    if (!text.slice(0, active.character).endsWith(') (') || text.charAt(active.character) !== ')') return;
    subscription.dispose();
    void suggest();
  });
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

/** A snippet with a tab stop between each two pieces, `typed` before the first; the last one is where it ends. */
function snippetOf(shape: ItemShape, typed: string): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  for (const [place, piece] of shape.entries()) {
    if (place === 1) snippet.appendText(typed);
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
