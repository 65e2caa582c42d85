import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { likeAPerson, useWindow } from '../support/vscode/window';

const from = 'journals/topics/energy-storage.md';
const tag = '[urban-heat#2026-06-25]';

describe('moving between topics in the window', () => {
  const window = useWindow('samples', { width: 1360, height: 860, settings: { 'editor.minimap.enabled': false } });

  /** The line and column, from 1, at which `text` stands in a file for the first time. */
  const placeOf = (file: string, text: string): [line: number, column: number] => {
    const lines = fs.readFileSync(path.join(window.folder, file), 'utf8').split('\n');
    const line = lines.findIndex(each => each.includes(text));
    return [line + 1, (lines[line] ?? '').indexOf(text) + 1];
  };

  const isAt = (file: string, line: number) => async () => {
    const active = await window.workbench.editor.active();
    return active.title === path.basename(file) && active.line === line;
  };

  it('goes from a tag to the entry of another journal and back, with the keyboard', async () => {
    const { workbench } = window;
    await workbench.editor.open(from);
    const [line, column] = placeOf(from, tag);
    await workbench.editor.goTo(line, column + tag.indexOf('2026') + 2);
    const to = 'journals/topics/urban-heat.md';
    const [target] = placeOf(to, '## 2026-06-25');
    await workbench.until('the journal to be read, and the entry', async () => {
      if (await isAt(to, target)()) return true;
      await workbench.press('F12');
      await workbench.page.waitForTimeout(500);
      return isAt(to, target)();
    });
    await window.screenshot('entry-of-tag');
    await workbench.quickInput.runCommand('Go Back');
    await workbench.until('the tag again', isAt(from, line));
  });

  it('follows a tag with a click', async () => {
    const { workbench } = window;
    const [line, column] = placeOf(from, '[digital-archives#');
    await workbench.editor.goTo(line, column);
    const shown = workbench.page.locator('.view-line span', { hasText: 'digital-archives' }).last();
    const { x, y } = (await shown.boundingBox()) ?? { x: 0, y: 0 };
    const [target] = placeOf('journals/topics/digital-archives.md', '## 2026-06-17');
    const isThere = isAt('journals/topics/digital-archives.md', target);
    const { mouse, keyboard } = workbench.page;
    await workbench.until('the entry', async () => {
      await mouse.move(x + 30, y + 8);
      await keyboard.down('Control');
      await mouse.move(x + 31, y + 8);
      await likeAPerson(workbench);
      await mouse.click(x + 31, y + 8);
      await keyboard.up('Control');
      await likeAPerson(workbench);
      return isThere();
    });
    await workbench.quickInput.runCommand('Go Back');
  });

  it('goes to a topic to which the entry is linked', async () => {
    const { workbench } = window;
    await workbench.editor.open(from);
    const [line] = placeOf(from, tag);
    await workbench.editor.goTo(line - 3, 1);
    await workbench.quickInput.runCommand('Journal: Go to Cross-linked Topic');
    await workbench.until('the topics', async () =>
      (await workbench.quickInput.rows()).some(({ label }) => label === 'Urban Heat and Shade')
    );
    await window.screenshot('linked-topics-of-entry');
    await workbench.press('Escape');
  });

  it('lists the references of a topic', async () => {
    const { workbench } = window;
    await workbench.editor.open('journals/topics/urban-heat.md');
    await workbench.editor.goTo(1, 4);
    await workbench.quickInput.runCommand('References: Find All References');
    const rows = await workbench.until('references', async () => {
      const found = await workbench.page
        .locator('.customview-tree .monaco-list-row')
        .evaluateAll(all => all.map(row => (row as HTMLElement).innerText.replace(/\s+/g, ' ').trim()));
      return found.some(row => row.includes('energy-storage.md')) && found;
    });
    for (const file of ['urban-heat.yaml', 'ocean-sensing.md', '2026-05-22-heat-is-a-measurement-problem.md'])
      assert.ok(rows.join('\n').includes(file), rows.join('\n'));
    await workbench.page.locator('.customview-tree .monaco-list-row', { hasText: 'energy-storage.md' }).click();
    await likeAPerson(workbench);
    await window.screenshot('references');
  });
});
