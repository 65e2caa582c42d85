import * as vscode from 'vscode';
import type { CommandName } from './contributions';
import type { JournalStore } from './journal-store';
import { guarded, type Log } from './log';

/** Registers the command `name`, whose `handler` takes its argument; `what` completes “Failed to …”. */
export type RegisterCommand = (
  name: CommandName,
  what: string,
  handler: (given?: never) => unknown
) => vscode.Disposable;

/** Registers commands that wait until all journals of the window have been read. */
export const readyCommands =
  (store: JournalStore, log: Log): RegisterCommand =>
  (name, what, handler) =>
    vscode.commands.registerCommand(name, (given?: never) =>
      guarded(log, what, async () => {
        await store.started();
        await store.loaded();
        return handler(given);
      })()
    );
