import assert from 'node:assert/strict';
import fc from 'fast-check';
import { vocabularyOf } from '../../src/format/vocabulary';
import { readDocument } from '../../src/journal/read-document';
import { continueList } from '../../src/queries/continue-list';
import { applyEdits } from '../../src/text/edit';
import { nastyDocument } from '../support/arbitrary/nasty-markdown';
import { readMarks } from '../support/fixture';
import { type Setting, under } from '../support/pictures';
import { holds } from '../support/property';

/** What Enter makes of a picture with the cursor: `<1>`, `<2>` … are the places to fill in; undefined for a line break. */
function enter(picture: string, { before, kind = 'topic', vocabulary = vocabularyOf() }: Setting = under.theme) {
  const { text, cursor = 0 } = readMarks(before + picture);
  const { document } = readDocument('journals/topics/soil.md', kind, text, vocabulary);
  assert.ok('segments' in document);
  const found = continueList(document, text, cursor);
  if (found.kind === 'none') return undefined;
  const edit =
    found.kind === 'end'
      ? found.edit
      : { range: found.range, text: found.shape.reduce((all, piece, at) => `${all}<${at}>${piece}`) };
  return applyEdits(text, [edit]).slice(before.length);
}

const peat = '- [Peat](https://a.example) (Long Table, 2026) — note';
const sourceShape = '[<1>](<2>) (<3>) — <4>';

describe('Enter at the end of an item', () => {
  const cases: readonly [string, Setting, string, string][] = [
    ['a source', under.theme, `${peat}<|>`, `${peat}\n- ${sourceShape}`],
    ['a source of a brief', under.sources, `${peat}<|>\n`, `${peat}\n- ${sourceShape}\n`],
    ['a source without a link', under.theme, '* Peat (Ledger, 2026)<|>', `* Peat (Ledger, 2026)\n* ${sourceShape}`],
    ['with white space around', under.theme, `${peat} <|>  \n`, `${peat} \n- ${sourceShape}\n`],
    ['before another', under.theme, `${peat}<|>\n${peat}\n`, `${peat}\n- ${sourceShape}\n${peat}\n`],
    ['on more than one line', under.theme, `${peat}\n  goes on<|>`, `${peat}\n  goes on\n- ${sourceShape}`],
    ['indented', under.theme, `  +   [a](b) — c<|>`, `  +   [a](b) — c\n  +   ${sourceShape}`],
    ['numbered', under.theme, '9. [a](b) — c<|>', `9. [a](b) — c\n10. ${sourceShape}`],
    ['a cross-link', under.crossLinks, '- [peat] why<|>', '- [peat] why\n- [<1>] <2>'],
    [
      'a cross-link with tags',
      under.crossLinks,
      '- [peat] [soil#2026-06-26]<|>',
      '- [peat] [soil#2026-06-26]\n- [<1>] <2>'
    ],
    ['a cross-link without', under.crossLinks, '- peat: why<|>', '- peat: why\n- [<1>] <2>'],
    ['an observation', under.observations, '- **Gap:** text<|>', '- **Gap:** text\n- **<1>:** <2>'],
    ['an observation', under.observations, '- **Gap**: text<|>', '- **Gap**: text\n- **<1>**: <2>'],
    ['an observation', under.observations, '- Gap: text<|>', '- Gap: text\n- <1>: <2>'],
    [
      'a gap that is closed',
      under.observations,
      '- [x] **Gap:** so — dropped 2026-06-26<|>',
      '- [x] **Gap:** so — dropped 2026-06-26\n- [ ] **<1>:** <2>'
    ],
    ['a record', under.record, '- **License:** MIT<|>', '- **License:** MIT\n- **<1>:** <2>'],
    ['a claim', under.watchlist, '- text<|>', '- text\n- <1>'],
    [
      'a claim that is a task',
      under.watchlist,
      '- [x] text — killed 2026-06-26<|>',
      '- [x] text — killed 2026-06-26\n- [ ] <1>'
    ],
    ['an unknown', under.unknowns, '* [ ] text?<|>', '* [ ] text?\n* [ ] <1>']
  ];
  for (const [what, setting, before, after] of cases)
    it(`begins another: ${what}, ${before}`, () => assert.equal(enter(before, setting), after));

  it('has the line ending of the document', () => {
    const before = under.theme.before.replaceAll('\n', '\r\n');
    assert.equal(enter(`${peat}<|>\r\n`, { before }), `${peat}\r\n- ${sourceShape}\r\n`);
  });
});

describe('Enter on an item of which nothing was filled in', () => {
  const cases: readonly [Setting, readonly string[]][] = [
    [under.theme, ['- <|>', '- [<|>]() () — ', '- []() () — <|>', '* [](<|>)', '  - <|>', '1. <|>', '- [ ] <|>']],
    [under.crossLinks, ['- <|>', '- [<|>] ', '- [] <|>']],
    [under.observations, ['- <|>', '- **<|>:** ', '- **:** <|>', '- **<|>**: ', '- [ ] **<|>:** ']],
    [under.watchlist, ['- <|>', '- [ ] <|>', '- [x] <|>']]
  ];
  for (const [setting, pictures] of cases)
    for (const picture of pictures)
      it(`ends the list: ${picture}`, () => {
        assert.equal(enter(picture, setting), '');
        assert.equal(enter(`- a\n${picture}\n\nb`, setting), '- a\n\n\nb');
      });
});

describe('Enter elsewhere', () => {
  const cases: readonly [Setting, readonly string[]][] = [
    [
      under.theme,
      [
        '- [Peat](https://a.example)<|> (Ledger) — note',
        `<|>${peat}`,
        '-<|> ',
        '<|>- ',
        'prose<|>',
        '- a bullet that cites nothing<|>',
        '<|>',
        `${peat}<|>\n  goes on`,
        `${peat}<|>\n  - below`,
        `${peat}<|>\n\n  more of it`,
        `${peat}\n  - below<|>`,
        '```\n- <|>\n```',
        `\`\`\`\n${peat}<|>\n\`\`\``,
        `<!--\n${peat}<|>\n-->`,
        '<!--\n- <|>\n-->',
        `    ${peat}<|>`,
        '- - -<|>',
        '> - <|>'
      ]
    ],
    [under.nothing, ['- [peat] why<|>', '- <|>', `# Soil\n\n${peat}<|>`]],
    [under.index, ['- [2026-06-26 — Gather](#2026-06-26--gather)<|>', '- <|>']],
    [under.changelog, ['| 2026-06-26 | so | so |<|>']],
    [{ before: '---\nkind: brief\n', kind: 'brief' }, ['topics:\n  - soil<|>\n---\n', 'topics:\n  - <|>\n---\n']],
    [{ before: '# Brief\n\n## Key takeaways\n\n', kind: 'brief' }, ['- text<|>', '- <|>']]
  ];
  for (const [setting, pictures] of cases)
    for (const picture of pictures)
      it(`is a line break: ${JSON.stringify(picture)}`, () => assert.equal(enter(picture, setting), undefined));

  it('never fails', () => {
    holds(150, [nastyDocument, fc.double({ min: 0, max: 1, noNaN: true })], (text, part) => {
      const { document } = readDocument('journals/topics/soil.md', 'topic', text, vocabularyOf());
      assert.ok('segments' in document);
      const offset = Math.round(part * text.length);
      const found = continueList(document, text, offset);
      if (found.kind === 'item') assert.ok(found.range.start === offset && found.range.end <= text.length);
    });
  });
});
