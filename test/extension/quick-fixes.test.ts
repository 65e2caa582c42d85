import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyCodeAction, codeActionsAt, openFile, rangeOf, replaceText } from '../support/vscode/editing';
import { useJournal, waitForCodes } from '../support/vscode/journal';
import { withProblem } from '../support/vscode/tidal';
import { waitFor } from '../support/vscode/waiting';
import { fileUri, readFile, writeFile } from '../support/vscode/workspace';

const tidal = 'journals/topics/tidal-power.md';
const storage = 'journals/topics/grid-storage.md';
const fixAll = vscode.CodeActionKind.SourceFixAll.append('topicJournal');

/** A heading that is written wrongly, and the Index, which leads to the right one. */
const headingCodes = ['entry-heading', 'index-out-of-date'];

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
    // The new journal is shown, so that undoing means it and not what was typed before.
    await waitFor('the new journal', vscode.window.onDidChangeActiveTextEditor, () => {
      const shown = vscode.window.activeTextEditor?.document.uri.toString();
      return shown === fileUri('journals/topics/wave-farms.md').toString();
    });
    assert.ok(editor.document.getText().includes('[wave-farms]'));
  });

  it('say what they create', async () => {
    const { uri, problem } = await withProblem('[grid-storage]', '[wave-farms]', 'unknown-topic');
    const actions = await codeActionsAt(uri, problem.range, vscode.CodeActionKind.QuickFix);
    const commands = actions.flatMap(({ command }) => command ?? []);
    assert.deepEqual(
      commands.map(command => command.arguments?.[1]),
      ['Created journals/topics/wave-farms.md and its config']
    );
  });

  it('are offered once, for all problems that they mend', async () => {
    const editor = await openFile(tidal);
    await replaceText(editor, '## Index\n', '## Indexes\n');
    await replaceText(editor, '## Strategy Changelog\n', '## Changes\n');
    const missing = (await waitForCodes(tidal, 'missing-section', 'missing-section')).map(({ range }) => range);
    assert.deepEqual(missing[0], missing[1]);
    const actions = await codeActionsAt(
      editor.document.uri,
      missing[0] as vscode.Range,
      vscode.CodeActionKind.QuickFix
    );
    const titles = actions.map(({ title }) => title);
    assert.deepEqual(titles, [...new Set(titles)]);
    await applyCodeAction(editor.document.uri, missing[0] as vscode.Range, 'Disable missing-section for this line');
    await waitForCodes(tidal);
  });

  it('come with related places of now, though only another document was changed', async () => {
    const first = await openFile(tidal);
    const second = await openFile(storage);
    await replaceText(second, 'https://example.org/iron-air', 'https://example.org/folding-turbine');
    const [problem] = await waitForCodes(tidal, 'repeated-source');
    assert.ok(problem !== undefined);
    await replaceText(second, 'What keeps the lights on', 'Wonder\n\nWhat keeps the lights on');
    await codeActionsAt(first.document.uri, problem.range);
    const [shown] = vscode.languages.getDiagnostics(first.document.uri);
    const [related] = shown?.relatedInformation ?? [];
    assert.ok(related !== undefined && second.document.getText(related.location.range).includes('folding-turbine'));
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
