import assert from 'node:assert/strict';
import { completeIn, lineWith } from '../support/completing';

const files = {
  'journals/topics/soil-carbon.md': '# Soil Carbon\n\n## 2026-06-20 — Gather\n\n### Peat\n\n## 2026-05-01 — Update\n',
  'journals/topics/config/soil-carbon.yaml': 'id: soil-carbon\n',
  'journals/topics/moth-traps.md':
    '# Moths at night\n\n## 2026-06-01 — Gather\n\n### Cross-links\n\n- [soil-carbon] why\n',
  'journals/topics/config/tide-gauges.yaml': 'id: tide-gauges\ntitle: The tides\n'
};

const JOURNAL = 'journals/topics/river-ice.md';
const entry = (bullets: string) => `# River Ice\n\n## 2026-06-26 — Gather\n\n### Cross-links\n\n${bullets}\n`;
const at = (bullets: string, more: Readonly<Record<string, string>> = {}) =>
  completeIn(JOURNAL, entry(bullets), { ...files, ...more });

describe('completion of cross-links', () => {
  it('offers all topics but the journal’s own behind a bracket, those named most first', () => {
    assert.deepEqual(at('- [<|>').labels, ['soil-carbon', 'moth-traps', 'tide-gauges']);
  });

  it('says the topic’s title, and more when it is asked', () => {
    const [soil, , tides] = at('- [<|>').items;
    assert.equal(soil?.note, 'Soil Carbon');
    assert.equal(tides?.note, 'The tides');
    assert.equal(soil?.details?.(), 'Soil Carbon · last entry 2026-06-20 · linked once');
    assert.equal(tides?.details?.(), 'The tides · no entry yet · never linked');
  });

  it('finds topics by any word of id and title, and with a slip', () => {
    assert.deepEqual(at('- [carb<|>').labels, ['soil-carbon']);
    assert.deepEqual(at('- [nigh<|>').labels, ['moth-traps']);
    assert.deepEqual(at('- [tdie-gau<|>').labels, ['tide-gauges']);
  });

  it('puts topics that the journal linked last first, and those that the entry links last', () => {
    const older = '\n## 2026-06-02 — Gather\n\n### Cross-links\n\n- [tide-gauges] why\n';
    assert.deepEqual(at(`- [<|>\n${older}`).labels, ['tide-gauges', 'soil-carbon', 'moth-traps']);
    assert.deepEqual(at(`- [tide-gauges] why\n- [<|>\n${older}`).labels, ['soil-carbon', 'moth-traps', 'tide-gauges']);
  });

  const accepted: readonly [string, string, string, string][] = [
    ['closes the bracket', '- [mo<|>', 'moth-traps', '- [moth-traps] <|>'],
    ['takes a bracket that the editor closed', '- [mo<|>]', 'moth-traps', '- [moth-traps] <|>'],
    ['keeps the text behind a whole tag', '- [mo<|>] why', 'moth-traps', '- [moth-traps] <|>why'],
    ['replaces the rest of an id in its middle', '- [mo<|>th-trap] why', 'moth-traps', '- [moth-traps] <|>why'],
    ['keeps text that is no id', '- [<|>why we link', 'moth-traps', '- [moth-traps] <|>why we link'],
    ['opens the bracket at an empty bullet', '- <|>', 'moth-traps', '- [moth-traps] <|>'],
    ['goes on behind another tag', '- [soil-carbon] [<|>] why', 'moth-traps', '- [soil-carbon] [moth-traps] <|>why'],
    ['doubles no bracket before a word', '- [mo<|>]why', 'moth-traps', '- [moth-traps]<|>why'],
    [
      'doubles no bracket before a tag',
      '- [mo<|>][soil-carbon] why',
      'moth-traps',
      '- [moth-traps]<|>[soil-carbon] why'
    ],
    ['keeps a tag’s date out of the way', '- [mo<|>th-traps#2026-06-01] why', 'moth-traps', '- [moth-traps] <|>why']
  ];
  for (const [what, line, label, result] of accepted) it(what, () => assert.equal(lineWith(at(line), label), result));

  it('offers the entries of a topic behind #, the newest first', () => {
    const found = at('- [soil-carbon#<|>]');
    assert.deepEqual(found.labels, ['2026-06-20', '2026-05-01']);
    assert.deepEqual(
      found.items.map(({ note }) => note),
      ['Gather', 'Update']
    );
    assert.equal(found.items[0]?.details?.(), 'Peat');
    assert.equal(lineWith(found, '2026-05-01'), '- [soil-carbon#2026-05-01] <|>');
  });

  it('offers the entries of the topics that the start of an id means', () => {
    const found = at('- [soi#<|>');
    assert.deepEqual(found.labels, ['soil-carbon#2026-06-20', 'soil-carbon#2026-05-01']);
    assert.equal(lineWith(found, 'soil-carbon#2026-06-20'), '- [soil-carbon#2026-06-20] <|>');
  });

  it('gives at most a hundred and says that there are more', () => {
    const many = Object.fromEntries(
      Array.from({ length: 140 }, (_, n) => [`journals/topics/config/topic-${n}.yaml`, `id: topic-${n}\n`])
    );
    const { completions } = at('- [<|>', many);
    assert.equal(completions?.items.length, 100);
    assert.equal(completions?.isIncomplete, true);
    assert.equal(at('- [<|>').completions?.isIncomplete, false);
  });

  const negatives: readonly [string, string][] = [
    ['in the words behind the tag', '- [soil-carbon] so <|>'],
    ['in a bracket within the words', '- [soil-carbon] so [mo<|>'],
    ['in a task box', '- [ <|>'],
    ['behind a task box that is whole', '- [x] [mo<|>'],
    ['in a link’s address', '- [soil](mo<|>'],
    ['in the text of a link', '- [<|>why we link](x.md)'],
    ['in a footnote', '- [^mo<|>'],
    ['in inline code', '- `[mo<|>`'],
    ['in a fence', '```\n- [mo<|>\n```'],
    ['in a fence that nothing closes', '```\n- [mo<|>'],
    ['in a comment', '<!--\n- [mo<|>\n-->'],
    ['in a comment that nothing closes', '<!--\n- [mo<|>'],
    ['in a paragraph', '[mo<|>'],
    ['in a definition', '[mo<|>]: moth-traps.md'],
    ['in an image', '- ![mo<|>']
  ];
  for (const [where, line] of negatives) it(`is silent ${where}`, () => assert.deepEqual(at(line).labels, []));

  it('is silent in a theme', () => {
    const text = '# River Ice\n\n## 2026-06-26 — Gather\n\n### Ice\n\n- [mo<|>';
    assert.deepEqual(completeIn(JOURNAL, text, files).labels, []);
  });
});
