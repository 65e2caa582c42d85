import * as vscode from 'vscode';
import { dropOption } from '../queries/paste/drop-options';
import { pathIn } from './journal-root';
import type { JournalStore } from './journal-store';
import { guarded, type Log } from './log';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('topicJournal', 'crossLink');
const URI_LIST = 'text/uri-list';

/** Makes a cross-link of a topic’s journal that is dropped among cross-links; of other files VS Code makes links. */
export function registerDrop(store: JournalStore, log: Log): vscode.Disposable {
  const provide = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    transfer: vscode.DataTransfer
  ): Promise<vscode.DocumentDropEdit | undefined> => {
    const place = store.placeOf(document.uri);
    const uris = ((await transfer.get(URI_LIST)?.asString()) ?? '').split(/\r?\n/).filter(line => line !== '');
    const [uri] = uris;
    if (place?.root.isLoaded !== true || uri === undefined || uris.length > 1) return undefined;
    const path = pathIn(place.root, vscode.Uri.parse(uri));
    store.sync(place, document);
    const facts = place.root.workspace.index.documents.get(place.path);
    if (path === undefined || facts === undefined || !('segments' in facts)) return undefined;
    const target = { document: facts, text: document.getText(), offset: document.offsetAt(position) };
    const option = dropOption(place.root.workspace.index, target, path);
    return option && new vscode.DocumentDropEdit(option.text, option.title, KIND);
  };

  return vscode.languages.registerDocumentDropEditProvider(
    { language: 'markdown' },
    { provideDocumentDropEdits: guarded(log, 'offer a cross-link for a dropped file', provide) },
    { providedDropEditKinds: [KIND], dropMimeTypes: [URI_LIST] }
  );
}
