import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type SourceContent, sourceItem, sourceItemParts } from '../../src/queries/source-item';
import { workspaceOf } from '../support/fixture';
import { holds } from '../support/property';

/** What a journal with `item` cites. */
function read(item: string) {
  const { index } = workspaceOf({
    'journals/topics/a.md': `# A\n\n## 2026-06-26 — Gather\n\n### Readings\n\n- ${item}\n`
  });
  const document = index.documents.get('journals/topics/a.md');
  assert.ok(document !== undefined && 'segments' in document);
  const found = document.segments.flatMap(({ facts }) => facts.sources);
  return found.map(({ title, url, publisher, date }) => ({ title, url, publisher, date }));
}

const url = 'https://a.example/b';

describe('a source item', () => {
  const cases: readonly (readonly [source: SourceContent, item: string])[] = [
    [
      { title: 'Peat', url, publisher: 'Moor Letters', date: '2026-05-04' },
      '[Peat](https://a.example/b) (Moor Letters, 2026-05-04) — '
    ],
    [
      { title: 'Project [Tapestry]', url, publisher: null, date: '2026' },
      '[Project \\[Tapestry\\]](https://a.example/b) (2026) — '
    ],
    [
      { title: 'On snake_case, _really_ & *co*', url, publisher: 'Ropes & Gray', date: null },
      '[On snake_case, \\_really\\_ & \\*co\\*](https://a.example/b) (Ropes & Gray) — '
    ],
    [
      { title: 'Wiki', url: 'https://a.example/wiki/Peat_(soil)', publisher: 'CSET, Georgetown', date: '2026-05' },
      '[Wiki](<https://a.example/wiki/Peat_(soil)>) (CSET, Georgetown, 2026-05) — '
    ],
    [{ title: 'A b', url: 'https://a.example/a b', publisher: null, date: null }, '[A b](<https://a.example/a b>) — '],
    [
      { title: 'A letter', url: null, publisher: 'Peat Society (UK)', date: '2021' },
      'A letter (Peat Society (UK), 2021) — '
    ]
  ];
  for (const [source, item] of cases) {
    it(`is written “${item}”, and read again`, () => {
      assert.equal(sourceItem(source), item);
      assert.deepEqual(read(item), [source]);
    });
  }

  it('is read as it was meant, whatever it says', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[A-Za-z0-9]{1,8}$/),
      fc.constantFrom(
        '[x]',
        ']',
        '[',
        '(a)',
        '(',
        '*b*',
        '_c_',
        'd_e',
        '`f`',
        '<g>',
        '&amp;',
        '&',
        '\\',
        '\\[',
        '!',
        '—'
      ),
      fc.string({ minLength: 1, maxLength: 4 })
    );
    const text = fc
      .array(word, { minLength: 1, maxLength: 6 })
      .map(words => `T${words.join(' ').replace(/\s+/g, ' ')}`.trim());
    const address = fc
      .tuple(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.constantFrom('', '(a)', '/ b', '&amp;c', ')', '<d>')
      )
      .map(parts => parts.join(''));
    const publisher = fc.option(fc.constantFrom('Moor Letters', 'Ropes & Gray', 'CSET, Georgetown', 'Peat (UK)'));
    const date = fc.option(fc.constantFrom('2026', '2026-05', '2026-05-04'));
    holds(400, [text, address, publisher, date], (title, link, by, day) => {
      const source = { title, url: link, publisher: by, date: day };
      assert.deepEqual(read(sourceItem(source)), [source]);
    });
  });

  it('has places to type in', () => {
    const source = { title: 'Peat', url, publisher: 'Moor', date: '2026' };
    assert.deepEqual(sourceItemParts(source, ['date']), [
      '[',
      'Peat',
      '](',
      url,
      ')',
      ' (',
      'Moor',
      ', ',
      { stop: '2026' },
      ')',
      ' — ',
      { stop: '' }
    ]);
  });
});
