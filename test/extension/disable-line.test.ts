import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyCodeAction, openFile } from '../support/vscode/editing';
import { codesIn, useJournal, waitForCodes } from '../support/vscode/journal';
import { withProblem } from '../support/vscode/tidal';
import { codeOf, waitForDiagnostics } from '../support/vscode/waiting';
import { fileUri, writeFile } from '../support/vscode/workspace';

const tidal = 'journals/topics/tidal-power.md';
const config = 'journals/topics/config/tidal-power.yaml';

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

  it('leaves a table whole', async () => {
    const { editor, uri, problem } = await withProblem(
      '| 2026-05-04 | Added',
      '| 2026-05-04 | [x](gone.md) Added',
      'broken-link'
    );
    await applyCodeAction(uri, problem.range, 'Disable broken-link for this line');
    await waitForCodes(tidal);
    const table = editor.document.getText().split('## Strategy Changelog\n')[1];
    assert.match(
      table ?? '',
      /^\n<!-- topic-journal-disable broken-link -->\n\| Date .*\n\| -.*\n\| 2026-05-04 .*\n\n<!-- topic-journal-enable broken-link -->\n$/
    );
  });

  it('changes nothing where no comment can do it', async () => {
    const brief = 'journals/briefs/2026-05-05-tides.md';
    await writeFile(brief, '# Tides\n\nThey come and go.\n');
    const editor = await openFile(brief);
    const text = editor.document.getText();
    const [problem] = await waitForDiagnostics(fileUri(brief), 'a missing field', found =>
      found.some(each => codeOf(each) === 'brief-field')
    );
    assert.ok(problem !== undefined);
    await applyCodeAction(editor.document.uri, problem.range, 'Disable brief-field for this line');
    assert.equal(editor.document.getText(), text);
  });
});
