import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, replaceText } from '../support/vscode/editing';
import { useJournal } from '../support/vscode/journal';
import { clock, waitFor } from '../support/vscode/waiting';
import { writeFile } from '../support/vscode/workspace';

const tidal = 'journals/topics/tidal-power.md';

const symbolsOf = async (uri: vscode.Uri): Promise<vscode.DocumentSymbol[]> =>
  (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri
  )) ?? [];

/** Those of ours: VS Code’s own Markdown outlines the headings with their marks. */
const ours = (symbols: readonly vscode.DocumentSymbol[]): readonly vscode.DocumentSymbol[] =>
  symbols.filter(({ name }) => !name.startsWith('#'));

const drawn = (symbols: readonly vscode.DocumentSymbol[]): string[] =>
  symbols.flatMap(({ name, detail, children }) => [
    detail === '' ? name : `${name} | ${detail}`,
    ...drawn(children).map(line => `  ${line}`)
  ]);

/** Waits until the outline of a document is as it is drawn: VS Code’s own Markdown may not have started yet. */
async function waitForOutline(uri: vscode.Uri, lines: readonly string[], which: typeof ours = ours): Promise<void> {
  let now: string[] = [];
  const look = async () => {
    now = drawn(which(await symbolsOf(uri)));
  };
  const timer = setInterval(look, 100);
  try {
    await waitFor('the outline', clock, () => now.join('\n') === lines.join('\n'));
  } catch {
    assert.deepEqual(now, lines);
  } finally {
    clearInterval(timer);
  }
}

const outline = [
  'Tidal Power',
  "What We're Tracking",
  'Index',
  '2026-05-04 — Gather',
  '  Prototypes',
  '    A turbine that folds | Harbour Engineering, 2026-04-28',
  '  Cross-links',
  '    grid-storage',
  '  Meta-observations',
  '    Emerging theme: maintenance decides, not efficiency',
  'Strategy Changelog'
];

describe('the outline', () => {
  useJournal();

  it('of other Markdown is left to VS Code', async () => {
    await writeFile('notes.md', '# Notes\n\n## 2026-05-04 — Gather\n');
    const { document } = await openFile('notes.md');
    await waitForOutline(document.uri, ['# Notes', '  ## 2026-05-04 — Gather'], all => all);
  });

  it('of a journal is entry › theme › source', async () => {
    const { document } = await openFile(tidal);
    await waitForOutline(document.uri, outline);
    const entry = ours(await symbolsOf(document.uri))[3];
    assert.equal(document.getText(entry?.selectionRange), '2026-05-04 — Gather');
    assert.equal(entry?.range.end.line, 25);
  });

  it('follows what is typed', async () => {
    const editor = await openFile(tidal);
    await replaceText(editor, '- **Emerging theme:** ', '- [x] **Gap:** ');
    await replaceText(editor, 'not efficiency', 'not efficiency — dropped 2026-05-05');
    const closed = '    Gap: maintenance decides, not efficiency | dropped 2026-05-05';
    await waitForOutline(
      editor.document.uri,
      outline.map(line => (line.includes('Emerging') ? closed : line))
    );
  });
});
