import * as vscode from 'vscode';
import { journalOf, topicOf } from '../../workspace/journal-index';
import { IN_TOPIC } from '../contributions';
import type { JournalStore, Place } from '../journal-store';

/** The place of the journal that `uri` is, or is the config of; undefined for any other file. */
export function journalAt(store: JournalStore, uri: vscode.Uri | undefined): Place | undefined {
  const place = uri && store.placeOf(uri);
  if (place === undefined) return undefined;
  const { index, settings } = place.root.workspace;
  const document = index.documents.get(place.path);
  const kind = document?.kind ?? settings.kindOf(place.path);
  if (kind === 'topic') return place;
  const journal = document?.kind === 'config' ? journalOf(index, topicOf(document)) : undefined;
  return journal && { root: place.root, path: journal.path };
}

/** Tells VS Code whether the active editor has a topic’s journal. */
export function followActiveTopic(store: JournalStore): vscode.Disposable {
  let wasIn = false;
  const look = () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const place = uri && store.placeOf(uri);
    const isNow = place !== undefined && journalAt(store, uri)?.path === place.path;
    if (isNow === wasIn) return;
    wasIn = isNow;
    void vscode.commands.executeCommand('setContext', IN_TOPIC, isNow);
  };
  look();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(look),
    store.onDidLoad(look),
    store.onDidRemove(look)
  );
}
