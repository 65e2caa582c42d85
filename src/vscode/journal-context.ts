import * as vscode from 'vscode';
import { IN_DOCUMENT } from './contributions';
import type { JournalStore } from './journal-store';

/** Tells VS Code, for the `when` of keys and menus, whether the active editor shows a journal document. */
export function followActiveDocument(store: JournalStore): vscode.Disposable {
  let said = false;
  const say = () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const isIn = uri !== undefined && store.placeOf(uri) !== undefined;
    if (isIn === said) return;
    said = isIn;
    void vscode.commands.executeCommand('setContext', IN_DOCUMENT, isIn);
  };
  // Where documents are is known once the settings were read.
  void store.started().then(say);
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(say),
    store.onWillLoad(say),
    store.onDidLoad(say),
    store.onDidRemove(say)
  );
}
