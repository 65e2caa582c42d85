import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { localDay } from '../../src/format/dates';
import { enterBegins, likeAPerson, useWindow } from '../support/vscode/window';

const journal = 'journals/topics/river-ice.md';
const config = 'journals/topics/config/river-ice.yaml';

const sources = [
  {
    url: 'https://icebulletin.example/2026/breakup',
    title: 'Break-up came nine days early on four rivers',
    note: 'the first year in which all four gauges agree'
  },
  {
    url: 'https://floedesk.example/notes/jam-watch',
    title: 'Watching ice jams with a doorbell camera',
    note: 'cheap, and good enough to warn a village'
  },
  {
    url: 'https://icebulletin.example/2026/thickness',
    title: 'Thickness by radar, checked with a drill',
    note: 'two centimetres off, which is less than the snow'
  }
];

describe('a topic and its first entry', () => {
  const window = useWindow(null, { width: 1360, height: 860, settings: { 'editor.minimap.enabled': false } });
  let count = 0;

  /** Presses a key; with what is held down for it, it is more than one. */
  const press = async (keys: string) => {
    count += keys.split('+').length;
    await window.workbench.press(keys);
  };

  const type = async (text: string) => {
    count += text.length;
    await window.workbench.page.keyboard.type(text);
  };

  const shows = (what: string, wanted: (line: string) => boolean) =>
    window.workbench.until(what, async () => (await window.workbench.editor.visibleLines()).some(wanted));

  const newTopic = async (title: string, heading: string) => {
    const { workbench } = window;
    await press('F1');
    await workbench.quickInput.input();
    await type('new top');
    await workbench.until('the command', async () =>
      (await workbench.quickInput.rows()).some(({ label, focused }) => label === 'Journal: New Topic…' && focused)
    );
    await press('Enter');
    await workbench.until('the box for the title', async () =>
      /title/i.test((await workbench.page.locator('.quick-input-widget').textContent()) ?? '')
    );
    await type(title);
    await press('Enter');
    await shows(heading, line => line === heading);
  };

  /** Pastes what a person copied from a page, and says what it says. */
  const cite = async ({ url, title, note }: (typeof sources)[number]) => {
    await window.workbench.page.evaluate(
      async ({ html, text }) => {
        const blob = (type: string, content: string) => new Blob([content], { type });
        const forms = { 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) };
        await navigator.clipboard.write([new ClipboardItem(forms)]);
      },
      { html: `<a href="${url}">${title}</a>`, text: title }
    );
    await press('Mod+V');
    await shows(title, line => line.startsWith(`- [${title}](${url}) (`));
    await likeAPerson(window.workbench);
    await press('Tab');
    await type(note);
    await likeAPerson(window.workbench);
  };

  /** Chooses what the open list has for what is typed. */
  const choose = async (typed: string, label: string) => {
    await type(typed);
    await window.workbench.until(label, async () => {
      const rows = window.workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused .label-name');
      return (await rows.allTextContents())[0] === label;
    });
    await press('Enter');
  };

  const enter = async (begun: string) => {
    count++;
    await enterBegins(window.workbench, begun);
  };

  it('take less than half the keys that the text has characters', async () => {
    const { workbench } = window;
    const today = localDay(new Date());
    // What the entry is to link must be there.
    await newTopic('Tide gauges', '# Tide gauges');
    await newTopic('Peat bogs', '# Peat bogs');
    await newTopic('River ice', '# River ice');
    await type('When rivers freeze and break up, and who is warned.');
    await press('Mod+K');
    await press('g');
    await shows('the entry', line => line === `## ${today} — Gather`);
    await likeAPerson(workbench);
    await type('Break-up');
    await press('Tab');
    for (const [place, source] of sources.entries()) {
      if (place > 0) await enter('- []() () —');
      await cite(source);
    }
    for (let lines = 0; lines < 4; lines++) await press('ArrowDown');
    await press('End');
    await choose('[ti', 'tide-gauges');
    await type('jams show in the gauge a day before they are seen');
    await enter('- []');
    await choose('pe', 'peat-bogs');
    await type('the same thaw, read in another place');
    for (let lines = 0; lines < 4; lines++) await press('ArrowDown');
    await press('End');
    await choose('*ga', 'Gap');
    await type('nobody measures the ice of small rivers');
    await enter('- **:**');
    await choose('au', 'Author to watch');
    await type('Ivo Isak — reads both gauges and drills');
    await press('Mod+S');
    await workbench.until('the file to be saved', async () => !(await workbench.editor.active()).dirty);
    await window.screenshot('keystrokes');

    const text = fs.readFileSync(path.join(window.folder, journal), 'utf8');
    assert.ok(
      sources.every(({ title, note }) => text.includes(title) && text.includes(note)),
      text
    );
    assert.deepEqual(
      text.split('\n').filter(line => /^- (?:\[[a-z-]+\]|\*\*)/.test(line)),
      [
        '- [tide-gauges] jams show in the gauge a day before they are seen',
        '- [peat-bogs] the same thaw, read in another place',
        '- **Gap:** nobody measures the ice of small rivers',
        '- **Author to watch:** Ivo Isak — reads both gauges and drills'
      ],
      text
    );
    const written = text.length + fs.readFileSync(path.join(window.folder, config), 'utf8').length;
    assert.ok(count < written / 2, `${count} keys for ${written} characters:\n${text}`);
    await workbench.until('no problems', async () =>
      (await workbench.messages.statusBar()).some(({ text: shown }) => shown.includes('Journal: no problems'))
    );
    assert.deepEqual(workbench.pageErrors, []);
  });
});
