import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile } from '../support/vscode/editing';
import { useJournal } from '../support/vscode/journal';
import { clock, waitFor } from '../support/vscode/waiting';
import { writeFile } from '../support/vscode/workspace';

const text = `---
kind: topic
---

# Peat

## Index
- [2026-05-04 — Gather](#2026-05-04--gather)


## 2026-05-04 — Gather

### Bogs

- [T](https://example.org/t) (Harbour Engineering, 2026-04-28)
  - one below
  - another

- the last
  of two lines


### Cross-links
- [grid-storage] why
 \t
## Strategy Changelog
`;

/** From which line to which, counted from 1. */
const rangesOf = async (uri: vscode.Uri): Promise<string[]> => {
  const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
    'vscode.executeFoldingRangeProvider',
    uri
  );
  return (ranges ?? []).map(({ start, end }) => `${start + 1}-${end + 1}`);
};

describe('folding', () => {
  useJournal();

  it('is by front matter, entry and section, with VS Code’s items and nothing twice', async () => {
    await writeFile('journals/topics/peat.md', text);
    const { document } = await openFile('journals/topics/peat.md');
    const lines = text.split('\n');
    const at = (start: string) => lines.findIndex(line => line.startsWith(start)) + 1;
    const ours = [
      `1-${at('# Peat') - 2}`,
      `${at('# Peat')}-${at('## Strategy')}`,
      `${at('## Index')}-${at('- [2026')}`,
      `${at('## 2026')}-${at('- [grid')}`,
      `${at('### Bogs')}-${at('  of two lines')}`,
      `${at('### Cross-links')}-${at('- [grid')}`
    ];
    // VS Code's own comes when its server for Markdown has started.
    let found: string[] = [];
    const timer = setInterval(async () => {
      found = await rangesOf(document.uri);
    }, 100);
    const item = `${at('- [T]')}-`;
    await waitFor('ranges of VS Code’s own', clock, () => found.some(range => range.startsWith(item))).finally(() =>
      clearInterval(timer)
    );
    assert.deepEqual(
      ours.filter(range => !found.includes(range)),
      [],
      found.join()
    );
    const starts = found.map(range => range.split('-')[0]);
    assert.equal(new Set(starts).size, starts.length, found.join());
  });
});
