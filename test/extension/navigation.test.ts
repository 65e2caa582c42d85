import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, rangeOf, replaceText } from '../support/vscode/editing';
import { codesIn, useJournal, waitForCodes } from '../support/vscode/journal';
import { definitionsFrom, referencesFrom } from '../support/vscode/navigating';
import { clock, waitFor } from '../support/vscode/waiting';
import { deleteFile, fileUri, writeFile } from '../support/vscode/workspace';

const tidal = 'journals/topics/tidal-power.md';
const grid = 'journals/topics/grid-storage.md';
const config = 'journals/topics/config/tidal-power.yaml';

describe('going to what is named', () => {
  useJournal();

  it('leads from a tag to the journal, and to the entry', async () => {
    assert.deepEqual(await definitionsFrom(tidal, 'grid-storage]'), ['topics/grid-storage.md:1 Grid Storage']);
    assert.deepEqual(await definitionsFrom(grid, 'tidal-power#'), ['topics/tidal-power.md:1 Tidal Power']);
    assert.deepEqual(await definitionsFrom(grid, '2026-05-04]'), ['topics/tidal-power.md:13 2026-05-04 — Gather']);
  });

  it('leads from a config to the journal, and from its link to the config', async () => {
    assert.deepEqual(await definitionsFrom(config, 'tidal-power'), ['topics/tidal-power.md:1 Tidal Power']);
    const target = ['topics/config/tidal-power.yaml:1 id: tidal-power'];
    assert.deepEqual(await definitionsFrom(tidal, '`journals'), target);
    assert.deepEqual(await definitionsFrom(tidal, 'config/tidal-power.yaml)'), target);
  });

  it('adds nothing to where VS Code itself leads', async () => {
    assert.equal((await definitionsFrom(tidal, '#2026-05-04--gather')).length, 1);
    assert.deepEqual(await definitionsFrom(tidal, '2026-05-04 — Gather]('), [
      'topics/tidal-power.md:13 2026-05-04 — Gather'
    ]);
  });

  it('follows unsaved text, and files that come and go', async () => {
    const editor = await openFile(grid);
    await editor.edit(edits => edits.insert(new vscode.Position(0, 0), 'Above the title\n\n'));
    assert.deepEqual(await definitionsFrom(tidal, 'grid-storage]'), ['topics/grid-storage.md:3 Grid Storage']);
    await replaceText(await openFile(tidal), '[grid-storage]', '[wave-farms]');
    await waitForCodes(tidal, 'unknown-topic');
    assert.deepEqual(await definitionsFrom(tidal, 'wave-farms]'), []);
    await writeFile('journals/topics/wave-farms.md', '\n# Wave Farms\n');
    await waitForCodes(tidal);
    assert.deepEqual(await definitionsFrom(tidal, 'wave-farms]'), ['topics/wave-farms.md:2 Wave Farms']);
    await writeFile('journals/topics/wave-farms.md', '# Farms of waves\n');
    await openFile('journals/topics/wave-farms.md');
    assert.deepEqual(await definitionsFrom(tidal, 'wave-farms]'), ['topics/wave-farms.md:1 Farms of waves']);
  });

  it('makes tags links, which lead to the line', async () => {
    const { document } = await openFile(grid);
    const links: vscode.DocumentLink[] = await vscode.commands.executeCommand(
      'vscode.executeLinkProvider',
      document.uri,
      100
    );
    const link = links.find(({ range }) => document.getText(range) === '[tidal-power#2026-05-04]');
    assert.equal(link?.target?.toString(), `${fileUri(tidal)}#L13%2C4`);
  });

  it('goes to the topic to which the entry is linked, from any of its lines', async () => {
    const editor = await openFile(grid);
    const { start } = rangeOf(editor.document, 'Iron-air at');
    editor.selection = new vscode.Selection(start, start);
    assert.equal(await vscode.commands.executeCommand('topicJournal.goToLinkedTopic'), true);
    const active = vscode.window.activeTextEditor;
    assert.equal(active?.document.uri.toString(), fileUri(tidal).toString());
    assert.equal(active?.selection.active.line, 12);
  });
});

describe('finding references', () => {
  useJournal();

  it('of a topic finds tags, files, ids and links, and nothing twice', async () => {
    await writeFile('journals/briefs/2026-05-05-tides.md', '---\nkind: brief\ntopics: [tidal-power]\n---\n\n# Tides\n');
    await waitFor('the brief to be read', clock, () => codesIn('journals/briefs/2026-05-05-tides.md').length > 0);
    const found = [
      'briefs/2026-05-05-tides.md:3 tidal-power',
      'topics/config/tidal-power.yaml:1 tidal-power',
      'topics/grid-storage.md:21 tidal-power#2026-05-04',
      'topics/tidal-power.md:1 # Tidal Power',
      'topics/tidal-power.md:7 config/tidal-power.yaml'
    ];
    assert.deepEqual(await referencesFrom(tidal, 'Tidal Power'), found);
    assert.deepEqual(await referencesFrom(grid, 'tidal-power#2026-05-04'), found);
  });

  it('of an entry finds tags with its day, its line of the Index and its heading', async () => {
    assert.deepEqual(await referencesFrom(tidal, '2026-05-04 — Gather\n'), [
      'topics/grid-storage.md:21 tidal-power#2026-05-04',
      'topics/tidal-power.md:11 #2026-05-04--gather',
      'topics/tidal-power.md:13 ## 2026-05-04 — Gather'
    ]);
  });

  it('of a source finds every citation, also one that is not saved', async () => {
    const other = '- [Folds](http://www.example.org/folding-turbine/#x) (Harbour Engineering)';
    const editor = await openFile(grid);
    const line = rangeOf(editor.document, '### Cross-links').start;
    await editor.edit(edits => edits.insert(line, `${other}\n\n`));
    const found = await referencesFrom(tidal, 'https://example.org/folding-turbine');
    assert.deepEqual(found, ['topics/tidal-power.md:17 https://example.org/folding-turbine']);
    await replaceText(await openFile(grid), 'http://www', 'https://www');
    assert.deepEqual(await referencesFrom(tidal, 'https://example.org/folding-turbine'), [
      'topics/grid-storage.md:19 https://www.example.org/folding-turbine/#x',
      'topics/tidal-power.md:17 https://example.org/folding-turbine'
    ]);
    assert.deepEqual(await referencesFrom(tidal, 'Harbour Engineering'), [
      'topics/grid-storage.md:19 Harbour Engineering',
      'topics/tidal-power.md:17 Harbour Engineering'
    ]);
  });

  it('finds none of a file that is gone', async () => {
    await deleteFile(config);
    await waitForCodes(tidal, 'broken-link', 'missing-config');
    assert.deepEqual(await referencesFrom(tidal, 'Tidal Power'), [
      'topics/grid-storage.md:21 tidal-power#2026-05-04',
      'topics/tidal-power.md:1 # Tidal Power'
    ]);
  });
});
