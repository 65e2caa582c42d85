import * as vscode from 'vscode';
import { citeSource } from './cite-source';
import { continueListHere } from './continue-list';
import type { CommandName } from './contributions';
import { holdDocument } from './hold-document';
import { insertSnippet } from './insert-snippet';
import type { JournalStore } from './journal-store';
import { writeLinkDefinitions } from './link-definitions';

/** Registers the commands that edit what is there; those that begin something new are in `writing/`. */
export function registerEditingCommands(store: JournalStore): vscode.Disposable {
  const handlers = {
    'topicJournal.insertSnippet': (prefix?: unknown) => insertSnippet(store, prefix),
    'topicJournal.citeSource': (wanted?: unknown) => citeSource(store, wanted),
    'topicJournal.writeLinkDefinitions': (file?: vscode.Uri) => writeDefinitions(store, file),
    'topicJournal.continueList': () => continueListHere(store)
  } satisfies Partial<Record<CommandName, unknown>>;
  return vscode.Disposable.from(
    ...Object.entries(handlers).map(([name, handler]) => vscode.commands.registerCommand(name, handler))
  );
}

/** Writes the link definitions of one file. Gives whether it changed; undefined where nothing could be written. */
async function writeDefinitions(store: JournalStore, file?: vscode.Uri): Promise<boolean | undefined> {
  const held = await holdDocument(store, file);
  return held && writeLinkDefinitions(held.place, held.document);
}
