import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { type TestWindow, useWindow } from '../support/vscode/window';

const topic = 'journals/topics/peat-and-water.md';
const brief = 'journals/briefs/2026-06-30-who-pays-for-peat.md';

const texts: Readonly<Record<string, string>> = {
  [topic]: `# Peat and water

## 2026-06-26 — Gather

### Bogs

- [What the bog keeps](https://example.org/bog) (CSET, Georgetown, 2026-06-09) — why it matters
- [Without a day](https://example.org/day) (The Ledger) — a note

### Cross-links

- [soil-carbon#2026-06-26] a tag with a day
- [no-such-topic] a tag of nobody

### Meta-observations

- **Gap:** nobody measured it
- [x] **Gap:** who pays — answered 2026-06-30: nobody does
- Quality signal: two sources agree, \`[soil-carbon] in code\`

A paragraph of plain words.

And \`words in code\`.
`,
  [brief]: `---
kind: brief
issue: 650
edition: 2026-06-30
confidence: Medium
sources: 0
topics: [soil-carbon, no-such-topic]
---

# Who Pays for Peat

## Unknowns

- [x] Who keeps the readings? — answered 2026-06-30: the county
`
};

/** The colours of the stretches that are `text`, marks around it left out; none where the editor shows no such stretch. */
const coloursOf = ({ workbench }: TestWindow, text: string): Promise<string[]> =>
  workbench.page.evaluate(
    wanted =>
      [...document.querySelectorAll('.editor-instance .view-line span > span')]
        .filter(({ textContent }) => textContent?.replace(/\u00a0/g, ' ').replace(/^[\s:`]+|[\s:`]+$/g, '') === wanted)
        .map(span => getComputedStyle(span).color),
    text
  );

async function colourOf(window: TestWindow, text: string): Promise<string> {
  const [colour] = await window.workbench.until(`“${text}” in the editor`, async () => {
    const colours = await coloursOf(window, text);
    return colours.length > 0 && colours;
  });
  return colour ?? '';
}

const themes = [
  ['light', 'Light Modern'],
  ['dark', 'Dark Modern']
] as const;

for (const [shade, theme] of themes) {
  describe(`a journal in a ${shade} theme`, () => {
    const window = useWindow('samples', {
      width: 1360,
      height: 860,
      settings: { 'workbench.colorTheme': theme, 'editor.minimap.enabled': false, 'editor.wordWrap': 'off' }
    });

    before(() => {
      for (const [name, text] of Object.entries(texts)) fs.writeFileSync(path.join(window.folder, name), text);
    });

    it('shows what an entry is made of', async () => {
      await window.workbench.editor.open(topic);
      const plain = await colourOf(window, 'A paragraph of plain words.');
      const shown = ['2026-06-26', 'Gather', 'CSET, Georgetown', '2026-06-09', 'soil-carbon', 'Gap', 'answered'];
      for (const text of [...shown, 'Quality signal', 'x', '2026-06-30'])
        assert.notEqual(await colourOf(window, text), plain, text);
      assert.notEqual(await colourOf(window, 'The Ledger'), plain);
      // What the journal knows comes a moment after what stands in the text.
      const known = await colourOf(window, 'soil-carbon');
      await window.workbench.until('an unknown topic in a colour of its own', async () => {
        const unknown = await colourOf(window, 'no-such-topic');
        return unknown !== known && unknown !== plain;
      });
      const closed = await colourOf(window, 'who pays');
      assert.notEqual(closed, plain);
      assert.notEqual(closed, await colourOf(window, 'nobody measured it'));
      assert.equal(await colourOf(window, '[soil-carbon] in code'), await colourOf(window, 'words in code'));
      await window.screenshot(`highlighting-${shade}`);
    });

    it('shows what a brief says of itself', async () => {
      await window.workbench.editor.open(brief);
      const plain = await colourOf(window, 'the county');
      for (const text of ['kind', 'brief', '2026-06-30', 'confidence', 'Medium'])
        assert.notEqual(await colourOf(window, text), plain, text);
      await window.workbench.until('an unknown topic', async () => {
        const [known] = await coloursOf(window, 'soil-carbon');
        const [unknown] = await coloursOf(window, 'no-such-topic');
        return known !== undefined && unknown !== undefined && known !== unknown;
      });
      await window.screenshot(`highlighting-brief-${shade}`);
      assert.deepEqual(window.workbench.pageErrors, []);
    });
  });
}
