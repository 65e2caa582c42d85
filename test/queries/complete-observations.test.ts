import assert from 'node:assert/strict';
import { labels } from '../../src/format/labels';
import { completeIn, lineWith } from '../support/completing';

const JOURNAL = 'journals/topics/river-ice.md';
const files = {
  'journals/topics/config/river-ice.yaml': 'id: river-ice\nwatch_authors: [Ada Frost]\nkeywords: [ice jam]\n',
  'journals/topics/config/moth-traps.yaml':
    'id: moth-traps\nwatch_authors: [Mo Thorn]\nkeywords: [lamp, "net: fine"]\n',
  'journals/topics/moth-traps.md':
    '# Moths\n\n## 2026-06-01 — Gather\n\n### Lamps\n\n- [Lamps](https://a.example/1) (Night Post, 2026-05-01) — a\n\n### Meta-observations\n\n- **Author to watch:** Lia Lamp — new\n'
};
const entry = (bullets: string) =>
  `# River Ice\n\n## 2026-06-24 — Gather\n\n### Ice\n\n- [Floes](https://www.floe.example/2) (Floe Desk, 2026-06-01) — f\n\n### Meta-observations\n\n- **Author to watch:** Ivo Isak — again\n${bullets}\n`;
const at = (bullets: string) => completeIn(JOURNAL, entry(bullets), files);

describe('completion of labels', () => {
  const all = labels.map(({ name }) => name);
  it('offers every label at an empty bullet', () => assert.deepEqual(at('- <|>').labels, all));
  it('offers them behind the marks', () => assert.deepEqual(at('- **<|>').labels, all));
  it('narrows them as they are typed', () => {
    assert.deepEqual(at('- **em<|>').labels, ['Emerging theme', 'Emerging pattern']);
    assert.deepEqual(at('- ga<|>').labels, ['Gap']);
  });
  it('says what a label means', () => {
    assert.equal(at('- ga<|>').items[0]?.details?.(), labels.find(({ id }) => id === 'gap')?.description);
  });

  const accepted: readonly [string, string, string, string][] = [
    ['writes the marks', '- ga<|>', 'Gap', '- **Gap:** <|>'],
    ['doubles no marks before it', '- **ga<|>', 'Gap', '- **Gap:** <|>'],
    ['doubles no marks behind it', '- **ga<|>**', 'Gap', '- **Gap:** <|>'],
    ['changes a label with its marks', '- <|>**Gap:** why', 'Quality signal', '- **Quality signal:** <|>why'],
    ['changes a label and keeps its text', '- **Ga<|>p:** why', 'Gap', '- **Gap:** <|>why']
  ];
  for (const [what, line, label, result] of accepted) it(what, () => assert.equal(lineWith(at(line), label), result));

  it('offers the workspace’s own names', () => {
    const settings = { '.topic-journal.yaml': 'vocabulary:\n  labels:\n    gap: Lücke\n    Hunch: Hunch\n' };
    const found = completeIn(JOURNAL, entry('- <|>'), { ...settings, ...files });
    assert.ok(found.labels.includes('Lücke') && found.labels.includes('Hunch') && !found.labels.includes('Gap'));
  });

  it('offers the fields of a release record, and the values that one takes', () => {
    const record = (bullets: string) =>
      completeIn(
        'journals/analyses/a.md',
        `---\nkind: analysis\n---\n\n# A\n\n## Release record\n\n- **Model:** M\n${bullets}\n`
      );
    assert.equal(record('- <|>').labels[0], 'Version');
    assert.equal(record('- <|>').labels.at(-1), 'Model');
    assert.equal(lineWith(record('- **Lic<|>'), 'License'), '- **License:** <|>');
    assert.deepEqual(record('- **Released parts:** weights, log<|>').labels, ['logs']);
    assert.deepEqual(record('- **License:** M<|>').labels, []);
  });

  const negatives: readonly [string, string][] = [
    ['in a sentence', '- This week we<|>'],
    ['before text that is no label', '- ga<|> in the ice'],
    ['in code', '- `ga<|>`'],
    ['in a comment', '<!-- - ga<|> -->'],
    ['outside of a bullet', 'ga<|>']
  ];
  for (const [where, line] of negatives) it(`is silent ${where}`, () => assert.deepEqual(at(line).labels, []));
});

