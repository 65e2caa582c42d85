import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, replaceText } from '../support/vscode/editing';
import { useJournal } from '../support/vscode/journal';
import { clock, waitFor } from '../support/vscode/waiting';
import { fileUri, writeFile } from '../support/vscode/workspace';

const tidal = 'journals/topics/tidal-power.md';

/** Each token as `type: text`, in the lines from `first` to `last`. */
async function tokensOf(document: vscode.TextDocument, first = 0, last = document.lineCount): Promise<string[]> {
  const range = new vscode.Range(first, 0, last, 0);
  const run = <Result>(command: string): Thenable<Result | undefined> =>
    vscode.commands.executeCommand(command, document.uri, range);
  const legend = await run<vscode.SemanticTokensLegend>('vscode.provideDocumentRangeSemanticTokensLegend');
  const tokens = await run<vscode.SemanticTokens>('vscode.provideDocumentRangeSemanticTokens');
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < (tokens?.data.length ?? 0); at += 5) {
    const [below = 0, behind = 0, length = 0, type = 0] = tokens?.data.slice(at, at + 4) ?? [];
    [line, character] = below === 0 ? [line, character + behind] : [line + below, behind];
    found.push(`${legend?.tokenTypes[type]}: ${document.lineAt(line).text.slice(character, character + length)}`);
  }
  return found;
}

const usual = [
  'journalPublisher: Harbour Engineering',
  'journalDate: 2026-04-28',
  'journalTopic: grid-storage',
  'journalLabel: Emerging theme'
];

describe('semantic tokens', () => {
  useJournal();

  it('mark what the journal knows', async () => {
    const { document } = await openFile(tidal);
    assert.deepEqual(await tokensOf(document), usual);
  });

  it('are given for the lines that are asked for', async () => {
    const { document } = await openFile(tidal);
    const line = document.getText().slice(0, document.getText().indexOf('- [grid-storage]')).split('\n').length - 1;
    assert.deepEqual(await tokensOf(document, line, line + 1), ['journalTopic: grid-storage']);
  });

  it('mark an unknown topic, until it is one', async () => {
    const editor = await openFile(tidal);
    await replaceText(editor, '[grid-storage]', '[wave-farms]');
    assert.ok((await tokensOf(editor.document)).includes('journalUnknownTopic: wave-farms'));
    await writeFile('journals/topics/wave-farms.md', '# Wave farms\n');
    let found: string[] = [];
    const timer = setInterval(async () => {
      found = await tokensOf(editor.document);
    }, 100);
    await waitFor('the topic', clock, () => found.includes('journalTopic: wave-farms')).finally(() =>
      clearInterval(timer)
    );
  });

  it('mark a closed item of several lines, line by line', async () => {
    const editor = await openFile(tidal);
    await replaceText(
      editor,
      '- **Emerging theme:** maintenance decides, not efficiency',
      '- [x] **Gap:** who pays\n  and when? — answered 2026-05-05: nobody'
    );
    assert.deepEqual((await tokensOf(editor.document)).slice(3), [
      'journalLabel: Gap',
      'journalClosedItem: who pays',
      'journalClosedItem: and when?',
      'journalOutcome: answered',
      'journalDate: 2026-05-05'
    ]);
  });

  it('are none in other Markdown', async () => {
    await writeFile('notes.md', '## 2026-05-04 — Gather\n\n### Cross-links\n\n- [grid-storage] why\n');
    const document = await vscode.workspace.openTextDocument(fileUri('notes.md'));
    assert.deepEqual(await tokensOf(document), []);
  });

  it('of two megabytes of brackets do not stall', async () => {
    const editor = await openFile(tidal);
    await replaceText(editor, '- [grid-storage]', `${`- ${'['.repeat(97)}\n`.repeat(20_000)}- [grid-storage]`);
    assert.deepEqual(await tokensOf(editor.document), usual);
  }).timeout(60_000);
});
