// Run by VS Code's extension host, with the folder of a generated workspace open and our extension in it: types into a journal
// and measures from the moment at which the change is known there until our diagnostics are set.
const path = require('node:path');
const vscode = require('vscode');

/** Places in a journal, at each of which every kind of edit is made and taken back. */
const PLACES = 12;
/** Edits that are made first and not counted. */
const WARM = 24;
/** So long is waited for one thing. */
const LIMIT = 60_000;

const immediate = () => new Promise(resolve => setImmediate(resolve));

/** Waits until a condition holds, looking as often as possible. Gives the time at which it did. */
async function until(what, condition) {
  const limit = performance.now() + LIMIT;
  for (;;) {
    if (condition()) return performance.now();
    if (performance.now() > limit) throw new Error(`Waited in vain for ${what}`);
    await immediate();
  }
}

/** Those of our diagnostics of `uri`; each time they are set, they are other objects. */
const ours = uri => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Topic Journal');

/** Names a topic that there is not, so that there is a problem of which it can be told whether it is fresh. */
async function makeProblem(editor) {
  const { document } = editor;
  const heading = '\n### Cross-links\n\n';
  const at = document.getText().indexOf(heading);
  if (at < 0) throw new Error('The journal has no cross-links');
  await editor.edit(edits => edits.insert(document.positionAt(at + heading.length), '- [no-such-topic] because\n'));
  await until('the problem', () => ours(document.uri).length > 0);
}

/**
 * Makes an edit, and gives the milliseconds that it took until all handlers of the change were through, ours among them, until
 * our fresh diagnostics were there, and what we added: the time of the handlers and that from the probe's diagnostic, which
 * waited for the same others, to ours.
 */
async function timeEdit(editor, edit) {
  const { document } = editor;
  const probe = globalThis.topicJournalProbe;
  const [before] = ours(document.uri);
  probe.changedAt = 0;
  probe.shownAt = 0;
  let handledAt = 0;
  const listening = vscode.workspace.onDidChangeTextDocument(() => {
    handledAt ||= performance.now();
  });
  const fresh = until('fresh diagnostics', () => probe.shownAt > 0 && ours(document.uri)[0] !== before);
  const range = new vscode.Range(document.positionAt(edit.start), document.positionAt(edit.end));
  if (!(await editor.edit(edits => edits.replace(range, edit.text)))) throw new Error('The edit was refused');
  const freshAt = await fresh;
  listening.dispose();
  const handled = handledAt - probe.changedAt;
  return { handled, fresh: freshAt - probe.changedAt, added: handled + Math.max(0, freshAt - probe.shownAt) };
}

async function measure(file) {
  const { planEdits } = await import('../edits.mjs');
  const { quantiles } = await import('../report.mjs');
  const [folder] = vscode.workspace.workspaceFolders;
  const uri = vscode.Uri.joinPath(folder.uri, file);
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  await vscode.commands.executeCommand('topicJournal.validateFile', uri);
  await makeProblem(editor);
  const times = [];
  for (const edit of planEdits(editor.document.getText(), PLACES)) times.push(await timeEdit(editor, edit));
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  const counted = times.slice(WARM);
  return {
    ...quantiles(counted.map(({ added }) => added)),
    fresh: quantiles(counted.map(({ fresh }) => fresh)),
    handled: quantiles(counted.map(({ handled }) => handled))
  };
}

/** Called by VS Code. The file to be edited is named by the environment. */
exports.run = async () => {
  const { report } = await import('../report.mjs');
  await vscode.extensions.getExtension('topic-journal.topic-journal').activate();
  if (globalThis.topicJournalProbe?.isFirst !== true) throw new Error('The clock was not there before our extension');
  await vscode.commands.executeCommand('topicJournal.validateWorkspace');
  report(await measure(path.posix.normalize(process.env.TOPIC_JOURNAL_BENCH_FILE)));
};
