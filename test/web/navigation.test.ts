import { openFile, replaceText } from '../support/vscode/editing';
import { expectEqual } from '../support/vscode/expect';
import { useJournal } from '../support/vscode/journal';
import { definitionsFrom, referencesFrom } from '../support/vscode/navigating';

const tidal = 'journals/topics/tidal-power.md';
const grid = 'journals/topics/grid-storage.md';

describe('moving between topics in a web worker', () => {
  useJournal();

  it('leads from a tag to the entry, as the text is now', async () => {
    await replaceText(await openFile(tidal), '# Tidal Power\n', '# Tidal Power\n\nOne more line.\n');
    expectEqual(await definitionsFrom(grid, '2026-05-04]'), ['topics/tidal-power.md:15 2026-05-04 — Gather']);
  });

  it('finds references', async () => {
    expectEqual(await referencesFrom(grid, 'Grid Storage'), [
      'topics/config/grid-storage.yaml:1 grid-storage',
      'topics/grid-storage.md:1 # Grid Storage',
      'topics/grid-storage.md:7 config/grid-storage.yaml',
      'topics/tidal-power.md:21 grid-storage'
    ]);
  });
});
