import * as vscode from 'vscode';
import { registerCompletion } from './completion';
import { registerDrop } from './drop-file';
import { registerEditingCommands } from './editing-commands';
import { registerFolding } from './folding';
import { registerHover } from './hover';
import type { JournalStore } from './journal-store';
import { registerDefinitionsOnSave } from './link-definitions';
import type { Log } from './log';
import { registerAnswers } from './navigation/answer-cross-link';
import { registerCodeLenses } from './navigation/code-lenses';
import { registerLinkedTopics } from './navigation/linked-topics';
import { registerNavigation } from './navigation/register';
import { registerMovement } from './navigation/register-movement';
import { registerSearch } from './navigation/search-register';
import { registerPaste } from './paste-source';
import { registerRename } from './rename/register';
import { registerSemanticTokens } from './semantic-tokens';
import { registerWriting } from './writing/register';

/** Registers what answers only when it is asked. It is a bundle of its own, which `add-features.ts` says more about. */
export const registerFeatures = (store: JournalStore, log: Log): vscode.Disposable =>
  vscode.Disposable.from(
    registerEditingCommands(store),
    registerCompletion(store, log),
    registerWriting(store, log),
    registerDefinitionsOnSave(store, log),
    registerHover(store, log),
    registerSemanticTokens(store, log),
    registerFolding(store, log),
    registerNavigation(store, log),
    registerMovement(store, log),
    registerSearch(store, log),
    registerAnswers(store, log),
    registerCodeLenses(store, log),
    registerLinkedTopics(store, log),
    registerRename(store, log),
    registerPaste(store, log),
    registerDrop(store, log)
  );
