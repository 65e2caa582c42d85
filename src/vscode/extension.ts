import * as vscode from 'vscode';
import { addFeatures } from './add-features';
import { registerCodeActions } from './code-actions';
import { registerCommands } from './commands';
import { followActiveDocument } from './journal-context';
import { createJournalStore } from './journal-store';
import { loadFeatures } from './load-features';
import { registerOutline } from './outline';
import { createPreview, type PreviewExtension } from './preview/extend-markdown-it';
import { createProblems } from './problems';
import { registerRulePages } from './rule-pages';
import { createStatusBar } from './status-bar';
import { followActiveTopic } from './writing/active-topic';

/**
 * Called by VS Code when a journal may be there. Puts the parts together; reading goes on behind. Done when everything is
 * registered: a command that activated the extension waits for that. Gives what VS Code’s Markdown preview asks for.
 */
export async function activate({
  subscriptions,
  extensionUri
}: vscode.ExtensionContext): Promise<Pick<PreviewExtension, 'extendMarkdownIt'>> {
  const log = vscode.window.createOutputChannel('Topic Journal', { log: true });
  const store = createJournalStore(log);
  const problems = createProblems(store, log);
  const preview = createPreview(store, log);
  subscriptions.push(
    log,
    store,
    problems,
    createStatusBar(store, problems),
    registerCodeActions(store, problems, log),
    registerCommands(store, problems),
    followActiveDocument(store),
    followActiveTopic(store),
    registerRulePages(),
    // The breadcrumbs stay with the outline that was there first, and VS Code's own Markdown has one, too.
    registerOutline(store, log),
    preview
  );
  await addFeatures(subscriptions, loadFeatures(extensionUri), store, log);
  return { extendMarkdownIt: preview.extendMarkdownIt };
}
