import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, replaceText } from '../support/vscode/editing';
import { useJournal } from '../support/vscode/journal';
import { writeFile } from '../support/vscode/workspace';

const tidal = 'journals/topics/tidal-power.md';
const config = 'journals/topics/config/tidal-power.yaml';

/** What is shown at a text that occurs once in a file, without escapes, and the text that it is about. */
async function shownAt(path: string, text: string): Promise<{ markdown: string; about: string }[]> {
  const { document } = await openFile(path);
  const at = document.positionAt(document.getText().indexOf(text) + 1);
  const hovers: vscode.Hover[] = await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, at);
  return hovers.map(({ contents, range }) => {
    const [content] = contents as vscode.MarkdownString[];
    assert.ok(content !== undefined && !content.isTrusted && !content.supportHtml);
    return { markdown: content.value.replace(/\\(?=[!-/:-@[-`{-~])/g, ''), about: document.getText(range) };
  });
}

describe('a hover in the editor', () => {
  useJournal();

  it('shows the topic of a tag', async () => {
    const [hover, ...others] = await shownAt(tidal, 'grid-storage]');
    assert.equal(hover?.about, '[grid-storage]');
    assert.match(
      hover.markdown,
      /^\*\*Grid Storage\*\* \(grid-storage\)\n\nWhat keeps the lights on .*\n\n- 2026-05-02 — Gather/
    );
    assert.match(hover.markdown, /\n\n1 link in, 1 out$/);
    assert.deepEqual(others, []);
  });

  it('shows what unsaved text says, with the day of today', async () => {
    const editor = await openFile(tidal);
    const now = new Date();
    const day = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() - 1)).toISOString().slice(0, 10);
    await replaceText(editor, '2026-04-28', day);
    const [hover] = await shownAt(tidal, day);
    assert.match(hover?.markdown ?? '', / — yesterday$/);
  });

  it('shows what a key of a config means', async () => {
    const [hover] = await shownAt(config, 'keywords');
    assert.equal(hover?.markdown, '**keywords** — What a gather searches for.');
  });

  it('shows nothing in other files', async () => {
    await writeFile('notes-of-others.md', '- [grid-storage] why\n');
    assert.deepEqual(await shownAt('notes-of-others.md', 'grid-storage]'), []);
  });
});
