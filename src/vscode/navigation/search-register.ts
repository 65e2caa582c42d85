import * as vscode from 'vscode';
import type { JournalStore } from '../journal-store';
import type { Log } from '../log';
import { readyCommands } from '../ready-commands';
import { goToEntry } from './go-to-entry';
import { goToTopic } from './go-to-topic';
import { createSearch } from './search-journal';
import { registerWorkspaceSymbols } from './workspace-symbols';

/** Registers what finds things in the journals of the window: symbols, and the commands that search and go there. */
export function registerSearch(store: JournalStore, log: Log): vscode.Disposable {
  const register = readyCommands(store, log);
  return vscode.Disposable.from(
    registerWorkspaceSymbols(store, log),
    register('topicJournal.searchJournal', 'search the journal', createSearch(store)),
    register('topicJournal.goToTopic', 'go to a topic', () => goToTopic(store)),
    register('topicJournal.goToEntry', 'go to an entry', () => goToEntry(store))
  );
}
