import * as vscode from 'vscode';
import { rangeOf } from './editing';
import { clock, waitFor } from './waiting';

/** Puts the cursor behind a text that occurs once. */
export function goBehind(editor: vscode.TextEditor, text: string): void {
  const { end } = rangeOf(editor.document, text);
  editor.selection = new vscode.Selection(end, end);
}

/** Types as the keyboard does, letter by letter, so that brackets close and lists open as they would. */
export async function typeKeys(text: string): Promise<void> {
  for (const key of text) await vscode.commands.executeCommand('type', { text: key });
}

/**
 * Chooses the first of the list that is open, or that opens soon.
 * Throws when none opens.
 */
export async function acceptFirst({ document }: vscode.TextEditor): Promise<void> {
  const { version } = document;
  let isAsked = false;
  await waitFor('something to choose', clock, () => {
    if (document.version > version) return true;
    if (!isAsked) {
      isAsked = true;
      void vscode.commands.executeCommand('acceptSelectedSuggestion').then(() => {
        isAsked = false;
      });
    }
    return false;
  });
}

/** The line that the cursor is on, with `|` at the cursor. */
export function lineAtCursor({ document, selection }: vscode.TextEditor): string {
  const { text } = document.lineAt(selection.active.line);
  return `${text.slice(0, selection.active.character)}|${text.slice(selection.active.character)}`;
}

/** Sets settings of the editor for all files until they are set back. */
export async function setEditor(settings: Readonly<Record<string, unknown>>): Promise<() => Promise<void>> {
  const set = async (values: Readonly<Record<string, unknown>>) => {
    for (const [name, value] of Object.entries(values))
      await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
  };
  await set(settings);
  return () => set(Object.fromEntries(Object.keys(settings).map(name => [name, undefined])));
}
