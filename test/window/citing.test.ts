import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { enterBegins, likeAPerson, useWindow } from '../support/vscode/window';

describe('citing sources', () => {
  const window = useWindow('samples', { width: 1360, height: 860, settings: { 'editor.minimap.enabled': false } });

  const linesOf = (journal: string) => fs.readFileSync(path.join(window.folder, journal), 'utf8').split('\n');

  before(async () => {
    // Which sources are cited is known once all is read.
    await window.workbench.until('the counts of problems', async () =>
      (await window.workbench.messages.statusBar()).some(({ text }) => text.includes('Journal: no problems'))
    );
  });

  /** Puts the cursor on a line of its own below the first source of a journal. */
  async function onFreshLine(journal: string, key = 'Mod+Enter'): Promise<void> {
    const { editor, press } = window.workbench;
    await editor.open(journal);
    const lines = linesOf(journal);
    const first = lines.findIndex(line => line.startsWith('- [') && line.includes('](https://'));
    await editor.goTo(first + 1, (lines[first]?.length ?? 0) + 1);
    await likeAPerson(window.workbench);
    await press(key);
  }

  /** Pastes as a person does who copied this. */
  async function paste(content: Readonly<Record<string, string>>): Promise<void> {
    await window.workbench.page.evaluate(async forms => {
      const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })] as const);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }, content);
    await window.workbench.press('Mod+V');
  }

  /** Waits until a journal has a line, and saves it. */
  async function hasLine(journal: string, line: string): Promise<void> {
    const { workbench } = window;
    await workbench.until(`the line ${line}`, async () => {
      if ((await workbench.editor.active()).dirty) await workbench.editor.save();
      return linesOf(journal).includes(line);
    });
  }

  it('makes a source item of a link that was copied from a page, with other ways to paste', async () => {
    const journal = 'journals/topics/citizen-science.md';
    await onFreshLine(journal);
    const html = '<meta charset="utf-8"><a href="https://commongauge.example/forms/9">Forms &amp; signatures</a>';
    await paste({ 'text/plain': 'Forms & signatures', 'text/html': html });
    const { workbench } = window;
    await workbench.page.locator('.post-edit-widget').first().waitFor();
    await window.screenshot('paste a source');
    const date = linesOf(journal)
      .map(line => /^## (\d{4}-\d\d-\d\d)/.exec(line)?.[1])
      .find(day => day !== undefined);
    const item = `- [Forms & signatures](https://commongauge.example/forms/9) (Common Gauge Foundation, ${date}) — `;
    await hasLine(journal, item);
    await workbench.press('Escape');
    await workbench.press('Mod+Z');
    await workbench.until('the fresh line as it was', async () => {
      if ((await workbench.editor.active()).dirty) await workbench.editor.save();
      return !linesOf(journal).includes(item);
    });
  });

  it('cites a page again that was cited before', async () => {
    const journal = 'journals/topics/urban-heat.md';
    await onFreshLine(journal);
    const url = 'https://commongauge.example/forms/calibration-1';
    await paste({ 'text/plain': `${url}?utm_source=mail` });
    const rest = '(Common Gauge Foundation, 2026-06-15) — ';
    await hasLine(journal, `- [Calibration records, a common form](${url}) ${rest}`);
  });

  it('fills an item that Enter has begun', async () => {
    const { workbench } = window;
    const journal = 'journals/topics/energy-storage.md';
    await onFreshLine(journal, 'End');
    await enterBegins(workbench, '- []() () —');
    await paste({ 'text/plain': 'https://commongauge.example/forms/calibration-1' });
    const item = '- [Calibration records, a common form](https://commongauge.example/forms/calibration-1)';
    await hasLine(journal, `${item} (Common Gauge Foundation, 2026-06-15) — `);
  });

  it('pastes anything else as it is', async () => {
    const journal = 'journals/topics/soil-carbon.md';
    await onFreshLine(journal);
    await paste({ 'text/plain': 'https://commongauge.example/ and more' });
    await hasLine(journal, 'https://commongauge.example/ and more');
  });

  it('finds a source in spite of slips, in a list in our order', async () => {
    const { workbench } = window;
    const journal = 'journals/topics/ocean-sensing.md';
    await onFreshLine(journal);
    await workbench.quickInput.runCommand('Journal: Cite Source…');
    const input = await workbench.quickInput.input();
    await input.fill('calibratoin recrods');
    const label = 'Calibration records, a common form';
    await workbench.until('the source', async () => (await workbench.quickInput.rows())[0]?.label === label);
    const [row] = await workbench.quickInput.rows();
    assert.equal(row?.description, 'Common Gauge Foundation, 2026-06-15');
    assert.match(row?.aria ?? '', /cited 2026-06-\d\d in [\w-]+/);
    await window.screenshot('cite a source');
    await workbench.press('Enter');
    const url = 'https://commongauge.example/forms/calibration-1';
    await hasLine(journal, `- [${label}](${url}) (Common Gauge Foundation, 2026-06-15) — `);
    assert.deepEqual(workbench.pageErrors, []);
  });
});
