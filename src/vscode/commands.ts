import * as vscode from 'vscode';
import { plural } from '../text/plural';
import { topicIds } from '../workspace/journal-index';
import { allSafeFixes, fixedInWords } from './all-safe-fixes';
import type { CommandName } from './contributions';
import { addCounts, type Counts, countProblems, countsInWords, noProblems } from './counts';
import { refuse, toWorkspaceEdit } from './edits';
import { holdDocument } from './hold-document';
import type { JournalStore } from './journal-store';
import type { Problems } from './problems';

/** Registers the commands that check and fix; those that write are among the features. */
export function registerCommands(store: JournalStore, problems: Problems): vscode.Disposable {
  const handlers = {
    'topicJournal.validateWorkspace': () => validateWorkspace(store, problems),
    'topicJournal.validateFile': (file?: vscode.Uri) => validateFile(store, problems, file),
    'topicJournal.fixAllInFile': (file?: vscode.Uri) => fixAllInFile(store, file)
  } satisfies Partial<Record<CommandName, unknown>>;
  return vscode.Disposable.from(
    ...Object.entries(handlers).map(([name, handler]) => vscode.commands.registerCommand(name, handler))
  );
}

/** Reads and checks everything anew, and says what was found. Gives the counts. */
async function validateWorkspace(store: JournalStore, problems: Problems): Promise<Counts> {
  const options = { location: vscode.ProgressLocation.Notification, title: 'Validating the journal' };
  await vscode.window.withProgress(options, async progress => {
    await store.reload((done, total) => {
      if (done % 20 === 0) progress.report({ increment: 2000 / total, message: `${done} of ${total} documents` });
    });
    await problems.settled();
  });
  const journals = store.journals();
  const counts = journals.reduce((sum, root) => addCounts(sum, problems.countsIn(root)), noProblems);
  const sum = (sizeOf: (root: (typeof journals)[number]) => number) =>
    journals.reduce((total, root) => total + sizeOf(root), 0);
  const documents = plural(
    sum(({ workspace }) => workspace.index.documents.size),
    'document'
  );
  const topics = plural(
    sum(({ workspace }) => topicIds(workspace.index).length),
    'topic'
  );
  if (journals.length === 0) void vscode.window.showInformationMessage('No folder of this window holds a journal.');
  else void showFound(`${documents}, ${topics}`, counts);
  return counts;
}

/** Checks one file, and says what was found. Gives the counts; undefined for a file that is no journal document. */
async function validateFile(store: JournalStore, problems: Problems, file?: vscode.Uri): Promise<Counts | undefined> {
  const held = await holdDocument(store, file);
  if (held === undefined) return undefined;
  await problems.settled();
  const counts = countProblems(problems.of(held.place, held.document).map(({ problem }) => problem));
  void showFound(held.place.path, counts);
  return counts;
}

async function showFound(what: string, counts: Counts): Promise<void> {
  const message = `${what}: ${countsInWords(counts)}.`;
  const show = 'Show Problems';
  const isClean = countsInWords(counts) === countsInWords(noProblems);
  const chosen = isClean
    ? await vscode.window.showInformationMessage(message)
    : await vscode.window.showInformationMessage(message, show);
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** Makes all safe fixes of one file in one step that can be undone. Gives how many problems that removed. */
async function fixAllInFile(store: JournalStore, file?: vscode.Uri): Promise<number | undefined> {
  const held = await holdDocument(store, file);
  if (held === undefined) return undefined;
  const { root, path } = held.place;
  const fixes = allSafeFixes(root.workspace, path, held.document.getText());
  const { edits, before, after } = fixes;
  if (edits.length > 0 && !(await vscode.workspace.applyEdit(toWorkspaceEdit(root, [{ path, edits }]))))
    return refuse();
  vscode.window.setStatusBarMessage(`Journal: ${fixedInWords(fixes)}`, 6000);
  return before - after;
}