describe('completion of what is suggested', () => {
  it('does not offer what is being typed', () => {
    assert.deepEqual(at('- **Author to watch:** Li<|>').labels, ['Lia Lamp']);
    assert.deepEqual(at('- **Author to watch:** Somebody<|>').labels, []);
    assert.deepEqual(at('- **Keyword suggestion:** lam<|>').labels, ['lamp']);
    assert.deepEqual(at('- **Author to watch:** @Li<|>').labels, ['Lia Lamp']);
  });

  it('offers authors, those that the config has last', () => {
    const { items } = at('- **Author to watch:** <|>');
    assert.deepEqual(
      items.map(({ label, note }) => `${label}: ${note}`),
      [
        'Ivo Isak: named here',
        'Lia Lamp: named in moth-traps',
        'Mo Thorn: watched in moth-traps',
        'Ada Frost: in the config'
      ]
    );
  });

  it('offers publishers and domains', () => {
    assert.deepEqual(at('- **Source to watch:** <|>').labels, ['Floe Desk', 'floe.example', 'Night Post']);
    assert.deepEqual(at('- Source to watch: nig<|>').labels, ['Night Post']);
  });

  it('offers keywords of other topics', () => {
    assert.deepEqual(at('- **Keyword suggestion:** <|>').labels, ['lamp', 'net: fine', 'ice jam']);
    assert.equal(lineWith(at('- **Keyword suggestion:** "la<|>"'), 'lamp'), '- **Keyword suggestion:** "lamp<|>"');
  });

  it('is silent behind the dash and behind other labels', () => {
    assert.deepEqual(at('- **Author to watch:** Lia Lamp — as <|>').labels, []);
    assert.deepEqual(at('- **Emerging theme:** lam<|>').labels, []);
  });
});

describe('completion of authors behind @', () => {
  const inTheme = (line: string) =>
    completeIn(JOURNAL, `# River Ice\n\n## 2026-06-24 — Gather\n\n### Ice\n\n${line}\n`, files);

  it('offers those that are watched and those that were named', () => {
    assert.deepEqual(inTheme('- As @li<|>').labels, ['Lia Lamp']);
    assert.deepEqual(inTheme('As @<|>').labels, ['Ada Frost', 'Lia Lamp', 'Mo Thorn']);
  });

  const accepted: readonly [string, string, string, string][] = [
    ['takes the place of the sign', 'As @fro<|>', 'Ada Frost', 'As Ada Frost<|>'],
    ['takes first and last name', '(@Ada Fr<|> says)', 'Ada Frost', '(Ada Frost<|> says)'],
    ['replaces the rest of a word', 'As @Fr<|>ost says', 'Ada Frost', 'As Ada Frost<|> says'],
    [
      'works in a note',
      '- [T](https://a.example) (P, 2026) — as @mo<|>',
      'Mo Thorn',
      '- [T](https://a.example) (P, 2026) — as Mo Thorn<|>'
    ]
  ];
  for (const [what, line, label, result] of accepted)
    it(what, () => assert.equal(lineWith(inTheme(line), label), result));

  const negatives: readonly [string, string][] = [
    ['in an address', 'Write to me@<|>'],
    ['in code', '`@<|>`'],
    ['in a link’s address', '[a](@<|>)'],
    ['in a heading', '### @<|>']
  ];
  for (const [where, line] of negatives) it(`is silent ${where}`, () => assert.deepEqual(inTheme(line).labels, []));
  it('is silent outside of entries', () => {
    assert.deepEqual(completeIn(JOURNAL, '# River Ice\n\n## What We’re Tracking\n\nAs @<|>', files).labels, []);
  });
});

describe('completion of closings', () => {
  const brief = (section: string, line: string) =>
    completeIn('journals/briefs/b.md', `---\nkind: brief\n---\n\n# B\n\n## ${section}\n\n${line}\n`);

  it('offers the outcomes that can close an item', () => {
    assert.deepEqual(brief('Unknowns', '- [x] Why? — <|>').labels, ['answered 2026-06-26', 'dropped 2026-06-26']);
    assert.deepEqual(brief('Watchlist', '- [X] It is so — k<|>').labels, ['killed 2026-06-26']);
    assert.deepEqual(at('- [x] **Gap:** who pays — <|>').labels, ['answered 2026-06-26', 'dropped 2026-06-26']);
    assert.deepEqual(at('- [x] **Noise pattern:** "spam" — <|>').labels, [
      'dropped 2026-06-26',
      'dismissed 2026-06-26'
    ]);
  });

  it('writes what is missing', () => {
    const answered = 'answered 2026-06-26';
    assert.equal(lineWith(brief('Unknowns', '- [x] Why? — an<|>'), answered), '- [x] Why? — answered 2026-06-26: <|>');
    assert.equal(lineWith(brief('Unknowns', '- [x] Why? —<|>'), answered), '- [x] Why? — answered 2026-06-26: <|>');
    assert.equal(lineWith(brief('Unknowns', '- [x] Why? - <|>'), answered), '- [x] Why? - answered 2026-06-26: <|>');
  });

  const negatives: readonly [string, string][] = [
    ['behind an open item', '- [ ] Why? — <|>'],
    ['behind an item without a box', '- Why? — <|>'],
    ['without a dash', '- [x] Why? <|>'],
    ['in the middle of the text', '- [x] Why? — <|> at last'],
    ['in code', '- [x] `Why? — <|>`']
  ];
  for (const [where, line] of negatives)
    it(`is silent ${where}`, () => assert.deepEqual(brief('Unknowns', line).labels, []));
  it('is silent in a section without open items', () => {
    assert.deepEqual(brief('Key takeaways', '- [x] Why? — <|>').labels, []);
  });
});
