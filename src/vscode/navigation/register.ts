import * as vscode from 'vscode';
import type { CommandName } from '../contributions';
import type { JournalStore } from '../journal-store';
import type { Log } from '../log';
import { registerDefinitions } from './definitions';
import { registerDocumentLinks } from './document-links';
import { goToLinkedTopic } from './linked-topic';
import { registerReferences } from './references';

/** Registers what leads from one place of the journal to others. */
export function registerNavigation(store: JournalStore, log: Log): vscode.Disposable {
  const handlers = {
    'topicJournal.goToLinkedTopic': () => goToLinkedTopic(store)
  } satisfies Partial<Record<CommandName, unknown>>;
  return vscode.Disposable.from(
    registerDefinitions(store, log),
    registerReferences(store, log),
    registerDocumentLinks(store, log),
    ...Object.entries(handlers).map(([name, handler]) => vscode.commands.registerCommand(name, handler))
  );
}
