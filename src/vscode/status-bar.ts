import * as vscode from 'vscode';
import { type Severity, severities } from '../format/severity';
import { plural } from '../text/plural';
import { topicIds } from '../workspace/journal-index';
import { HAS_JOURNAL } from './contributions';
import { addCounts, type Counts, countsInWords, noProblems } from './counts';
import { createDelay } from './delay';
import type { JournalRoot } from './journal-root';
import type { JournalStore } from './journal-store';
import type { Problems } from './problems';

/** Milliseconds without news after which the item is written anew: nobody reads it while typing. */
const PAUSE = 100;

const icons: Readonly<Record<Severity, string>> = {
  error: '$(error)',
  warning: '$(warning)',
  information: '$(info)',
  hint: '$(lightbulb)'
};

/** Says in the status bar what was found, where there is a journal, and tells VS Code that there is one. */
export function createStatusBar(store: JournalStore, problems: Problems): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('problems', vscode.StatusBarAlignment.Left, 40);
  item.name = 'Topic Journal';
  item.command = 'workbench.actions.view.problems';
  const loading = new Set<JournalRoot>();
  let hadJournal = false;

  const write = () => {
    if (loading.size > 0) soon.ask(); // whether it is a journal turns out while it is read
    const journals = store.journals();
    const hasJournal = journals.length > 0;
    if (hasJournal !== hadJournal) {
      hadJournal = hasJournal;
      void vscode.commands.executeCommand('setContext', HAS_JOURNAL, hasJournal);
    }
    if (!hasJournal) return item.hide();
    const isLoading = journals.some(root => loading.has(root));
    const found = journals.map(root => ({ root, counts: problems.countsIn(root) }));
    const total = found.reduce((sum, { counts }) => addCounts(sum, counts), noProblems);
    const shown = isLoading ? 'reading' : countsInWords(total, 'warning');
    // How far the reading is has its own place in the status bar.
    item.text = `$(notebook) Journal${isLoading ? '' : `: ${shown}`}`;
    item.accessibilityInformation = { label: `Topic Journal: ${shown}. Show problems.` };
    item.tooltip = tooltip(found);
    item.show();
  };

  const soon = createDelay(PAUSE, write);
  const subscriptions = [
    store.onWillLoad(root => {
      loading.add(root);
      soon.ask();
    }),
    store.onDidLoad(root => {
      loading.delete(root);
      soon.ask();
    }),
    store.onDidRemove(root => {
      loading.delete(root);
      soon.ask();
    }),
    problems.onDidChange(soon.ask)
  ];
  return vscode.Disposable.from(item, soon, ...subscriptions);
}

function tooltip(found: readonly { readonly root: JournalRoot; readonly counts: Counts }[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  for (const { root, counts } of found) {
    const { index } = root.workspace;
    const size = `${plural(topicIds(index).length, 'topic')}, ${plural(index.documents.size, 'document')}`;
    text.appendMarkdown('**').appendText(found.length > 1 ? root.folder.name : 'Topic Journal');
    text.appendMarkdown(`** — ${size}\n\n`);
    const lines = severities.map(each => `${icons[each]} ${countsInWords({ ...noProblems, [each]: counts[each] })}`);
    const named = lines.filter((_, at) => counts[severities[at] ?? 'error'] > 0);
    text.appendMarkdown(`${named.length === 0 ? '$(check) No problems' : named.join('  \n')}\n\n`);
  }
  return text.appendMarkdown('Click to show them.');
}
