import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { localDay } from '../../src/format/dates';
import { likeAPerson, useWindow } from '../support/vscode/window';

describe('choosing topics with the keyboard', () => {
  const window = useWindow('samples', { width: 1360, height: 860, settings: { 'editor.minimap.enabled': false } });

  before(async () => {
    // What topics there are is known once all is read.
    await window.workbench.until('the counts of problems', async () =>
      (await window.workbench.messages.statusBar()).some(({ text }) => text.includes('Journal: no problems'))
    );
  });

  const list = () => window.workbench.page.locator('.quick-input-widget');

  const says = (what: string) =>
    window.workbench.until(what, async () => ((await list().textContent()) ?? '').includes(what));

  /** Waits until the first row is of a topic. */
  const isFirst = (title: string) =>
    window.workbench.until(`${title} first`, async () =>
      ((await list().locator('.monaco-list-row').first().textContent()) ?? '').includes(title)
    );

  /** Asks for a brief, and gives it a title. */
  async function nameBrief(title: string): Promise<void> {
    const { workbench } = window;
    await workbench.quickInput.runCommand('Journal: New Brief…');
    await says('The title of the brief');
    await (await workbench.quickInput.input()).fill(title);
    await says('Its file: ');
    await workbench.press('Enter');
    await says('Used last on');
  }

  /** Waits for the brief, and gives the line of its topics. */
  async function topicsOfBrief(title: string): Promise<string | undefined> {
    const file = path.join(
      window.folder,
      `journals/briefs/${localDay(new Date())}-${title.toLowerCase().replaceAll(' ', '-')}.md`
    );
    await window.workbench.until('the brief', async () =>
      (await window.workbench.editor.visibleLines()).includes(`# ${title}`)
    );
    return fs
      .readFileSync(file, 'utf8')
      .split('\n')
      .find(line => line.startsWith('topics: '));
  }

  it('keeps the box of a title open until there is one', async () => {
    const { workbench } = window;
    await workbench.quickInput.runCommand('Journal: New Brief…');
    await says('The title of the brief');
    await likeAPerson(workbench);
    assert.doesNotMatch((await list().textContent()) ?? '', /needs a title/);
    await workbench.press('Enter');
    await says('The brief needs a title.');
    await workbench.press('Escape');
  });

  it('takes the one that was typed where none is ticked', async () => {
    const { workbench } = window;
    await nameBrief('One of them');
    await (await workbench.quickInput.input()).fill('ocaen');
    await isFirst('Ocean');
    await workbench.press('Enter');
    assert.match((await topicsOfBrief('One of them')) ?? '', /^topics: \[ocean[a-z-]*\]$/);
  });

  it('ticks them with ↓ and Space, and keeps those that are ticked', async () => {
    const { workbench } = window;
    await nameBrief('Two of them');
    const box = await workbench.quickInput.input();
    await box.fill('urbn');
    await isFirst('Urban Heat');
    await workbench.press('ArrowDown');
    await workbench.press('Space');
    await says('1 Selected');
    await box.fill('ocaen');
    await isFirst('Ocean');
    await workbench.press('ArrowDown');
    await workbench.press('Space');
    await says('2 Selected');
    await window.screenshot('topics of a brief');
    await workbench.press('Enter');
    assert.match((await topicsOfBrief('Two of them')) ?? '', /urban-heat.*ocean|ocean.*urban-heat/);
  });

  it('shows last, and marks, those that an entry links', async () => {
    const { workbench } = window;
    const journal = 'journals/topics/urban-heat.md';
    const lines = fs.readFileSync(path.join(window.folder, journal), 'utf8').split('\n');
    await workbench.editor.open(journal);
    await workbench.editor.goTo(lines.indexOf('### Cross-links') + 1, 1);
    await workbench.quickInput.runCommand('Journal: Add Cross-link…');
    await says('linked already');
    assert.doesNotMatch((await list().locator('.monaco-list-row').first().textContent()) ?? '', /linked already/);
    await window.screenshot('topics for a cross-link');
    await workbench.press('Escape');
    assert.deepEqual(workbench.pageErrors, []);
  });
});
