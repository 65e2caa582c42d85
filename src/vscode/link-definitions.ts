import * as vscode from 'vscode';
import { linkDefinitionEdits } from '../queries/link-definitions';
import type { TextEdit } from '../text/edit';
import { DEFINITIONS_ON_SAVE, SETTINGS_SECTION } from './contributions';
import { toRange } from './convert';
import { refuse, toWorkspaceEdit } from './edits';
import { positionsIn } from './journal-root';
import type { JournalStore, Place } from './journal-store';
import { guarded, type Log } from './log';

/** The edits that the document at `place`, whose text the index has, needs; undefined where there can be none. */
function editsAt({ root, path }: Place, text: string): readonly TextEdit[] | undefined {
  const { index } = root.workspace;
  const document = index.documents.get(path);
  return document !== undefined && 'segments' in document ? linkDefinitionEdits(index, document, text) : undefined;
}

/**
 * Brings the link definitions of a document up to date in one step that can be undone, the index having its live text. Gives
 * whether something changed; undefined where nothing could be written, which is said.
 */
export async function writeLinkDefinitions(place: Place, document: vscode.TextDocument): Promise<boolean | undefined> {
  const edits = editsAt(place, document.getText());
  if (edits === undefined) {
    void vscode.window.showInformationMessage(
      `No link definitions can be written at the foot of ${place.path}: what stands there, perhaps a code fence that is not closed, would make them part of it.`
    );
    return undefined;
  }
  const edit = toWorkspaceEdit(place.root, [{ path: place.path, edits }]);
  if (edits.length > 0 && !(await vscode.workspace.applyEdit(edit))) return refuse();
  const said = edits.length === 0 ? 'were right already' : 'are up to date';
  vscode.window.setStatusBarMessage(`Journal: link definitions ${said}`, 6000);
  return edits.length > 0;
}

/** Does the same whenever a journal document is saved by a person, where the setting says so. */
export const registerDefinitionsOnSave = (store: JournalStore, log: Log): vscode.Disposable =>
  vscode.workspace.onWillSaveTextDocument(
    guarded(log, 'write link definitions', event => {
      const { document, reason } = event;
      const place = store.placeOf(document.uri);
      // While not all is read, journals that are there look as if they were not.
      if (place === undefined || !place.root.isLoaded || document.languageId !== 'markdown') return;
      // What is saved by itself is still being written.
      if (reason === vscode.TextDocumentSaveReason.AfterDelay) return;
      const settings = vscode.workspace.getConfiguration(SETTINGS_SECTION, document.uri);
      if (settings.get(DEFINITIONS_ON_SAVE) !== true) return;
      store.sync(place, document);
      const rangeAt = toRange(positionsIn(place.root, place.path));
      const edits = editsAt(place, document.getText()) ?? [];
      event.waitUntil(Promise.resolve(edits.map(({ range, text }) => vscode.TextEdit.replace(rangeAt(range), text))));
    })
  );
