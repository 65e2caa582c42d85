import * as vscode from 'vscode';
import type { JournalStore } from '../journal-store';
import type { Log } from '../log';
import { readyCommands } from '../ready-commands';
import { copyEntryLink } from './copy-link';
import { goToNextEntry } from './next-entry';

/** Registers the commands that go from entry to entry, and the one that copies a link to one. */
export function registerMovement(store: JournalStore, log: Log): vscode.Disposable {
  const register = readyCommands(store, log);
  return vscode.Disposable.from(
    register('topicJournal.nextEntry', 'go to the next entry', () => goToNextEntry(store, 'next')),
    register('topicJournal.previousEntry', 'go to the previous entry', () => goToNextEntry(store, 'previous')),
    register('topicJournal.copyLinkToEntry', 'copy a link to an entry', given => copyEntryLink(store, given))
  );
}
