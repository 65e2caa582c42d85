import assert from 'node:assert/strict';
import { completeIn, lineWith } from '../support/completing';
import { assertRatio, fastest } from '../support/ratio';

const JOURNAL = 'journals/topics/river-ice.md';
const at = (text: string, files = {}) => completeIn(JOURNAL, text, files);
const journal = (line: string) =>
  `# River Ice\n\n## Index\n\n${line}\n\n## 2026-06-20 — Gather\n\n### Thaw\n\n### Cross-links\n`;
const entry = (line: string) =>
  `# River Ice\n\n## 2026-06-24 — Gather\n\n### Floes\n\n${line}\n\n## 2026-06-20 — Gather\n\n### Thaw\n\n### Cross-links\n`;

describe('completion of headings', () => {
  it('offers the sections that are missing, and then those that are there', () => {
    const { labels, items } = at(journal('## <|>'));
    assert.deepEqual(labels, [
      '2026-06-26 — Gather',
      '2026-06-26 — Update',
      '2026-06-26 — Initial gather',
      'What We’re Tracking',
      'Strategy Changelog',
      'Index'
    ]);
    assert.equal(items.at(-1)?.note, 'is there already');
  });

  it('offers no entry that the journal has', () => {
    const text = '# River Ice\n\n## <|>\n\n## 2026-06-26 — Gather\n';
    assert.deepEqual(at(text).labels.slice(0, 2), ['2026-06-26 — Update', '2026-06-26 — Initial gather']);
  });

  it('offers the sections of an entry, and the themes of earlier ones', () => {
    assert.deepEqual(at(entry('### <|>')).labels, ['Cross-links', 'Meta-observations', 'Thaw']);
  });

  it('takes what is typed for a new theme before an earlier one', () => {
    const { labels, items } = at(entry('### Tha<|>'));
    assert.deepEqual(labels, ['Tha', 'Thaw']);
    assert.equal(items[0]?.note, 'a new theme');
    assert.deepEqual(at(entry('### Thaw<|>')).labels, []);
    assert.equal(at(entry('### Cro<|>')).labels[0], 'Cross-links');
  });

  it('offers those of every level behind the first mark', () => {
    assert.equal(lineWith(at(entry('#<|>')), 'Meta-observations'), '### Meta-observations<|>');
    assert.equal(lineWith(at(journal('#<|>')), 'Strategy Changelog'), '## Strategy Changelog<|>');
  });

  it('offers what a brief and an analysis have', () => {
    const brief = completeIn('journals/briefs/b.md', '---\nkind: brief\n---\n\n# B\n\n## Watchlist\n\n## <|>');
    assert.deepEqual(brief.labels, [
      'Key takeaways',
      'Sections',
      'Unknowns',
      'Investor overlay',
      'Sources',
      'Watchlist'
    ]);
    const analysis = completeIn('journals/analyses/a.md', '---\nkind: analysis\n---\n\n# A\n\n## rel<|>');
    assert.equal(lineWith(analysis, 'Release record'), '## Release record<|>');
  });

  it('writes the workspace’s own names', () => {
    const settings = { '.topic-journal.yaml': 'vocabulary:\n  headings:\n    cross-links: See also\n' };
    assert.ok(at(entry('### <|>'), settings).labels.includes('See also'));
  });

  const kinds: readonly [string, string, string][] = [
    ['behind the separator', '## 2026-06-26 — <|>', '## 2026-06-26 — Update<|>'],
    ['with the separator', '## 2026-06-26 <|>', '## 2026-06-26 — Update<|>'],
    ['with the space', '## 2026-06-26 —<|>', '## 2026-06-26 — Update<|>'],
    ['in place of the rest of a word', '## 2026-06-26 — Up<|>dat', '## 2026-06-26 — Update<|>']
  ];
  for (const [how, line, result] of kinds)
    it(`offers the kinds of entry ${how}`, () => assert.equal(lineWith(at(journal(line)), 'Update'), result));

  it('take time in proportion to the white space behind a date', () => {
    const time = (length: number) => {
      const text = journal(`## 2026-06-26 - ${' '.repeat(length)}!<|>`);
      return fastest(3, () => at(text));
    };
    assertRatio(3, () => time(8000) / time(4000));
  });

  it('offers no higher heading than was typed', () => {
    assert.ok(at(entry('###<|>')).labels.every(label => !label.includes('2026')));
    assert.ok(at(entry('##<|>')).labels.includes('Meta-observations'));
  });

  const negatives: readonly [string, string][] = [
    ['in a title', '# Gather<|>'],
    ['in a heading that is written', journal('## In<|>dex of things')],
    ['in prose', journal('Number # <|>')],
    ['in a fence', journal('```\n# <|>\n```')],
    ['in a comment', journal('<!--\n# <|>\n-->')],
    ['below the third level', entry('#### <|>')],
    ['before a word of the kind', journal('## 2026-06-26 <|>— Gather')]
  ];
  for (const [where, text] of negatives) it(`is silent ${where}`, () => assert.deepEqual(at(text).labels, []));
});
