import * as vscode from 'vscode';
import { AT_ITEM, IN_DOCUMENT } from './contributions';
import type { JournalStore } from './journal-store';

/**
 * Tells VS Code, for the `when` of keys and menus, whether the active editor shows a journal document, and whether the cursor
 * is where Enter may begin another item: anywhere else VS Code breaks the line by itself, without asking this process.
 */
export function followActiveDocument(store: JournalStore): vscode.Disposable {
  const said = new Map<string, boolean>();
  const set = (key: string, value: boolean) => {
    if (said.get(key) === value) return;
    said.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  };
  const say = () => {
    const editor = vscode.window.activeTextEditor;
    const isIn = editor !== undefined && store.placeOf(editor.document.uri) !== undefined;
    set(IN_DOCUMENT, isIn);
    set(AT_ITEM, isIn && isAtEndOfItem(editor));
  };
  // Where documents are is known once the settings were read.
  void store.started().then(say);
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(say),
    vscode.window.onDidChangeTextEditorSelection(say),
    store.onWillLoad(say),
    store.onDidLoad(say),
    store.onDidRemove(say)
  );
}

/** Whether the cursor is at the end of a line that is a bullet, or that may go on with one; what an editor closes may follow. */
function isAtEndOfItem({ document, selection }: vscode.TextEditor): boolean {
  const { active, isEmpty } = selection;
  if (!isEmpty || active.line >= document.lineCount) return false;
  const { text } = document.lineAt(active.line);
  return (
    /^[ \t]*[\])*:]*[ \t]*$/.test(text.slice(active.character)) && /^(?:[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t])/.test(text)
  );
}
