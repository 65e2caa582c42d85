import * as vscode from 'vscode';
import { localDay } from '../format/dates';
import { type PasteOption, pasteOptions } from '../queries/paste/paste-options';
import { catalogueInSteps } from '../queries/sources/catalogue';
import { PASTE, SETTINGS_SECTION } from './contributions';
import { toRange } from './convert';
import type { JournalStore } from './journal-store';
import { guarded, type Log } from './log';
import { toSnippet } from './to-snippet';
import { stepsInTurns } from './turns';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('topicJournal', 'source');

const types = { plain: 'text/plain', uriList: 'text/uri-list', html: 'text/html' } as const;

/** Makes source items of pages that are pasted where sources are cited. Pasting as plain text stays what it is. */
export function registerPaste(store: JournalStore, log: Log): vscode.Disposable {
  const provide = async (
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    transfer: vscode.DataTransfer,
    token: vscode.CancellationToken
  ): Promise<vscode.DocumentPasteEdit[]> => {
    const [range] = ranges;
    const place = store.placeOf(document.uri);
    if (range === undefined || ranges.length > 1 || !range.isEmpty || place === undefined) return [];
    const wanted = vscode.workspace.getConfiguration(SETTINGS_SECTION, document.uri).get(PASTE);
    if (wanted === 'never') return [];
    const { index } = place.root.workspace;
    const clipboard = {
      plain: await transfer.get(types.plain)?.asString(),
      uriList: await transfer.get(types.uriList)?.asString(),
      html: await transfer.get(types.html)?.asString()
    };
    await stepsInTurns(catalogueInSteps(index), () => !token.isCancellationRequested);
    if (token.isCancellationRequested) return [];
    store.sync(place, document);
    const facts = index.documents.get(place.path);
    if (facts === undefined || !('segments' in facts)) return [];
    const target = {
      document: facts,
      text: document.getText(),
      offset: document.offsetAt(range.start),
      today: localDay(new Date())
    };
    return pasteOptions(index, target, clipboard).map(option => toPasteEdit(document, option));
  };

  return vscode.languages.registerDocumentPasteEditProvider(
    { language: 'markdown' },
    {
      provideDocumentPasteEdits: (document, ranges, transfer, _, token) =>
        guarded(log, 'offer ways to paste', provide)(document, ranges, transfer, token)
    },
    { providedPasteEditKinds: [KIND], pasteMimeTypes: Object.values(types) }
  );
}

function toPasteEdit(
  document: vscode.TextDocument,
  { title, parts, replaced, isUsual }: PasteOption
): vscode.DocumentPasteEdit {
  const snippet = toSnippet(parts);
  // What is inserted goes to the cursor. An edit that inserts nothing there can do anything else.
  const edit = new vscode.DocumentPasteEdit(replaced === null ? snippet : '', title, KIND);
  if (replaced !== null) {
    const range = toRange(offset => document.positionAt(offset))(replaced);
    edit.additionalEdit = new vscode.WorkspaceEdit();
    edit.additionalEdit.set(document.uri, [vscode.SnippetTextEdit.replace(range, snippet)]);
  }
  if (!isUsual) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
  return edit;
}
