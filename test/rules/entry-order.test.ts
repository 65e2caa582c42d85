import assert from 'node:assert/strict';
import { entryOrder } from '../../src/rules/structure/entry-order';
import { firstProblem, marked } from '../support/checking';

const PATH = 'journals/topics/soil.md';

/** Days of June with an entry each; a mark around one says that it is reported. */
const cases: Readonly<Record<string, string>> = {
  'newest first': '26 19 11 04',
  'two neighbours that changed places': '26 11 «19» 04',
  'an entry at the bottom that belongs to the top': '19 11 04 «26»',
  'an entry at the top that belongs to the bottom': '04 «26» 19 11',
  'two blocks that changed places': '26 05 04 «19» 18 17',
  'oldest first': '04 «11» «19» «26»',
  'entries of one day': '11 11 11',
  'an entry of no day between': '11 31 «19» 31 04'
};

describe('entry-order', () => {
  for (const [name, days] of Object.entries(cases)) {
    it(`looks at ${name}`, () => {
      const headings = days.split(' ').map(day => `## ${day.replace(/\d+/, number => `2026-06-${number} — Gather`)}\n`);
      const files = { [PATH]: `# Soil\n\n${headings.join('\n')}` };
      assert.deepEqual(marked(entryOrder, files), files);
    });
  }

  it('shows the older entry', () => {
    const text = '# Soil\n\n## 2026/06/11: Gather\n\n## 2026-06-19 — Update\n';
    const { message, related } = firstProblem(entryOrder, { [PATH]: text });
    assert.equal(
      message,
      '“2026-06-19 — Update” is newer than “2026/06/11: Gather” above it: entries stand newest first.'
    );
    const start = text.indexOf('2026/06/11');
    assert.deepEqual(related, [
      { path: PATH, range: { start, end: start + '2026/06/11: Gather'.length }, message: 'The older entry above it.' }
    ]);
  });
});
