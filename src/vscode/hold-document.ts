import * as vscode from 'vscode';
import type { JournalStore, Place } from './journal-store';
import { whyUnchecked } from './unchecked';

/** The document of `file`, or else of the active editor, with the index at its live text; says so where it is none of ours. */
export async function holdDocument(
  store: JournalStore,
  file?: vscode.Uri
): Promise<{ place: Place; document: vscode.TextDocument } | undefined> {
  await store.started();
  const uri = file ?? vscode.window.activeTextEditor?.document.uri;
  const place = uri && store.placeOf(uri);
  if (uri === undefined || place === undefined) {
    const reason = uri && whyUnchecked(store.roots(), uri);
    void vscode.window.showInformationMessage(reason ?? 'No file is open, so there is nothing to check.');
    return undefined;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  await store.loaded();
  store.sync(place, document);
  return { place, document };
}
