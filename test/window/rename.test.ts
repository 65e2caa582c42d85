import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { likeAPerson, useWindow } from '../support/vscode/window';

const journal = 'journals/topics/urban-heat.md';

describe('renaming in the window', () => {
  const window = useWindow('samples', {
    width: 1360,
    height: 860,
    settings: { 'editor.minimap.enabled': false, 'explorer.confirmDelete': false }
  });

  const read = (file: string) => fs.readFileSync(path.join(window.folder, file), 'utf8');
  const exists = (file: string) => fs.existsSync(path.join(window.folder, file));

  /** Every file of the journal that says `text`. */
  const saying = (text: string): string[] =>
    fs
      .readdirSync(path.join(window.folder, 'journals'), { recursive: true, encoding: 'utf8' })
      .map(file => path.join('journals', file))
      // A file may get its other name between the two.
      .filter(file => /\.(?:md|yaml)$/.test(file) && exists(file) && read(file).includes(text));

  /** Puts the cursor on a text that a file says once, or first. */
  async function goToText(file: string, text: string, into = 1): Promise<void> {
    const lines = read(file).split('\n');
    const line = lines.findIndex(each => each.includes(text));
    await window.workbench.editor.open(file);
    await window.workbench.editor.goTo(line + 1, (lines[line]?.indexOf(text) ?? 0) + 1 + into);
  }

  const box = () => window.workbench.page.locator('.rename-box input');

  /** Presses F2, and gives what stands in the box that opens. */
  async function rename(): Promise<string> {
    await window.workbench.until('the box of the new name', async () => {
      await window.workbench.press('F2');
      return box()
        .waitFor({ state: 'visible', timeout: 3000 })
        .then(() => true)
        .catch(() => false);
    });
    return box().inputValue();
  }

  before(async () => {
    await window.workbench.until('the counts of problems', async () =>
      (await window.workbench.messages.statusBar()).some(({ text }) => text.includes('Journal: no problems'))
    );
  });

  it('shows what a topic’s new id changes, and changes it', async () => {
    const { workbench } = window;
    const named = saying('urban-heat').sort();
    const other = named.find(file => file.startsWith('journals/topics/') && read(file).includes('- [urban-heat'));
    assert.ok(other !== undefined && named.length > 3);
    await goToText(other, '[urban-heat', 3);
    assert.equal(await rename(), 'urban-heat');
    await box().fill('city-heat');
    await likeAPerson(workbench);
    await workbench.press('Control+Enter');
    await workbench.until('the preview', async () =>
      ((await workbench.page.locator('.bulk-edit-panel').first().textContent()) ?? '').includes('urban-heat.md')
    );
    await window.screenshot('rename preview');
    assert.ok(exists(journal));
    await workbench.page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Apply' }).first().click();
    await workbench.until('the renamed files', async () => exists('journals/topics/city-heat.md'));
    await workbench.until('every file to be written', async () => saying('urban-heat').length === 0);
    assert.deepEqual(saying('city-heat').sort(), named.map(file => file.replace('urban-heat', 'city-heat')).sort());
    await workbench.until('no problems', async () =>
      (await workbench.messages.statusBar()).some(({ text }) => text.includes('Journal: no problems'))
    );
    await window.screenshot('renamed');
    assert.deepEqual(workbench.pageErrors, []);
  });

  it('says why it refuses, and renames nothing', async () => {
    const { workbench } = window;
    const file = 'journals/topics/city-heat.md';
    const [heading = ''] = /^## (\d{4}-\d\d-\d\d — .*)$/m.exec(read(file)) ?? [];
    await goToText(file, heading, 6);
    assert.equal(await rename(), heading.slice(3));
    await box().fill('Some day — Gather');
    await workbench.press('Enter');
    await workbench.until('the reason', async () =>
      (await workbench.page.locator('.notifications-toasts').textContent())?.includes('day of the calendar')
    );
    await window.screenshot('rename refused');
    assert.ok((await workbench.editor.visibleLines()).some(line => line.startsWith(heading)));
  });

  it('asks for a topic’s new id, and shows the changes first on request', async () => {
    const { workbench } = window;
    const input = () => workbench.page.locator('.quick-input-widget');
    const says = (what: string) =>
      workbench.until(what, async () => ((await input().textContent()) ?? '').includes(what));
    await workbench.editor.open('journals/topics/soil-carbon.md');
    await workbench.quickInput.runCommand('Journal: Rename Topic…');
    await says('Its new id');
    await (await workbench.quickInput.input()).fill('city-heat');
    await says('There is a topic “city-heat” already.');
    await window.screenshot('rename topic refused');
    await (await workbench.quickInput.input()).fill('carbon');
    await says('Its new id');
    await input().locator('.codicon-open-preview').click();
    await says('citizen-science.md');
    await says('soil-carbon → carbon');
    await window.screenshot('rename topic preview');
    await workbench.press('Escape');
    assert.ok(exists('journals/topics/soil-carbon.md'));
    assert.deepEqual(saying('[carbon]'), []);
  });

  it('says who names a journal that is deleted, and shows them', async () => {
    const { workbench } = window;
    await workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'soil-carbon.md' }).click();
    await workbench.press('Delete');
    const toast = workbench.page.locator('.notification-toast', { hasText: '“soil-carbon” is still named in' });
    await toast.waitFor({ state: 'visible' });
    await toast.hover();
    await window.screenshot('journal deleted');
    assert.ok(!exists('journals/topics/soil-carbon.md'));
    await toast.locator('.monaco-button', { hasText: 'Show' }).click();
    await workbench.page.locator('.peekview-widget').waitFor({ state: 'visible' });
    await window.screenshot('uses of what was deleted');
    assert.ok(saying('soil-carbon').length > 0);
    assert.deepEqual(workbench.pageErrors, []);
  });
});
