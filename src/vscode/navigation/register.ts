import * as vscode from 'vscode';
import type { JournalStore } from '../journal-store';
import type { Log } from '../log';
import { readyCommands } from '../ready-commands';
import { registerDefinitions } from './definitions';
import { registerDocumentLinks } from './document-links';
import { goToLinkedTopic } from './linked-topic';
import { registerReferences } from './references';

/** Registers what leads from one place of the journal to others. */
export function registerNavigation(store: JournalStore, log: Log): vscode.Disposable {
  return vscode.Disposable.from(
    registerDefinitions(store, log),
    registerReferences(store, log),
    registerDocumentLinks(store, log),
    readyCommands(store, log)('topicJournal.goToLinkedTopic', 'go to a linked topic', () => goToLinkedTopic(store))
  );
}
