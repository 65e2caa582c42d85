import assert from 'node:assert/strict';
import type { SegmentFacts } from '../../src/journal/model';
import { draw, factsIn, under } from '../support/pictures';

const headingPlaces = ({ headings }: SegmentFacts) => headings.flatMap(({ range, textRange }) => [range, textRange]);

const entryPlaces = ({ entries }: SegmentFacts) =>
  entries.flatMap(({ dateRange, separatorRange, kindRange }) => [dateRange, separatorRange, kindRange]);

/** Date, kind and form of the entry that the heading `## text` is; undefined where it is none. */
function entry(text: string) {
  const [found] = factsIn(`## ${text}`, under.nothing).entries;
  return found && [found.date, found.kind, found.wellFormed];
}

describe('headings', () => {
  it('are marked as a whole, and in it their text', () => {
    for (const picture of [
      '«# «Soil»»',
      '«##   «Peat and ice» ##»',
      '«### «*Peat* and `ice`»»',
      '««Peat»\n===»',
      '««Peat\nand ice»\n---»',
      'text\n«## «Peat»»\ntext',
      '«#»«»',
      ' «## «Peat»»',
      '«###### «Peat \\# [ice](x)»»'
    ])
      assert.equal(draw(picture, under.nothing, headingPlaces), picture);
  });

  it('have a level, the text that a reader sees, and the anchor that GitHub makes of it', () => {
    for (const [heading, level, text, slug] of [
      ['## 2026-06-26 — Gather', 2, '2026-06-26 — Gather', '2026-06-26--gather'],
      ['# What We’re Tracking!', 1, 'What We’re Tracking!', 'what-were-tracking'],
      ["## What We're Tracking", 2, "What We're Tracking", 'what-were-tracking'],
      ['### *Peat* & `ice`, [again](x) &amp; \\[so]', 3, 'Peat & ice, again & [so]', 'peat--ice-again--so'],
      ['#### ![Moor](x.png) <b>Ü</b>ber', 4, 'Moor Über', 'moor-über'],
      ['##### 🌊 שלום', 5, '🌊 שלום', '-שלום'],
      ['Peat\n---', 2, 'Peat', 'peat'],
      ['##', 2, '', '']
    ] as const) {
      const [found] = factsIn(heading, under.nothing).headings;
      assert.deepEqual([found?.level, found?.text, found?.slug], [level, text, slug]);
    }
  });

  it('are not what only looks like one', () => {
    for (const text of [
      '```\n# Soil\n```',
      '~~~\n# Soil\n~~~',
      '    # Soil',
      '\t# Soil',
      '<!--\n# Soil\n-->',
      '<div>\n# Soil\n</div>',
      '#Soil',
      '\\# Soil',
      '####### Soil',
      '---\n# Soil\n---\n',
      '> # Soil',
      '- # Soil',
      '| # Soil |\n| --- |'
    ])
      assert.deepEqual(factsIn(text, under.nothing).headings, [], text);
  });

  it('know whether a blank line follows', () => {
    const below = factsIn('# A\n\n## B\ntext\n## C\n \t\n## D', under.nothing).headings.map(each => each.blankBelow);
    assert.deepEqual(below, [true, false, true, true]);
  });

  it('open the sections of the format that their kind of document has, at any level below the title', () => {
    const sections = (text: string, kind: 'topic' | 'brief' | 'analysis') =>
      factsIn(text, { before: '', kind }).headings.map(({ section }) => section);
    assert.deepEqual(sections('## What We’re Tracking\n## INDEX\n## Strategy  changelog\n## Sources', 'topic'), [
      'tracking',
      'index',
      'changelog',
      null
    ]);
    assert.deepEqual(sections("## What we're tracking\n### Index\n# Index", 'topic'), ['tracking', 'index', null]);
    assert.deepEqual(sections('## Key takeaways\n## Sections\n### Unknowns\n## Unknowns\n## Sources', 'brief'), [
      'takeaways',
      'sections',
      null,
      'unknowns',
      'sources'
    ]);
    assert.deepEqual(
      sections('## Investor overlay\n### Read-throughs\n### What would confirm\n### What would kill', 'brief'),
      ['overlay', 'read-throughs', 'confirm', 'kill']
    );
    assert.deepEqual(sections('## Release record: Peat\n## Sources\n## Index', 'analysis'), [
      'record',
      'sources',
      null
    ]);
    assert.deepEqual(sections('## 2026-06-26 — Gather\n### Index\n### Cross-links\n### Meta-observations', 'topic'), [
      null,
      null,
      'cross-links',
      'meta-observations'
    ]);
  });
});

describe('entries', () => {
  it('have a date, a separator and a kind', () => {
    for (const picture of [
      '## «2026-06-26»« — »«Gather»',
      '## «2026-06-26»« – »«Update» ##',
      '## «2026-06-26»« -- »«Initial gather»',
      '## «2026-06-26»« - »«gather»',
      '## «2026-06-26»«  —  »«Gather — again»',
      '## «2026-06-26»«: »«Gather»',
      '## «2026-06-26»«—»«Gather»',
      '## «2026-06-26»« »«Gather»',
      '## «2026-06-26»« (»«Gather)»',
      '## «2026/6/26»« — »«Gather»',
      '## «26 June 2026»« — »«Gather»',
      '## «2026-02-30»« — »«Gather»',
      '## «Day 26»« — »«Gather»',
      '## «2026-06-26»',
      '## «2026-06-26»« —»',
      '«2026-06-26»« — »«Gather»\n---'
    ])
      assert.equal(draw(picture, under.nothing, entryPlaces), picture);
  });

  it('give the day in ISO form, the kind as written, and whether they are as the format has them', () => {
    assert.deepEqual(entry('2026-06-26 — Gather'), ['2026-06-26', 'Gather', true]);
    assert.deepEqual(entry('2026-06-26 — Anything else'), ['2026-06-26', 'Anything else', true]);
    for (const heading of ['2026/6/26 — Gather', '26 June 2026 — Gather', '2026-06-26 - Gather', '2026-06-26: Gather'])
      assert.deepEqual(entry(heading), ['2026-06-26', 'Gather', false], heading);
    assert.deepEqual(entry('2026.6.26 — Gather'), ['2026-06-26', 'Gather', false]);
    assert.deepEqual(entry('June 26 2026 — Gather'), ['2026-06-26', 'Gather', false]);
    assert.deepEqual(entry('2026-02-30 — Gather'), [null, 'Gather', false]);
    assert.deepEqual(entry('06/07/2026 — Gather'), [null, 'Gather', false]);
    assert.deepEqual(entry('2026-06-26'), ['2026-06-26', '', false]);
    assert.deepEqual(entry('2026-06-26 —'), ['2026-06-26', '', false]);
  });

  it('are not other headings', () => {
    for (const heading of [
      'Index',
      'Gather — 2026-06-26',
      'Peat — Gather',
      'Phase 2 — Results',
      '2026 — Review',
      '2026-06-26th — Gather x',
      '2026-06-2600',
      'About 2026-06-26'
    ])
      assert.equal(entry(heading), undefined, heading);
    for (const text of ['# 2026-06-26 — Gather', '### 2026-06-26 — Gather', '> ## 2026-06-26 — Gather'])
      assert.deepEqual(factsIn(text, under.nothing).entries, [], text);
    for (const kind of ['brief', 'analysis'] as const)
      assert.deepEqual(factsIn('## 2026-06-26 — Gather', { before: '', kind }).entries, []);
  });
});
