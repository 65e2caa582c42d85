import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { localDay } from '../../src/format/dates';
import { useWindow } from '../support/vscode/window';

describe('a journal that is begun with the keyboard', () => {
  // A folder that holds no journal.
  const window = useWindow('snippets', {
    width: 1360,
    height: 860,
    settings: { 'editor.minimap.enabled': false, 'files.autoSave': 'off' }
  });
  const today = localDay(new Date());

  const shows = (what: string, wanted: (lines: readonly string[]) => boolean) =>
    window.workbench.until(what, async () => wanted(await window.workbench.editor.visibleLines()));

  it('has a topic, whose id is shown while its title is typed', async () => {
    const { workbench } = window;
    await workbench.quickInput.runCommand('Journal: New Topic…');
    const box = await workbench.quickInput.input();
    await workbench.until('the id', async () => {
      await box.fill('Dry-stone walls');
      return (await workbench.page.locator('.quick-input-widget').textContent())?.includes('Its id: dry-stone-walls');
    });
    await window.screenshot('new topic');
    await workbench.press('Enter');
    await shows('the journal', lines => lines.includes('## What We’re Tracking'));
    await workbench.editor.type('How walls stand without mortar.');
    await shows('what is tracked', lines => lines.includes('How walls stand without mortar.'));
    assert.ok(fs.existsSync(path.join(window.folder, 'journals/topics/config/dry-stone-walls.yaml')));
  });

  it('has an entry, through whose places the Tab key goes', async () => {
    const { workbench } = window;
    await workbench.press('Mod+K');
    await workbench.press('g');
    await shows('the entry', lines => lines.includes(`## ${today} — Gather`));
    await workbench.editor.type('Repairs');
    await workbench.press('Tab');
    await workbench.editor.type('a wall');
    await workbench.press('Tab');
    await workbench.press('Tab');
    await workbench.editor.type('nothing');
    const begun = [
      `- [${today} — Gather](#${today}--gather)`,
      '',
      `## ${today} — Gather`,
      '',
      '### Repairs',
      '',
      '- a wall',
      '',
      '### Cross-links',
      '',
      '- ',
      '',
      '### Meta-observations',
      '',
      '- nothing'
    ].join('\n');
    await shows('what was typed', lines => lines.join('\n').includes(begun));
    await window.screenshot('new entry');
    assert.deepEqual(workbench.pageErrors, []);
  });
});
