import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, rangeOf } from '../support/vscode/editing';
import { useJournal } from '../support/vscode/journal';
import { clock, waitFor } from '../support/vscode/waiting';

const tidal = 'journals/topics/tidal-power.md';
const folding = 'https://example.org/folding-turbine';
const item = '- [A turbine that folds](https://example.org/folding-turbine) (Harbour Engineering, 2026-04-28) — ';

/** Cites the source with `key` where `text` ends, and gives the editor. */
async function citeBehind(text: string, key: string, path = tidal) {
  const editor = await openFile(path);
  const { end } = rangeOf(editor.document, text);
  editor.selection = new vscode.Selection(end, end);
  const isDone = await vscode.commands.executeCommand('topicJournal.citeSource', { key });
  return { editor, isDone };
}

describe('citing a source again', () => {
  useJournal();

  it('puts its item behind the one that the cursor is in, in one step', async () => {
    const text = (await openFile(tidal)).document.getText();
    const { editor, isDone } = await citeBehind('outlived two', folding);
    assert.equal(isDone, true);
    const line = editor.selection.active.line;
    assert.equal(editor.document.lineAt(line).text, item);
    assert.equal(editor.selection.active.character, item.length);
    const before = editor.document.lineAt(line - 1).text;
    assert.ok(before.endsWith('outlived two rigid ones'), before);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  it('fills an empty bullet', async () => {
    const editor = await openFile(tidal);
    const { end } = rangeOf(editor.document, 'rigid ones');
    await editor.edit(edits => edits.insert(end, '\n* '));
    const bullet = end.translate(1).with({ character: 2 });
    editor.selection = new vscode.Selection(bullet, bullet);
    assert.equal(await vscode.commands.executeCommand('topicJournal.citeSource', { key: folding }), true);
    assert.equal(editor.document.lineAt(bullet.line).text, `*${item.slice(1)}`);
  });

  it('changes nothing where sources do not stand, or where there is no such source', async () => {
    const places = ['Which tidal turbines', 'maintenance decides', '| first gather'];
    for (const place of places) {
      const { editor, isDone } = await citeBehind(place, folding);
      assert.equal(isDone, false, place);
      assert.equal(editor.document.isDirty, false);
    }
    assert.equal((await citeBehind('outlived two', 'https://example.org/gone')).isDone, false);
  });

  it('lets a person choose', async () => {
    const editor = await openFile(tidal);
    const { end } = rangeOf(editor.document, 'rigid ones');
    editor.selection = new vscode.Selection(end, end);
    const running = vscode.commands.executeCommand('topicJournal.citeSource');
    await waitFor('the item of the source', clock, () => {
      void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return editor.document.getText().includes(`\n${item}\n`);
    });
    assert.equal(await running, true);
  });
});
