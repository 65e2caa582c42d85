import assert from 'node:assert/strict';
import { each } from '../../src/journal/views';
import { sliceRange } from '../../src/text/range';
import { readMarks, workspaceOf } from '../support/fixture';

const PATH = 'journals/topics/soil.md';

/** The journal of one entry with `body`, read in a workspace with `settings`. */
function journal(body: string, settings = '') {
  const picture = `# Soil\n\n## 2026-06-26 — Gather\n\n${body}\n`;
  const document = workspaceOf({ '.topic-journal.yaml': settings, [PATH]: picture }).index.documents.get(PATH);
  assert.ok(document !== undefined && 'segments' in document);
  return { document, text: readMarks(picture).text };
}

describe('what people write in other ways', () => {
  for (const heading of ['Cross-links', 'crosslinks', 'Cross links:', 'CROSS–LINKS', '**Cross-links**']) {
    it(`“${heading}” opens the section of cross-links`, () => {
      const { document } = journal(`### ${heading}\n\n- [sea] why`);
      assert.deepEqual(
        [...each(document, 'crossLinks')].map(({ fact }) => [fact.topic, fact.inSection]),
        [['sea', true]]
      );
    });
  }

  it('a heading that only begins like one is a theme', () => {
    const { document } = journal('### Cross-links and more\n\n- [sea] why\n- [T](https://a.example) (P, 2026)');
    assert.equal([...each(document, 'sources')].length, 1);
  });

  const dates: readonly [string, string, string | null][] = [
    ['(P, July 9, 2026)', '2026-07-09', 'P'],
    ['(P, Q, 9 June, 2026, same page)', '2026-06-09', 'P, Q'],
    ['(Apr 27, 2026)', '2026-04-27', null],
    ['(May 5 Inc, 2026)', '2026', 'May 5 Inc'],
    ['(Fund 9, 2026)', '2026', 'Fund 9']
  ];
  for (const [attribution, date, publisher] of dates) {
    it(`${attribution} is of ${date}`, () => {
      const { document } = journal(`### Theme\n\n- [T](https://a.example) ${attribution} — n`);
      const [source] = [...each(document, 'sources')];
      assert.deepEqual([source?.fact.date, source?.fact.publisher], [date, publisher]);
    });
  }

  it('a colon behind a tag belongs neither to it nor to the words', () => {
    const { document, text } = journal('### Cross-links\n\n- [sea] [ice-shelves]: salt water\n- [sea]: two words');
    const links = [...each(document, 'crossLinks')].map(({ fact, segment }) => [
      fact.topic,
      sliceRange(text.slice(segment.start), fact.textRange ?? { start: 0, end: 0 })
    ]);
    assert.deepEqual(links, [
      ['sea', 'salt water'],
      ['ice-shelves', 'salt water'],
      ['sea', 'two words']
    ]);
  });

  it('the names that a workspace gives are read beside the format’s own', () => {
    const settings = 'vocabulary:\n  headings: { meta-observations: Notes }\n  labels: { Gap: [Missing, Hole] }\n';
    for (const heading of ['Notes', 'Meta-observations']) {
      const { document } = journal(`### ${heading}\n\n- **Missing:** a\n- **Hole:** b\n- **Gap:** c`, settings);
      assert.deepEqual(
        [...each(document, 'observations')].map(({ fact }) => fact.labelId),
        ['gap', 'gap', 'gap']
      );
    }
  });
});
