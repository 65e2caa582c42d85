import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { useWindow } from '../support/vscode/window';

const topic = 'journals/topics/peat-and-water.md';

const text = `# Peat and water

## 2026-06-26 — Gather

### Cross-links

- [soil-carbon#2026-06-20] the plots that were resampled are peat
- [urban-heat] [no-such-topic] a tag of nobody
- [soil-carbon#2026-06-21] a day without an entry

### Meta-observations

- **Emerging theme:** the [energy-storage] people ask for water tables
- [ ] **Gap:** nobody measured the deep bog
- [x] **Gap:** who pays for *readings* — answered 2026-06-30: nobody does ([2026-06-30](#2026-06-26--gather))
- [x] **Author to watch:** Marit Holm — dismissed 2026-06-30: no longer writes

### Bogs

- [What the bog keeps](https://example.org/bog) (CSET, Georgetown, 2026-06-09) — \`[soil-carbon] in code\`
`;

const themes = [
  ['dark', 'Dark Modern'],
  ['high-contrast', 'Dark High Contrast'],
  ['high-contrast-light', 'Light High Contrast'],
  ['light', 'Light Modern']
] as const;

describe('the preview of a journal in the window', () => {
  const window = useWindow('samples', { width: 1360, height: 900, settings: { 'editor.minimap.enabled': false } });

  before(() => fs.writeFileSync(path.join(window.folder, topic), text));

  /** The frame of the preview in which there is so many times what `selector` finds: it is another one after a refresh. */
  const frameWith = (what: string, selector: string, count = 1): Promise<Frame> =>
    window.workbench.until<Frame | undefined>(what, async () => {
      for (const frame of window.workbench.page.frames()) {
        const found = await frame
          .locator(selector)
          .count()
          .catch(() => 0);
        if (found === count) return frame;
      }
      return undefined;
    });

  const colourOf = (frame: Frame, selector: string): Promise<string> =>
    frame
      .locator(selector)
      .first()
      .evaluate(element => getComputedStyle(element).color);

  it('has links, badges and boxes, and strikes what is closed', async () => {
    const { workbench } = window;
    await workbench.editor.open(topic);
    await workbench.quickInput.runCommand('Markdown: Open Preview to the Side');
    const frame = await frameWith('what nobody knows', '.topic-journal-unknown', 2);
    const closed = frame.locator('s.topic-journal-closed');
    assert.deepEqual(await closed.allInnerTexts(), ['who pays for readings', 'Marit Holm']);
    const line = await closed.first().evaluate(element => getComputedStyle(element).textDecorationLine);
    assert.equal(line, 'line-through');
    const labels = await frame.locator('.topic-journal-label').allInnerTexts();
    assert.deepEqual(labels, ['Emerging theme', 'Gap', 'Gap', 'Author to watch']);
    const boxes = frame.locator('input.topic-journal-box');
    assert.equal(await boxes.count(), 3);
    assert.deepEqual([await boxes.first().isChecked(), await boxes.last().isChecked()], [false, true]);
  });

  for (const [shade, theme] of themes) {
    it(`has the colours of a ${shade} theme`, async () => {
      const { workbench } = window;
      await workbench.quickInput.runCommand('Preferences: Color Theme');
      await workbench.quickInput.pick(theme, theme);
      const frame = await frameWith('what nobody knows', '.topic-journal-unknown', 2);
      await workbench.until('the theme', () =>
        frame.evaluate(name => document.body.dataset['vscodeThemeName'] === name, theme)
      );
      const plain = await colourOf(frame, '.markdown-body');
      for (const each of ['.topic-journal-tag', '.topic-journal-answered', 'span.topic-journal-unknown'])
        assert.notEqual(await colourOf(frame, each), plain, each);
      await window.screenshot(`preview-${shade}`);
    });
  }

  it('shows a topic as one as soon as there is its journal', async () => {
    fs.writeFileSync(path.join(window.folder, 'journals/topics/no-such-topic.md'), '# Such a Topic\n');
    await frameWith('the topic', 'a.topic-journal-tag[title="Such a Topic"]');
  });

  it('follows a tag to the entry of another journal', async () => {
    const { workbench } = window;
    const frame = await frameWith('the tag', 'a.topic-journal-tag[href="soil-carbon.md#2026-06-20--gather"]');
    await frame.locator('a.topic-journal-tag', { hasText: 'soil-carbon#2026-06-20' }).click();
    const selector = '[id="2026-06-20--gather"]';
    const other = await frameWith('the other journal', selector);
    await workbench.until('the entry in view', () =>
      other.locator(selector).evaluate(heading => {
        // VS Code puts it at the upper edge or a third below.
        const { bottom } = heading.getBoundingClientRect();
        return scrollY > 0 && bottom > 0 && bottom < innerHeight / 2;
      })
    );
    await window.screenshot('preview-followed');
    assert.deepEqual(workbench.pageErrors, []);
  });
});
