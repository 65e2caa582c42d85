import assert from 'node:assert/strict';
import { repeatedSource } from '../../src/rules/sources/repeated-source';
import { sliceRange } from '../../src/text/range';
import { firstProblem, marked, problemsIn, textsFound, unmarked } from '../support/checking';

const SOIL = 'journals/topics/soil.md';
const ICE = 'journals/topics/ice.md';

const entry = (heading: string, ...urls: string[]): string =>
  `## ${heading}\n\n${urls.map(url => `- [Frost](${url})\n`).join('')}\n`;

const journal = (...entries: string[]): string => `# Journal\n\n${entries.join('')}`;

describe('repeated-source', () => {
  describe('takes as one page', () => {
    const same: readonly [string, string][] = [
      ['https://a.example/b', 'https://a.example/b'],
      ['https://a.example/b', 'https://a.example/b?utm_source=x&utm_medium=y'],
      ['https://a.example/b', 'https://a.example/b?fbclid=1'],
      ['https://a.example/b?id=1', 'https://a.example/b?gclid=2&id=1'],
      ['https://a.example/b', 'https://a.example/b#part'],
      ['https://a.example/b', 'https://a.example:443/b'],
      ['http://a.example/b', 'http://a.example:80/b'],
      ['https://a.example/b', 'https://www.a.example/b'],
      ['https://a.example/b', 'https://a.example/b/'],
      ['https://a.example', 'https://a.example/'],
      ['https://a.example/b', 'https://A.Example/b'],
      ['https://a.example/b', 'https://a.example/b?'],
      ['https://a.example/b', '<https://a.example/b>']
    ];
    for (const [first, second] of same) {
      it(`${first} and ${second}`, () => {
        const text = journal(entry('2026-06-26 — Gather', second), entry('2026-05-05 — Gather', first));
        assert.deepEqual(textsFound(repeatedSource, { [SOIL]: text }), [second.replace(/[<>]/g, '')]);
      });
    }
  });

  describe('takes as two pages', () => {
    const other: readonly [string, string][] = [
      ['https://a.example/b', 'https://a.example/B'],
      ['https://a.example/b', 'https://a.example/b/c'],
      ['https://a.example/b', 'http://a.example/b'],
      ['https://a.example/b', 'https://a.example:8443/b'],
      ['https://a.example/b', 'https://news.a.example/b'],
      ['https://a.example/b', 'https://awww.example/b'],
      ['https://a.example/b?id=1', 'https://a.example/b?id=2'],
      ['https://a.example/b?v=1', 'https://a.example/b'],
      ['https://a.example/b?ref=x', 'https://a.example/b?ref=y'],
      ['https://a.example/b?q=a&p=1', 'https://a.example/b?q=a'],
      ['frost.md', 'frost.md'],
      ['mailto:a@a.example', 'mailto:a@a.example']
    ];
    for (const [first, second] of other) {
      it(`${first} and ${second}`, () => {
        const text = journal(entry('2026-06-26 — Gather', second), entry('2026-05-05 — Gather', first));
        assert.deepEqual(textsFound(repeatedSource, { [SOIL]: text }), []);
      });
    }
  });

  describe('reports every citation but the oldest, which is', () => {
    const orders: Readonly<Record<string, Record<string, string>>> = {
      'that of the earliest entry, wherever it stands': {
        [SOIL]: journal(
          entry('2026-05-05 — Gather', 'https://a.example'),
          entry('2026-06-26 — Gather', '«https://a.example»')
        ),
        [ICE]: journal(entry('2026-05-06 — Gather', '«https://a.example»'))
      },
      'of one day the first by path': {
        [SOIL]: journal(entry('2026-05-05 — Gather', '«https://a.example»')),
        [ICE]: journal(entry('2026-05-05 — Gather', 'https://a.example'))
      },
      'of one day in one journal that of the lower entry': {
        [SOIL]: journal(
          entry('2026-05-05 — Update', '«https://a.example»', '«https://a.example»'),
          entry('2026-05-05 — Gather', 'https://a.example')
        )
      },
      'the lower entry also where no blank line parts the two': {
        [SOIL]:
          '# S\n\n## 2026-05-05 — Update\n- [A](«https://a.example»)\n## 2026-05-05 — Gather\n- [A](https://a.example)\n'
      },
      'within one entry the upper item': {
        [SOIL]: journal(entry('2026-05-05 — Gather', 'https://a.example', 'https://b.example', '«https://a.example»'))
      },
      'not one in an entry without a day': {
        [SOIL]: journal(
          entry('2026-02-30 — Gather', '«https://a.example»'),
          entry('2026-05-05 — Gather', 'https://a.example')
        )
      },
      'of entries without a day the lower one': {
        [SOIL]: journal(
          entry('2026-02-31 — Gather', '«https://a.example»'),
          entry('2026-02-30 — Gather', 'https://a.example')
        )
      }
    };
    for (const [name, files] of Object.entries(orders)) {
      it(name, () => {
        assert.deepEqual(marked(repeatedSource, files), files);
        const reversed = Object.fromEntries(Object.entries(files).reverse());
        assert.deepEqual(marked(repeatedSource, reversed), reversed, 'whatever file is read first');
      });
    }
  });

  it('names the first citation and points at it', () => {
    const files = {
      [ICE]: journal(entry('2026-06-26 — Gather', 'https://a.example/b/')),
      [SOIL]: journal(
        entry('2026-06-26 — Gather', 'https://c.example'),
        entry('2026-05-05 — Gather', 'https://a.example/b')
      )
    };
    const { message, related } = firstProblem(repeatedSource, files);
    assert.equal(message, 'This source was cited first in “soil”, on 2026-05-05.');
    assert.deepEqual(
      related?.map(({ path, range }) => [path, sliceRange(unmarked(files)[path] ?? '', range)]),
      [[SOIL, 'https://a.example/b']]
    );
  });

  it('says so where the first citation has no day', () => {
    const text = journal(entry('2026-02-30 — Gather', 'https://a.example', 'https://a.example'));
    assert.equal(
      firstProblem(repeatedSource, { [SOIL]: text }).message,
      'This source was cited first in “soil”, in an entry without a date.'
    );
  });

  it('counts no citation outside entries, in briefs, in analyses or in code', () => {
    const files = {
      [SOIL]: `# Soil\n\nSee [Frost](https://a.example).\n\n${entry('2026-06-26 — Gather', 'https://a.example')}    - [Frost](https://a.example)\n`,
      'journals/briefs/1.md': '---\nkind: brief\n---\n# B\n\n## Sources\n\n- [Frost](https://a.example)\n',
      'journals/analyses/1.md': '# A\n\n## Sources\n\n- [Frost](https://a.example)\n'
    };
    assert.deepEqual(problemsIn(repeatedSource, files), []);
  });
});
