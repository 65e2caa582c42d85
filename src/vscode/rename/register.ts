import * as vscode from 'vscode';
import type { CommandName } from '../contributions';
import type { JournalStore } from '../journal-store';
import { guarded, type Log } from '../log';
import { registerDeletions } from './deletions';
import { registerFileMoves } from './file-moves';
import { registerRenameProvider } from './provider';
import { type RenameArguments, renameTopicAsked } from './rename-topic';

/** Registers what renames, and what follows where files are renamed, moved or deleted. */
export function registerRename(store: JournalStore, log: Log): vscode.Disposable {
  const name: CommandName = 'topicJournal.renameTopic';
  return vscode.Disposable.from(
    registerRenameProvider(store, log),
    registerFileMoves(store, log),
    registerDeletions(store, log),
    vscode.commands.registerCommand(name, (given?: RenameArguments) =>
      guarded(log, 'rename a topic', async () => {
        await store.started();
        await store.loaded();
        return renameTopicAsked(store, given);
      })()
    )
  );
}
