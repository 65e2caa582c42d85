import * as vscode from 'vscode';
import type { JournalStore } from '../journal-store';
import type { Log } from '../log';
import { readyCommands } from '../ready-commands';
import { addCrossLinkHere } from './add-cross-link';
import { createDocument } from './new-document';
import { beginEntry } from './new-entry';
import { createTopic } from './new-topic';

/** Registers the commands that begin something new. What each takes is said at its function; with nothing given it asks. */
export function registerWriting(store: JournalStore, log: Log): vscode.Disposable {
  const register = readyCommands(store, log);
  return vscode.Disposable.from(
    register('topicJournal.newTopic', 'create a topic', given => createTopic(store, given)),
    register('topicJournal.newGatherEntry', 'begin an entry', given => beginEntry(store, 'gather', given)),
    register('topicJournal.newUpdate', 'begin an update', given => beginEntry(store, 'update', given)),
    register('topicJournal.newBrief', 'create a brief', given => createDocument(store, 'brief', given)),
    register('topicJournal.newAnalysis', 'create an analysis', given => createDocument(store, 'analysis', given)),
    register('topicJournal.addCrossLink', 'add a cross-link', given => addCrossLinkHere(store, given))
  );
}
