import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyCodeAction, codeActionsAt, openFile, rangeOf, replaceText } from '../support/vscode/editing';
import { codesIn, useJournal, waitForCodes } from '../support/vscode/journal';
import { fileUri, readFile, writeFile } from '../support/vscode/workspace';

const tidal = 'journals/topics/tidal-power.md';
const config = 'journals/topics/config/tidal-power.yaml';
const fixAll = vscode.CodeActionKind.SourceFixAll.append('topicJournal');

/** A heading that is written wrongly, and the Index, which leads to the right one. */
const headingCodes = ['entry-heading', 'index-out-of-date'];

/** Opens the tidal journal with one text in place of another, and gives the first problem with its place. */
async function withProblem(text: string, replacement: string, ...codes: readonly string[]) {
  const editor = await openFile(tidal);
  await replaceText(editor, text, replacement);
  const [problem] = await waitForCodes(tidal, ...codes);
  assert.ok(problem !== undefined);
  return { editor, uri: editor.document.uri, problem };
}

describe('quick fixes', () => {
  useJournal();

  it('change what is wrong, and the problem goes', async () => {
    const { editor, uri, problem } = await withProblem('[grid-storage]', '[grid-stores]', 'unknown-topic');
    await applyCodeAction(uri, problem.range, 'Change to “grid-storage”');
    await waitForCodes(tidal);
    assert.equal(editor.document.getText(), await readFile(tidal));
  });

  it('are only offered where the problem is', async () => {
    const { editor, uri } = await withProblem('[grid-storage]', '[grid-stores]', 'unknown-topic');
    assert.deepEqual(
      await codeActionsAt(uri, rangeOf(editor.document, '# Tidal Power'), vscode.CodeActionKind.QuickFix),
      []
    );
  });

  it('create the files of a topic', async () => {
    const { editor, problem } = await withProblem('[grid-storage]', '[wave-farms]', 'unknown-topic');
    editor.selection = new vscode.Selection(problem.range.start, problem.range.start);
    // What no other program can do with the edit: VS Code itself creates the files.
    await vscode.commands.executeCommand('editor.action.codeAction', { kind: 'quickfix', apply: 'first' });
    await waitForCodes(tidal);
    assert.match(await readFile('journals/topics/wave-farms.md'), /^# Wave farms\n/);
    assert.match(await readFile('journals/topics/config/wave-farms.yaml'), /^id: wave-farms\n/);
  });

  it('name the safe one as preferred', async () => {
    const { uri, problem } = await withProblem('## 2026-05-04 — Gather', '## 2026-05-04: Gather', ...headingCodes);
    const actions = await codeActionsAt(uri, problem.range, vscode.CodeActionKind.QuickFix);
    assert.ok(actions.length > 1);
    assert.deepEqual(
      actions.map(({ isPreferred }) => isPreferred === true),
      actions.map((_, at) => at === 0)
    );
  });

  it('fix all in one step, and what comes to light by it', async () => {
    const editor = await openFile(tidal);
    const text = editor.document.getText();
    await replaceText(editor, '## 2026-05-04 — Gather', '## 2026-05-04: Gather');
    await waitForCodes(tidal, ...headingCodes);
    assert.equal(await vscode.commands.executeCommand('topicJournal.fixAllInFile'), 2);
    await waitForCodes(tidal);
    assert.equal(editor.document.getText(), text);
    await vscode.commands.executeCommand('undo');
    await waitForCodes(tidal, ...headingCodes);
  });

  it('fix all when a file is saved, if the user wants that', async () => {
    const { uri, problem } = await withProblem('## 2026-05-04 — Gather', '## 2026-05-04: Gather', ...headingCodes);
    const [action, ...others] = await codeActionsAt(uri, problem.range, fixAll);
    assert.deepEqual(others, []);
    assert.ok(action?.edit !== undefined && (await vscode.workspace.applyEdit(action.edit)));
    await waitForCodes(tidal);
  });

  it('fix all of a file that no editor shows', async () => {
    const text = await readFile(tidal);
    await writeFile(tidal, text.replace('## 2026-05-04 — Gather', '## 2026-05-04 - Gather'));
    await waitForCodes(tidal, ...headingCodes);
    assert.equal(await vscode.commands.executeCommand('topicJournal.fixAllInFile', fileUri(tidal)), 2);
    await waitForCodes(tidal);
  });

  it('are refused when the text changes before they are made', async () => {
    const { editor } = await withProblem('## 2026-05-04 — Gather', '## 2026-05-04: Gather', ...headingCodes);
    const typed = editor.edit(edits => edits.insert(new vscode.Position(0, 0), '<!-- typed -->\n'));
    const fixed = vscode.commands.executeCommand('topicJournal.fixAllInFile');
    assert.equal(await typed, true);
    assert.equal(await fixed, undefined);
    assert.match(editor.document.getText(), /^<!-- typed -->\n# Tidal Power\n/);
    assert.match(editor.document.getText(), /^## 2026-05-04: Gather$/m);
  });
});

describe('switching a rule off for a line', () => {
  useJournal();

  it('writes a comment of Markdown above the line', async () => {
    const { editor, uri, problem } = await withProblem('[grid-storage]', '[grid-stores]', 'unknown-topic');
    await applyCodeAction(uri, problem.range, 'Disable unknown-topic for this line');
    await waitForCodes(tidal);
    const comment = '<!-- topic-journal-disable-next-line unknown-topic -->';
    assert.ok(editor.document.getText().includes(`\n${comment}\n- [grid-stores]`));
  });

  it('adds to the comment that is there', async () => {
    const { editor, uri, problem } = await withProblem(
      '- [grid-storage]',
      '<!-- topic-journal-disable-next-line unknown-entry -->\n- [grid-stores]',
      'unknown-topic'
    );
    await applyCodeAction(uri, problem.range, 'Disable unknown-topic for this line');
    await waitForCodes(tidal);
    const comment = '<!-- topic-journal-disable-next-line unknown-entry unknown-topic -->';
    assert.ok(editor.document.getText().includes(`\n${comment}\n- [grid-stores]`));
  });

  it('writes a comment of YAML above the line', async () => {
    const editor = await openFile(config);
    await editor.edit(edits => edits.insert(new vscode.Position(1, 0), 'moons: 1\n'));
    const [problem] = await waitForCodes(config, 'config-unknown-key');
    assert.ok(problem !== undefined);
    await applyCodeAction(editor.document.uri, problem.range, 'Disable config-unknown-key for this line');
    await waitForCodes(config);
    assert.equal(editor.document.lineAt(1).text, '# topic-journal-disable-next-line config-unknown-key');
  });

  it('tears no paragraph apart', async () => {
    const { editor, uri, problem } = await withProblem(
      'the tide is',
      'look:\n  [x](gone.md) the tide is',
      'broken-link'
    );
    await applyCodeAction(uri, problem.range, 'Disable broken-link for this line');
    await waitForCodes(tidal);
    const comment = '<!-- topic-journal-disable-next-line broken-link -->';
    assert.ok(editor.document.getText().includes(`look: ${comment}\n  [x]`));
    assert.deepEqual(codesIn(tidal), []);
  });
});
