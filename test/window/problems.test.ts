import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { useWindow } from '../support/vscode/window';

const journal = 'journals/topics/tide-gauges.md';

describe('the problems of a journal', () => {
  const window = useWindow('samples/faulty', {
    width: 1360,
    height: 860,
    settings: { 'editor.minimap.enabled': false, 'workbench.activityBar.location': 'default' }
  });

  it('are in the Problems panel as soon as the folder is open, those of files that nobody opened too', async () => {
    const { workbench } = window;
    const shown = await workbench.until('problems of every kind', async () => {
      const problems = await workbench.problems.read();
      return problems.some(({ code }) => code.includes('unknown-topic')) && problems.length > 30 && problems;
    });
    const unknown = shown.find(({ code }) => code.includes('unknown-topic'));
    assert.equal(unknown?.source, 'Topic Journal');
    assert.equal(unknown?.severity, 'error');
    for (const code of ['entry-order', 'repeated-source', 'config-shape', 'brief-field', 'malformed-closing']) {
      assert.ok(
        shown.some(problem => problem.code.includes(code)),
        `no ${code}`
      );
    }
  });

  it('are underlined, mended by a quick fix, and back after one undo', async () => {
    const { workbench } = window;
    await workbench.editor.open(journal);
    const lines = fs.readFileSync(path.join(window.folder, journal), 'utf8').split('\n');
    await workbench.editor.goTo(lines.findIndex(line => line.startsWith('- [river-icc]')) + 1, 6);
    await workbench.until('an underlined error', async () => (await workbench.language.squiggles()).error >= 1);
    const titles = await workbench.language.showQuickFixes();
    assert.ok(titles.includes('Change to “river-ice”'), titles.join(', '));
    await window.picture('problems');
    await workbench.press('Escape');
    await workbench.language.applyQuickFix('Change to “river-ice”');
    await workbench.until('the tag mended', async () =>
      (await workbench.editor.visibleLines()).some(line => line.includes('[river-ice] '))
    );
    await workbench.press('Mod+Z');
    await workbench.until('the tag as it was', async () =>
      (await workbench.editor.visibleLines()).some(line => line.includes('[river-icc]'))
    );
    assert.deepEqual(workbench.pageErrors, []);
  });

  it('are counted in the status bar', async () => {
    const { workbench } = window;
    const items = await workbench.messages.statusBar();
    const ours = items.find(({ id }) => id.startsWith('topic-journal.topic-journal'));
    assert.match(ours?.aria ?? ours?.text ?? '', /\d+ error/);
    await window.screenshot('status bar');
  });
});
