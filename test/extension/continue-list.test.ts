import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, rangeOf, replaceText } from '../support/vscode/editing';
import { useJournal } from '../support/vscode/journal';
import { writeFile } from '../support/vscode/workspace';

const tidal = 'journals/topics/tidal-power.md';
const brief = 'journals/briefs/2026-05-05-tides.md';
const linkLine = '- [grid-storage] the tide is predictable, so that a small battery goes a long way';

/** Puts the cursor behind a text that occurs once. */
async function cursorBehind(path: string, text: string): Promise<vscode.TextEditor> {
  const editor = await openFile(path);
  const { end } = rangeOf(editor.document, text);
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

const enter = () => vscode.commands.executeCommand('topicJournal.continueList');
const type = (text: string) => vscode.commands.executeCommand('type', { text });
const undo = () => vscode.commands.executeCommand('undo');

/** The lines from the cursor's on, with `|` at the cursor. */
function around({ document, selection }: vscode.TextEditor): string {
  const { line, character } = selection.active;
  const { text } = document.lineAt(line);
  return `${text.slice(0, character)}|${text.slice(character)}`;
}

describe('Enter in a list', () => {
  useJournal();

  it('begins another source item, of which the parts are filled in one after the other', async () => {
    const editor = await cursorBehind(tidal, 'outlived two rigid ones');
    const before = editor.document.getText();
    await enter();
    assert.equal(around(editor), '- [|]() () — ');
    for (const part of ['Tides', 'https://example.org/tides', 'Sea Letter, 2026-05-01']) {
      await type(part);
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    }
    await type('high');
    assert.equal(around(editor), '- [Tides](https://example.org/tides) (Sea Letter, 2026-05-01) — high|');
    await enter();
    assert.equal(around(editor), '- [|]() () — ');
    await enter();
    assert.equal(around(editor), '|');
    const added = '\n- [Tides](https://example.org/tides) (Sea Letter, 2026-05-01) — high\n';
    assert.equal(editor.document.getText(), before.replace('rigid ones', `rigid ones${added}`));
  });

  it('begins another cross-link or observation, and is undone in one step', async () => {
    for (const [line, begun] of [
      [linkLine, '- [|] '],
      ['- **Emerging theme:** maintenance decides, not efficiency', '- **|:** ']
    ] as const) {
      const editor = await cursorBehind(tidal, line);
      const before = editor.document.getText();
      await enter();
      assert.equal(around(editor), begun);
      await undo();
      assert.equal(editor.document.getText(), before);
    }
  });

  it('keeps mark, indentation and line ending', async () => {
    await writeFile(
      brief,
      '---\nkind: brief\n---\n# Tides\n\n## Watchlist\n\n  * [x] a — killed 2026-05-05\n    more\n'.replaceAll(
        '\n',
        '\r\n'
      )
    );
    const editor = await cursorBehind(brief, 'more');
    await enter();
    await type('b');
    assert.ok(editor.document.getText().endsWith('\r\n    more\r\n  * [ ] b\r\n'));
  });

  it('ends the list on an item of which nothing was filled in, and is undone in one step', async () => {
    const editor = await openFile(tidal);
    await replaceText(editor, linkLine, `${linkLine}\n- [] `);
    const before = editor.document.getText();
    editor.selection = new vscode.Selection(
      rangeOf(editor.document, '- [] ').end,
      rangeOf(editor.document, '- [] ').end
    );
    await enter();
    assert.equal(editor.document.getText(), before.replace('- [] ', ''));
    await undo();
    assert.equal(editor.document.getText(), before);
  });

  it('is a line break anywhere else', async () => {
    const editor = await cursorBehind(tidal, 'the tide is ');
    const before = editor.document.getText();
    await enter();
    assert.equal(editor.document.getText(), before.replace('the tide is ', 'the tide is \n'));
    await undo();
    editor.selection = new vscode.Selection(0, 0, 0, 2);
    await enter();
    assert.equal(editor.document.getText(), before.replace('# ', '\n'));
  });

  it('is a line break in every other file', async () => {
    await writeFile('reading-list.md', '## 2026-05-05 — Gather\n\n- [a](https://a.example)\n');
    const editor = await cursorBehind('reading-list.md', 'a.example)');
    await enter();
    assert.equal(editor.document.getText(), '## 2026-05-05 — Gather\n\n- [a](https://a.example)\n\n');
  });
});
