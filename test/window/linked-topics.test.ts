import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { useWindow } from '../support/vscode/window';

const hardware = 'journals/topics/open-hardware.md';
const brief = 'journals/briefs/2026-06-19-who-keeps-the-readings.md';
const VIEW = 'Linked Topics';

describe('the linked topics of a journal in the window', () => {
  const window = useWindow('samples', {
    width: 1500,
    height: 900,
    settings: { 'editor.minimap.enabled': false, 'files.autoSave': 'off' }
  });

  before(() => {
    const file = path.join(window.folder, brief);
    const source = '- [Parts watch](https://www.commons.example/parts-watch/2026-06/) (Fabrication Commons, 2026-06)\n';
    fs.appendFileSync(file, source);
  });

  const lines = async () =>
    (await window.workbench.views.rows(VIEW)).map(({ label, description }) => `${label} | ${description}`);

  /** Waits until the rows are as wanted, and gives them. */
  const shows = (what: string, wanted: (all: readonly string[]) => boolean) =>
    window.workbench.until(what, async () => {
      const all = await lines();
      return wanted(all) && all;
    });

  const has = (start: string) => (all: readonly string[]) => all.some(line => line.startsWith(start));

  const collapse = async (label: string) => {
    await window.workbench.views.click(VIEW, label);
    await window.workbench.press('ArrowLeft');
  };

  it('stand in the side bar, newest first, with the sentences', async () => {
    const { workbench } = window;
    await workbench.editor.open(hardware);
    await workbench.views.open('Topic Journal');
    const all = await shows('the list', has('Links here | 13'));
    const dates = all.slice(1, 14).map(line => line.slice(0, 10));
    assert.deepEqual(dates, [...dates].sort().reverse());
    assert.ok(all.some(line => /^2026-06-20 \| soil-carbon — [A-Z].{20}/.test(line)));
    assert.ok(all.includes('Links out | 6 topics') && all.includes('Same sources | 1 document'), all.join('\n'));
    await workbench.views.expand(VIEW, 'Links out');
    await workbench.views.expand(VIEW, 'Same sources');
    await workbench.views.expand(VIEW, 'Who Keeps the Readings');
    await shows('a shared source', has('Parts watch | 2026-06-19'));
    await window.picture('linked-topics');
  });

  it('lead to their places, with the mouse in a preview and with the keyboard', async () => {
    const { workbench } = window;
    await workbench.views.click(VIEW, 'Parts watch');
    await workbench.until('the brief', async () => (await workbench.editor.active()).title?.includes('who-keeps'));
    await window.screenshot('linked-topics-brief');
    await workbench.editor.open(hardware);
    await shows('the list again', has('Links here | 13'));
    // What was open is open again.
    await shows('the open rows', has('Parts watch'));
    await collapse('Unanswered');
    await workbench.press('ArrowRight');
    await workbench.press('ArrowDown');
    await workbench.press('Enter');
    await workbench.until('the journal that waits', async () =>
      (await workbench.editor.active()).title?.includes('soil-carbon')
    );
  });

  it('that wait are answered in the newest entry, and the list follows what is typed', async () => {
    const { workbench } = window;
    await workbench.editor.open(hardware);
    await shows('the list', has('Unanswered | 5'));
    await collapse('Links here');
    await collapse('Links out');
    await shows('less', all => !has('2026-05-27')(all));
    await workbench.views.clickRowAction(VIEW, '2026-06-20', 'Answer Cross-link');
    await workbench.until('the tag', async () =>
      (await workbench.editor.visibleLines()).some(line => line.trimEnd() === '- [soil-carbon#2026-06-20]')
    );
    await shows('those that are left', has('Unanswered | 3'));
    await window.screenshot('linked-topics-answered');
    await workbench.views.expand(VIEW, 'Links out');
    await workbench.views.expand(VIEW, 'Measuring Soil Carbon');
    await workbench.editor.focus();
    await workbench.editor.type('Welds as well.');
    await shows('what was typed', all => all.some(line => line.endsWith('| Welds as well.')));
    await workbench.editor.focus();
    for (let steps = 0; steps < 4; steps++) await workbench.press('Mod+Z');
    await shows('what waited before', has('Unanswered | 5'));
    assert.deepEqual(workbench.pageErrors, []);
  });

  it('are seen above an entry and a source, from where one comes to the other places', async () => {
    const { workbench } = window;
    const click = (words: string) =>
      workbench.page.locator('.codelens-decoration a', { hasText: words }).first().click();
    const peeked = (name: string) =>
      workbench.until(`${name} in the peek view`, async () =>
        (await workbench.page.locator('.reference-zone-widget').allInnerTexts()).some(text => text.includes(name))
      );
    await click('3 topics linked');
    await peeked('citizen-science.md');
    await window.screenshot('linked-topics-peek');
    await workbench.press('Escape');
    await click('also in 2026-06-19 brief');
    await peeked('2026-06-19-who-keeps-the-readings.md');
    await workbench.press('Escape');
  });

  it('say what to do where there is no journal document', async () => {
    const { workbench } = window;
    await workbench.editor.open('README.md');
    await workbench.until('the words', async () =>
      (await workbench.page.locator('.welcome-view-content').allInnerTexts()).some(text =>
        text.includes('Open a topic’s')
      )
    );
  });

  for (const [theme, name] of [
    ['Light Modern', 'light'],
    ['Dark High Contrast', 'contrast']
  ] as const) {
    it(`are seen in ${theme}`, async () => {
      const { workbench } = window;
      await workbench.editor.open(hardware);
      await shows('the list', has('Unanswered | 5'));
      await workbench.quickInput.runCommand('Preferences: Color Theme');
      await (await workbench.quickInput.input()).fill(theme);
      await workbench.page.waitForTimeout(500);
      await workbench.press('Enter');
      await workbench.page.waitForTimeout(800);
      await window.screenshot(`linked-topics-${name}`);
    });
  }
});
