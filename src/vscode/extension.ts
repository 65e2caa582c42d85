import * as vscode from 'vscode';
import { registerCodeActions } from './code-actions';
import { registerCommands } from './commands';
import { registerCompletion } from './completion';
import { registerDrop } from './drop-file';
import { registerFolding } from './folding';
import { registerHover } from './hover';
import { followActiveDocument } from './journal-context';
import { createJournalStore } from './journal-store';
import { registerDefinitionsOnSave } from './link-definitions';
import { registerNavigation } from './navigation/register';
import { registerOutline } from './outline';
import { registerPaste } from './paste-source';
import { createProblems } from './problems';
import { registerRulePages } from './rule-pages';
import { registerSemanticTokens } from './semantic-tokens';
import { createStatusBar } from './status-bar';
import { registerWriting } from './writing/register';

/** Called by VS Code when a journal may be there. Puts the parts together; reading goes on behind. */
export function activate({ subscriptions }: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Topic Journal', { log: true });
  const store = createJournalStore(log);
  const problems = createProblems(store, log);
  subscriptions.push(
    log,
    store,
    problems,
    createStatusBar(store, problems),
    registerCodeActions(store, problems, log),
    registerCommands(store, problems),
    registerCompletion(store, log),
    registerWriting(store, log),
    followActiveDocument(store),
    registerDefinitionsOnSave(store, log),
    registerHover(store, log),
    registerSemanticTokens(store, log),
    registerFolding(store, log),
    registerOutline(store, log),
    registerNavigation(store, log),
    registerRulePages(),
    registerPaste(store, log),
    registerDrop(store, log)
  );
}
