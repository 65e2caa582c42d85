import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { snippetsOf } from '../../src/format/snippets';
import { vocabularyOf } from '../../src/format/vocabulary';
import { openFile, rangeOf } from '../support/vscode/editing';
import { useJournal, waitForCodes } from '../support/vscode/journal';
import { clock, waitFor } from '../support/vscode/waiting';
import { fileUri, writeFile } from '../support/vscode/workspace';

const tidal = 'journals/topics/tidal-power.md';

/** Puts the cursor behind a text that occurs once. */
function moveBehind(editor: vscode.TextEditor, text: string): void {
  const { end } = rangeOf(editor.document, text);
  editor.selection = new vscode.Selection(end, end);
}

const insert = (prefix: string): Thenable<string | undefined> =>
  vscode.commands.executeCommand('topicJournal.insertSnippet', prefix);
const type = (text: string): Thenable<void> => vscode.commands.executeCommand('type', { text });
const nextStop = (): Thenable<void> => vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');

const discard = (): Thenable<void> => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');

/** The user's local day. */
function today(): string {
  const now = new Date();
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

describe('inserting a snippet', () => {
  useJournal();

  it('puts an item below the one with the cursor, and its stops are typed in order', async () => {
    const editor = await openFile(tidal);
    moveBehind(editor, 'outlived two rigid ones');
    assert.equal(await insert('source'), 'source');
    for (const text of ['A raft', 'https://example.org/raft', 'Sea News', '2026-05-01', 'it floats']) {
      await type(text);
      await nextStop();
    }
    await type('!');
    assert.ok(
      editor.document
        .getText()
        .includes(
          'two rigid ones\n- [A raft](https://example.org/raft) (Sea News, 2026-05-01) — it floats!\n\n### Cross-links'
        )
    );
    await waitForCodes(tidal);
  });

  it('is undone at once', async () => {
    const editor = await openFile(tidal);
    const text = editor.document.getText();
    moveBehind(editor, '## Index\n\n- [2026-05-04 — Gather](#2026-05-04--gather)');
    await insert('gather');
    assert.notEqual(editor.document.getText(), text);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  it('writes one entry whose date is typed once', async () => {
    const editor = await openFile(tidal);
    moveBehind(editor, '## Index\n\n- [2026-05-04 — Gather](#2026-05-04--gather)');
    await insert('update');
    assert.ok(editor.document.getText().includes(`\n\n## ${today()} — Update\n\n### Theme\n\n- [Title]`));
    await type('2026-05-06');
    await nextStop();
    await type('Rafts');
    const text = editor.document.getText();
    assert.ok(
      text.includes(
        '\n\n## 2026-05-06 — Update\n\n### Rafts\n\n- [Title](https://) (Publisher, 2026-05-06) — what it says and why it matters\n\n### Cross-links\n'
      ),
      text
    );
    assert.ok(text.includes('- **Emerging theme:** what this gather shows\n\n## 2026-05-04 — Gather\n'));
    await waitForCodes(tidal, 'index-out-of-date', 'unknown-topic');
  });

  it('keeps the line endings of the file', async () => {
    const editor = await openFile(tidal);
    await editor.edit(edits => edits.setEndOfLine(vscode.EndOfLine.CRLF));
    moveBehind(editor, 'not efficiency');
    await insert('gap');
    await type('no winter');
    const text = editor.document.getText();
    assert.ok(text.includes('not efficiency\r\n- **Gap:** no winter\r\n\r\n## Strategy'), JSON.stringify(text));
    assert.doesNotMatch(text, /[^\r]\n/);
  });

  it('starts a document in an empty file, by its folder', async () => {
    await writeFile('journals/topics/wave-farms.md', '');
    const editor = await openFile('journals/topics/wave-farms.md');
    assert.equal(await insert('brief'), undefined);
    assert.equal(await insert('topic'), 'topic');
    await type('Wave farms');
    const text = editor.document.getText();
    assert.ok(text.startsWith('# Wave farms\n\n## What We’re Tracking\n\n'));
    assert.ok(text.includes('Config: [`journals/topics/config/wave-farms.yaml`](config/wave-farms.yaml)\n'));
    await writeFile('journals/topics/config/wave-farms.yaml', '');
    const config = await openFile('journals/topics/config/wave-farms.yaml');
    assert.equal(await insert('topic-config'), 'topic-config');
    assert.ok(config.document.getText().startsWith('id: wave-farms\ntitle: "Title"\n'));
    await waitForCodes('journals/topics/wave-farms.md');
    await waitForCodes('journals/topics/config/wave-farms.yaml');
  });

  it('starts a document that is not saved yet', async () => {
    const uri = fileUri('journals/briefs/2026-06-26-tides.md').with({ scheme: 'untitled' });
    const named = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    assert.equal(await insert('topic'), undefined);
    assert.equal(await insert('brief'), 'brief');
    const text = named.document.getText();
    assert.ok(text.startsWith(`---\nkind: brief\nissue: 1\nedition: ${today()}\n`));
    assert.match(text, /^updated: \d{4}-\d\d-\d\d \d\d:\d\d$/m);
    await discard();
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
    const unnamed = await vscode.window.showTextDocument(document);
    assert.equal(await insert('topic-config'), undefined);
    assert.equal(await insert('analysis'), 'analysis');
    assert.ok(unnamed.document.getText().startsWith('---\nkind: analysis\n'));
    await discard();
  });

  it('does nothing where none fits', async () => {
    const editor = await openFile(tidal);
    const text = editor.document.getText();
    moveBehind(editor, 'earn their keep');
    assert.equal(await insert('source'), undefined);
    assert.equal(await vscode.commands.executeCommand('topicJournal.insertSnippet'), undefined);
    moveBehind(editor, 'not efficiency');
    assert.equal(await insert('cross-link'), undefined);
    assert.equal(await insert('no-such-snippet'), undefined);
    assert.equal(editor.document.getText(), text);
    await writeFile('empty.md', '');
    const notes = await openFile('empty.md');
    assert.equal(await insert('topic'), undefined);
    assert.equal(notes.document.getText(), '');
  });

  it('lets the snippet be picked of those that fit', async () => {
    const editor = await openFile(tidal);
    moveBehind(editor, 'goes a long way');
    const picked = vscode.commands.executeCommand('topicJournal.insertSnippet');
    let isDone = false;
    void picked.then(() => {
      isDone = true;
    });
    await waitFor('the snippet to be picked', clock, () => {
      void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    });
    assert.equal(await picked, 'cross-link');
    assert.ok(editor.document.getText().includes('goes a long way\n- [topic-id] why that topic should know\n'));
  });
});

describe('the snippets that VS Code offers', () => {
  useJournal();

  const offered = async (path: string, position: vscode.Position) => {
    const list: vscode.CompletionList = await vscode.commands.executeCommand(
      'vscode.executeCompletionItemProvider',
      fileUri(path),
      position
    );
    return list.items
      .filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet)
      .map(({ label }) => (typeof label === 'string' ? label : label.label));
  };
  const prefixes = (language: string) =>
    snippetsOf(vocabularyOf()).flatMap(snippet => (snippet.language === language ? [snippet.prefix] : []));

  it('are all of ours, in Markdown', async () => {
    const { document } = await openFile(tidal);
    const labels = await offered(tidal, document.lineAt(1).range.start);
    assert.deepEqual(
      prefixes('markdown').filter(prefix => !labels.includes(prefix)),
      []
    );
  });

  it('are the topic’s config in YAML, and no other', async () => {
    const path = 'journals/topics/config/tidal-power.yaml';
    const { document } = await openFile(path);
    const labels = await offered(path, document.lineAt(document.lineCount - 1).range.end);
    assert.ok(labels.includes('topic-config'));
    assert.deepEqual(
      prefixes('markdown').filter(prefix => labels.includes(prefix)),
      []
    );
  });
});
