import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { keybindings } from '../../src/vscode/contributions';
import { openFile, rangeOf, replaceText } from '../support/vscode/editing';
import { useJournal } from '../support/vscode/journal';
import { goBehind, lineAtCursor } from '../support/vscode/typing';
import { clock, waitFor } from '../support/vscode/waiting';

const tidal = 'journals/topics/tidal-power.md';
const older = '## 2026-04-01 — Initial gather\n\n### Cross-links\n\n- [grid-storage] first\n\n## Strategy Changelog';

const run = (name: string, ...given: readonly unknown[]) =>
  vscode.commands.executeCommand(`topicJournal.${name}`, ...given);

/** The journal with a second entry, which was not saved. */
async function withTwoEntries(): Promise<vscode.TextEditor> {
  const editor = await openFile(tidal);
  await replaceText(editor, '## Strategy Changelog', older);
  return editor;
}

describe('going from entry to entry', () => {
  useJournal();

  it('goes down and up, also in unsaved text, and stays at either end', async () => {
    const editor = await withTwoEntries();
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    assert.equal(await run('nextEntry'), true);
    assert.equal(lineAtCursor(editor), '## |2026-05-04 — Gather');
    assert.equal(await run('nextEntry'), true);
    assert.equal(lineAtCursor(editor), '## |2026-04-01 — Initial gather');
    assert.equal(await run('nextEntry'), false);
    assert.equal(lineAtCursor(editor), '## |2026-04-01 — Initial gather');
    assert.equal(await run('previousEntry'), true);
    assert.equal(lineAtCursor(editor), '## |2026-05-04 — Gather');
    assert.equal(await run('previousEntry'), false);
  });

  it('goes up to the heading of the entry in which the cursor is', async () => {
    const editor = await openFile(tidal);
    goBehind(editor, 'maintenance decides');
    await run('previousEntry');
    assert.equal(lineAtCursor(editor), '## |2026-05-04 — Gather');
  });

  it('brings the heading near the top', async () => {
    const editor = await openFile(tidal);
    await replaceText(editor, '## Strategy Changelog', `${'- a line\n'.repeat(300)}\n${older}${'\n'.repeat(200)}`);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('nextEntry');
    await run('nextEntry');
    const { start } = rangeOf(editor.document, '2026-04-01 — Initial gather');
    const isNearTop = () =>
      editor.visibleRanges.some(range => range.contains(start) && start.line < range.start.line + 10);
    await waitFor('the heading near the top', vscode.window.onDidChangeTextEditorVisibleRanges, isNearTop);
  });

  it('does nothing where there is no journal', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    assert.equal(await run('nextEntry'), false);
    await openFile('journals/topics/config/tidal-power.yaml');
    assert.equal(await run('previousEntry'), false);
  });

  it('has keys that VS Code has for nothing else in an editor', async () => {
    const { document } = await vscode.window.showTextDocument(
      vscode.Uri.parse('vscode://defaultsettings/keybindings.json')
    );
    const lines = document
      .getText()
      .split('\n')
      .filter(line => !line.trimStart().startsWith('//'));
    const all: { key: string; command: string; when?: string }[] = JSON.parse(lines.join('\n'));
    assert.ok(all.length > 500);
    for (const { key, command } of keybindings.filter(each => /Entry$/.test(each.command) && !each.key.includes(' '))) {
      const others = all.filter(each => each.key === key && each.command !== command);
      assert.deepEqual(
        others.filter(({ when = '' }) => !/inQuickInput|terminal|inChat|accessibleView/.test(when)),
        [],
        key
      );
    }
  });
});

describe('copying a link to an entry', () => {
  useJournal();

  it('copies its tag, or a Markdown link, as asked', async () => {
    const editor = await withTwoEntries();
    goBehind(editor, '[grid-storage] first');
    assert.equal(await run('copyLinkToEntry', 'tag'), '[tidal-power#2026-04-01]');
    assert.equal(await vscode.env.clipboard.readText(), '[tidal-power#2026-04-01]');
    const link = '[2026-04-01](../topics/tidal-power.md#2026-04-01--initial-gather)';
    assert.equal(await run('copyLinkToEntry', 'link'), link);
    assert.equal(await vscode.env.clipboard.readText(), link);
  });

  it('lets a person choose, with the tag first', async () => {
    const editor = await openFile(tidal);
    goBehind(editor, 'maintenance decides');
    let copied: unknown;
    void run('copyLinkToEntry', editor.document.uri).then(text => {
      copied = text;
    });
    await waitFor('a choice', clock, () => {
      void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return copied !== undefined;
    });
    assert.equal(copied, '[tidal-power#2026-05-04]');
  });

  it('copies nothing outside entries', async () => {
    const editor = await openFile(tidal);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.env.clipboard.writeText('before');
    assert.equal(await run('copyLinkToEntry', 'tag'), undefined);
    assert.equal(await vscode.env.clipboard.readText(), 'before');
  });
});
