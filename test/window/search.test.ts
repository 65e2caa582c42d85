import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { useWindow } from '../support/vscode/window';

const topic = 'journals/topics/energy-storage.md';

describe('finding things with the keyboard', () => {
  const window = useWindow('samples', { width: 1360, height: 860, settings: { 'editor.minimap.enabled': false } });

  before(async () => {
    await window.workbench.until('the counts of problems', async () =>
      (await window.workbench.messages.statusBar()).some(({ text }) => text.includes('Journal: no problems'))
    );
  });

  /** Waits until the first row says all of `texts`. */
  const isFirst = (...texts: readonly string[]) =>
    window.workbench.until(`${texts.join(', ')} first`, async () => {
      const [row] = await window.workbench.quickInput.rows();
      return row !== undefined && texts.every(text => row.aria.includes(text));
    });

  /** Waits until the cursor is in `file`, on a line that `isThere` says. */
  async function cursorIsAt(file: string, isThere: RegExp): Promise<void> {
    const lines = fs.readFileSync(path.join(window.folder, file), 'utf8').split('\n');
    await window.workbench.until(`the cursor at ${isThere}`, async () => {
      const { title, line } = await window.workbench.editor.active();
      return title === path.basename(file) && isThere.test(lines[(line ?? 0) - 1] ?? '');
    });
  }

  it('searches as one types, slips forgiven, and goes there', async () => {
    const { workbench } = window;
    await workbench.quickInput.runCommand('Journal: Search Journal…');
    const box = await workbench.quickInput.input();
    await box.pressSequentially('enegry storgae kind:topic');
    await isFirst('Energy Storage', 'Topic');
    await box.fill('storgae');
    await isFirst('Energy Storage');
    await window.screenshot('search');
    await workbench.press('Enter');
    await cursorIsAt(topic, /^# Long-Duration Energy Storage/);
  });

  it('has the last query in its box, ready to be typed over', async () => {
    const { workbench } = window;
    await workbench.press('Mod+K');
    await workbench.press('A');
    const box = await workbench.quickInput.input();
    assert.equal(await box.inputValue(), 'storgae');
    await box.pressSequentially('kind:gap is:open');
    assert.equal(await box.inputValue(), 'kind:gap is:open');
    await isFirst('Gap');
    await window.screenshot('search for open gaps');
    await box.fill('autor:smith heat');
    await isFirst('There is no filter “autor:”');
    await window.screenshot('search with a wrong filter');
    await workbench.press('Escape');
  });

  it('lists the entries, those of the active topic first', async () => {
    const { workbench } = window;
    await workbench.quickInput.runCommand('Journal: Go to Entry…');
    await isFirst('Energy Storage');
    await window.screenshot('entries');
    const box = await workbench.quickInput.input();
    await box.fill('gathr urbn');
    await isFirst('Gather', 'Urban Heat');
    await workbench.press('Enter');
    await cursorIsAt('journals/topics/urban-heat.md', /^## 2026-\d\d-\d\d — Gather/);
  });

  it('finds symbols of the workspace, also with a slip', async () => {
    const { workbench } = window;
    await workbench.press('Mod+P');
    const box = await workbench.quickInput.input();
    await box.fill('#sotrage');
    await workbench.until('the topic', async () =>
      (await workbench.quickInput.rows()).some(({ label }) => label.includes('Energy Storage ≈ sotrage'))
    );
    await window.screenshot('symbols');
    await workbench.press('Escape');
    assert.deepEqual(workbench.pageErrors, []);
  });
});
