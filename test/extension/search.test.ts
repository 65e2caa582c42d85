import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, rangeOf, replaceText } from '../support/vscode/editing';
import { useJournal } from '../support/vscode/journal';
import { clock, waitFor } from '../support/vscode/waiting';
import { fileUri, writeFile } from '../support/vscode/workspace';

const tidal = 'journals/topics/tidal-power.md';
const grid = 'journals/topics/grid-storage.md';

const symbolsFor = (query: string) =>
  vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);

/**
 * Those of ours in the files at `paths`, by themselves those that every test begins with: VS Code’s own Markdown names headings
 * with their marks, and an editor may still hold a file of another test.
 */
async function ourSymbols(query: string, paths = [tidal, grid]): Promise<vscode.SymbolInformation[]> {
  const uris = paths.map(path => fileUri(path).toString());
  const isOurs = ({ name, location }: vscode.SymbolInformation) =>
    !name.startsWith('#') && uris.includes(location.uri.toString());
  return (await symbolsFor(query)).filter(isOurs);
}

const ourNames = async (query: string, paths?: string[]): Promise<string[]> =>
  (await ourSymbols(query, paths)).map(({ name }) => name);

/** Accepts the first row of the open list until the active editor is where `isThere` says. */
async function accept(what: string, isThere: (editor: vscode.TextEditor) => boolean): Promise<vscode.TextEditor> {
  let found: vscode.TextEditor | undefined;
  await waitFor(what, clock, () => {
    const editor = vscode.window.activeTextEditor;
    if (editor !== undefined && isThere(editor)) found = editor;
    else void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return found !== undefined;
  });
  return found as vscode.TextEditor;
}

const isAt = (text: string) => (editor: vscode.TextEditor) =>
  editor.document.getText().includes(text) && editor.selection.active.isEqual(rangeOf(editor.document, text).start);

describe('symbols of the workspace', () => {
  useJournal();

  it('have names that stand alone', async () => {
    assert.deepEqual(await ourNames('Prototypes'), ['Prototypes · 2026-05-04 · Tidal Power']);
    assert.deepEqual(await ourNames('Tidal'), [
      '2026-05-04 — Gather · Tidal Power',
      'Prototypes · 2026-05-04 · Tidal Power',
      'Tidal Power'
    ]);
    assert.deepEqual(await ourNames('iron'), ['Iron-air at scale · Grid Weekly, 2026-04-30']);
  });

  it('are found with a slip, and keep the letters that were typed', async () => {
    assert.deepEqual(await ourNames('protatypes'), ['Prototypes · 2026-05-04 · Tidal Power ≈ protatypes']);
  });

  it('lead to the right place of closed and of unsaved documents', async () => {
    const editor = await openFile(tidal);
    await replaceText(editor, '# Tidal Power\n', '# Tidal Power\n\n🌊 It comes and goes.\n');
    await replaceText(editor, '### Prototypes', '### Propellers');
    assert.deepEqual(await ourNames('Prototypes'), []);
    const [symbol] = await ourSymbols('Propellers');
    assert.equal(symbol?.location.uri.toString(), editor.document.uri.toString());
    assert.equal(editor.document.getText(symbol?.location.range), 'Propellers');
    const [closed] = await ourSymbols('Batteries');
    assert.equal(closed?.location.uri.path, fileUri(grid).path);
    const document = await vscode.workspace.openTextDocument(fileUri(grid));
    assert.equal(document.getText(closed?.location.range), 'Batteries');
  });

  it('have open items, and none that are closed', async () => {
    const editor = await openFile(tidal);
    const gaps = '- **Gap:** who pays for moorings\n- [x] **Gap:** who pays for cables — dropped 2026-05-05\n';
    await replaceText(editor, '- **Emerging theme:**', `${gaps}- **Emerging theme:**`);
    assert.deepEqual(await ourNames('pays'), ['Gap: who pays for moorings · 2026-05-04 · Tidal Power']);
  });
});

describe('searching the journal', () => {
  useJournal();

  it('goes to what was found, with a slip in the query', async () => {
    const done = vscode.commands.executeCommand('topicJournal.searchJournal', 'turbnie folds');
    await accept('the turbine', isAt('A turbine that folds'));
    assert.equal(await done, true);
  });

  it('finds what is not saved yet', async () => {
    const editor = await openFile(grid);
    await replaceText(editor, 'Iron-air at scale', 'Molten salt at night');
    await openFile(tidal);
    const done = vscode.commands.executeCommand('topicJournal.searchJournal', 'molten');
    const there = await accept('the salt', isAt('Molten salt at night'));
    assert.equal(there.document.isDirty, true);
    assert.equal(await done, true);
  });

  it('finds what another program wrote', async () => {
    const written = 'journals/topics/written-by-another.md';
    await writeFile(written, '# Wave Farms\n\n## 2026-05-06 — Gather\n\n### Buoys\n');
    let names: readonly string[] = [];
    await waitFor('the new journal', clock, () => {
      void ourNames('Buoys', [written]).then(found => {
        names = found;
      });
      return names.length === 1;
    });
    const done = vscode.commands.executeCommand('topicJournal.searchJournal', 'boys kind:theme');
    await accept('the buoys', isAt('Buoys'));
    assert.equal(await done, true);
  });

  it('goes to a topic', async () => {
    await openFile(tidal);
    const done = vscode.commands.executeCommand('topicJournal.goToTopic');
    await accept('a topic', isAt('Grid Storage'));
    assert.equal(await done, true);
  });

  it('goes to an entry, those of the active topic first', async () => {
    const editor = await openFile(grid);
    const { end } = rangeOf(editor.document, 'Grid Storage');
    editor.selection = new vscode.Selection(end, end);
    const done = vscode.commands.executeCommand('topicJournal.goToEntry');
    const entry = rangeOf(editor.document, '\n## 2026-05-02').end.with({ character: 3 });
    await accept(
      'the entry',
      ({ document, selection }) => document === editor.document && selection.active.isEqual(entry)
    );
    assert.equal(await done, true);
  });
});
