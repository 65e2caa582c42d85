import * as vscode from 'vscode';
import type { JournalStore } from '../journal-store';
import type { Log } from '../log';
import { readyCommands } from '../ready-commands';
import { registerDeletions } from './deletions';
import { registerFileMoves } from './file-moves';
import { registerRenameProvider } from './provider';
import { type RenameArguments, renameTopicAsked } from './rename-topic';

/** Registers what renames, and what follows where files are renamed, moved or deleted. */
export function registerRename(store: JournalStore, log: Log): vscode.Disposable {
  return vscode.Disposable.from(
    registerRenameProvider(store, log),
    registerFileMoves(store, log),
    registerDeletions(store, log),
    readyCommands(store, log)('topicJournal.renameTopic', 'rename a topic', (given?: RenameArguments) =>
      renameTopicAsked(store, given)
    )
  );
}
