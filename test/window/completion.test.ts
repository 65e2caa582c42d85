import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { enterBegins, likeAPerson, useWindow } from '../support/vscode/window';

const journal = 'journals/topics/urban-heat.md';

describe('writing an entry with the keyboard', () => {
  const window = useWindow('samples', {
    width: 1360,
    height: 860,
    settings: { 'editor.minimap.enabled': false }
  });

  before(async () => {
    // What is offered is known once all is read.
    await window.workbench.until('the counts of problems', async () =>
      (await window.workbench.messages.statusBar()).some(({ text }) => text.includes('Journal: no problems'))
    );
  });

  /** Puts the cursor at the end of the first line that starts with a text. */
  const goToEndOf = async (start: string) => {
    const lines = fs.readFileSync(path.join(window.folder, journal), 'utf8').split('\n');
    const line = lines.findIndex(text => text.startsWith(start));
    assert.notEqual(line, -1, start);
    await window.workbench.editor.goTo(line + 1, (lines[line] ?? '').length + 1);
    await likeAPerson(window.workbench);
  };

  const undoAll = async () => {
    const { workbench } = window;
    await workbench.until('the text as it was', async () => {
      if (!(await workbench.editor.active()).dirty) return true;
      await workbench.press('Mod+Z');
      return false;
    });
  };

  const waitForLine = (text: string) =>
    window.workbench.until(text, async () => (await window.workbench.editor.visibleLines()).includes(text));

  it('offers topics at a cross-link, and goes on to the reason', async () => {
    const { workbench } = window;
    await workbench.editor.open(journal);
    await goToEndOf('- [citizen-science] The bedroom loggers');
    await enterBegins(workbench, '- []');
    const topics = await workbench.until('topics', async () => {
      const offered = await workbench.language.suggestions();
      return offered.length > 3 && offered;
    });
    assert.match(topics.find(({ label }) => label === 'digital-archives')?.detail ?? '', /Archives/);
    assert.ok(!topics.some(({ label }) => label === 'urban-heat'));
    await window.picture('topics');
    await workbench.editor.type('archi');
    await workbench.until('what was typed to narrow the list', async () => {
      const [first, ...others] = await workbench.page
        .locator('.suggest-widget.visible .monaco-list-row .label-name')
        .allTextContents();
      return first === 'digital-archives' && others.length === 0;
    });
    await workbench.press('Enter');
    await workbench.editor.type('old plans show awnings');
    await waitForLine('- [digital-archives] old plans show awnings');
    await undoAll();
  });

  it('offers publishers with a slip, and then dates', async () => {
    const { workbench } = window;
    await goToEndOf('- [Awnings by the metre');
    await enterBegins(workbench, '- []() () —');
    for (const [place, text] of ['Blinds', 'https://shadelab.example/notes/blinds', 'Sahde'].entries()) {
      if (place > 0) await workbench.press('Tab');
      await workbench.editor.type(text);
    }
    await workbench.until('the publisher that was meant', async () =>
      (await workbench.language.suggestions()).some(({ label, focused }) => label === 'Shade Lab' && focused)
    );
    await window.screenshot('publishers');
    await workbench.press('Enter');
    await workbench.until('days', async () =>
      (await workbench.language.suggestions()).some(({ detail }) => detail === 'today')
    );
    await workbench.press('Enter');
    await workbench.editor.type('hang inside, too late');
    const now = new Date();
    const day = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    await waitForLine(`- [Blinds](https://shadelab.example/notes/blinds) (Shade Lab, ${day}) — hang inside, too late`);
    assert.deepEqual(workbench.pageErrors, []);
    await undoAll();
  });
});
