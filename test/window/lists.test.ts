import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { enterBegins, likeAPerson, useWindow } from '../support/vscode/window';

const journal = 'journals/topics/tidal-power.md';

describe('a list of a journal', () => {
  const window = useWindow('test/support/vscode/workspace');
  const textOf = () => fs.readFileSync(path.join(window.folder, journal), 'utf8');

  /** Puts the cursor at the end of the first line that starts with `start`. */
  const goToEndOf = async (start: string) => {
    const lines = textOf().split('\n');
    const at = lines.findIndex(line => line.startsWith(start));
    await window.workbench.editor.goTo(at + 1, (lines[at]?.length ?? 0) + 1);
    await likeAPerson(window.workbench);
  };

  /** Waits until the cursor is at a column of a line below that of the line that starts with `start`. */
  const cursorBelow = (start: string, below: number, column: number) => {
    const line =
      textOf()
        .split('\n')
        .findIndex(each => each.startsWith(start)) +
      1 +
      below;
    return window.workbench.until(`the cursor at ${line}:${column}`, async () => {
      const active = await window.workbench.editor.active();
      return active.line === line && active.column === column;
    });
  };

  it('goes on with Enter in the shape of its items, and ends on an empty one', async () => {
    const { workbench } = window;
    await workbench.editor.open(journal);
    await workbench.until('the journal to be read', async () =>
      (await workbench.messages.statusBar()).some(({ text }) => text?.includes('Journal:'))
    );
    const before = textOf();
    await goToEndOf('- [A turbine');
    await enterBegins(workbench, '- []() () —');
    await cursorBelow('- [A turbine', 1, 4);
    for (const part of ['Tides', 'https://example.org/tides', 'Sea Letter, 2026-05-01']) {
      await workbench.editor.type(part);
      await workbench.press('Tab');
    }
    await workbench.editor.type('high');
    await enterBegins(workbench, '- []() () —');
    await cursorBelow('- [A turbine', 2, 4);
    await likeAPerson(workbench);
    await window.screenshot('list');
    await workbench.press('Enter');
    await cursorBelow('- [A turbine', 2, 1);
    await workbench.editor.save();
    const item = '- [Tides](https://example.org/tides) (Sea Letter, 2026-05-01) — high\n';
    assert.equal(textOf(), before.replace('\n\n### Cross-links', `\n${item}\n\n### Cross-links`));
  });

  it('is left alone by Enter in its words', async () => {
    const { workbench } = window;
    const before = textOf();
    const line = before.split('\n').findIndex(each => each.startsWith('- [grid-storage]')) + 1;
    await workbench.editor.goTo(line, '- [grid-storage] the '.length + 1);
    await workbench.press('Enter');
    await cursorBelow('- [grid-storage]', 1, 1);
    await workbench.editor.save();
    assert.equal(textOf(), before.replace('[grid-storage] the ', '[grid-storage] the \n'));
    assert.deepEqual(workbench.pageErrors, []);
  });
});
