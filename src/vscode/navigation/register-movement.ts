import * as vscode from 'vscode';
import type { CommandName } from '../contributions';
import type { JournalStore } from '../journal-store';
import { guarded, type Log } from '../log';
import { copyEntryLink } from './copy-link';
import { goToNextEntry } from './next-entry';

/** Registers the commands that go from entry to entry, and the one that copies a link to one. */
export function registerMovement(store: JournalStore, log: Log): vscode.Disposable {
  const register = (name: CommandName, what: string, handler: (given?: unknown) => unknown) =>
    vscode.commands.registerCommand(name, (given?: unknown) =>
      guarded(log, what, async () => {
        await store.started();
        await store.loaded();
        return handler(given);
      })()
    );
  return vscode.Disposable.from(
    register('topicJournal.nextEntry', 'go to the next entry', () => goToNextEntry(store, 'next')),
    register('topicJournal.previousEntry', 'go to the previous entry', () => goToNextEntry(store, 'previous')),
    register('topicJournal.copyLinkToEntry', 'copy a link to an entry', given => copyEntryLink(store, given))
  );
}
