import assert from 'node:assert/strict';
import { missingCrossLinkTag } from '../../src/rules/cross-links/missing-cross-link-tag';
import { selfCrossLink } from '../../src/rules/cross-links/self-cross-link';
import { unknownEntry } from '../../src/rules/cross-links/unknown-entry';
import { fixed, fixTitles, marked, problemsIn } from '../support/checking';

const PATH = 'journals/topics/soil.md';

const entries = (...dates: string[]) => `# Title of it\n\n${dates.map(date => `## ${date} — Gather\n\n`).join('')}`;
const others = {
  'journals/topics/ice-shelves.md': entries('2026-06-26', '2026-06-11', '2026-05-30', '2026-05-01', '2025-06-12'),
  'journals/topics/sea.md': '# The open sea\n\n## 2026-06-11 — Gather\n\n### Tides\n',
  'journals/topics/config/sky.yaml': 'id: sky\n'
};
const soil = (bullets: string) => ({
  [PATH]: `# Soil\n\n## 2026-06-26 — Gather\n\n### Cross-links\n\n${bullets}\n`,
  ...others
});

describe('missing-cross-link-tag', () => {
  /** Bullets, and what the safe fix makes of them. */
  const mended: readonly [before: string, after: string][] = [
    ['- sea: salt', '- [sea] salt'],
    ['- ice-shelves — melt — and more', '- [ice-shelves] melt — and more'],
    ['* `sky` - clouds', '* [sky] clouds'],
    ['- **sea:** salt', '- [sea] salt'],
    ['- **sea**: salt', '- [sea] salt'],
    ['- [ ] sea:\tsalt', '- [ ] [sea] salt'],
    ['- sea:', '- [sea]'],
    ['- [sea](sea.md) salt', '- [sea] salt'],
    ['- [The open  sea](sea.md): salt', '- [sea] salt'],
    ['- **[sea](../topics/sea.md)** — salt', '- [sea] salt'],
    ['- [sea](sea.md#2026-06-11--gather)', '- [sea#2026-06-11]'],
    ['- [Salt](sea.md) in water', '- [sea] [Salt](sea.md) in water'],
    ['- [sea](sea.md#tides) rise', '- [sea] [sea](sea.md#tides) rise'],
    ['- sea: salt\n  - [ice-shelves](ice-shelves.md)\n', '- [sea] salt\n  - [ice-shelves](ice-shelves.md)\n']
  ];
  for (const [before, after] of mended) {
    it(`mends ${JSON.stringify(before)}`, () => {
      for (const spell of [(text: string) => text, (text: string) => text.replaceAll('\n', '\r\n')]) {
        const files = { ...soil(''), [PATH]: spell(soil(before)[PATH] ?? '') };
        const result = fixed(missingCrossLinkTag, files, ({ safe }) => safe);
        assert.equal(result[PATH], spell(soil(after)[PATH] ?? ''));
        assert.deepEqual(problemsIn(missingCrossLinkTag, result), []);
      }
    });
  }

  /** Bullets that are reported, and what is offered beside the author's own thought. */
  const reported: readonly [bullet: string, fixes: readonly string[]][] = [
    ['- «Something about the sea: salt»', []],
    ['- «Sea: salt»', ['Start with “[sea]”']],
    ['- «soil: our own»', []],
    ['- «[soil](soil.md)»', []],
    ['- «unheard-of: salt»', []],
    ['- «sea salt»', []],
    ['- «https://sea.example: salt»', []],
    ['- «[a](https://sea.example/sea.md) salt»', []],
    ['- «[sky](config/sky.yaml) clouds»', []],
    ['- «[sea](sea.md) and [ice](ice-shelves.md)»', ['Start with “[sea]”']],
    ['- «[^1] a footnote»', []],
    ['- «`[sea]` in code»', []],
    ['- [x] «done»', []],
    ['1. «numbered\n   and long»', []]
  ];
  for (const [bullet, fixes] of reported) {
    it(`reports ${JSON.stringify(bullet)}`, () => {
      const files = soil(bullet);
      assert.deepEqual(marked(missingCrossLinkTag, files), files);
      assert.deepEqual(fixTitles(missingCrossLinkTag, files), fixes);
    });
  }

  it('is about the bullets of Cross-links sections', () => {
    const text =
      '- [sea] salt\n  - below it\n- [unknown] salt\n\nProse.\n\n    - code\n\n<!--\n- a comment\n-->\n\n```\n- code\n```\n\n> - a quote\n\n### A theme\n\n- sea: salt';
    assert.deepEqual(problemsIn(missingCrossLinkTag, soil(text)), []);
    assert.deepEqual(
      problemsIn(missingCrossLinkTag, { 'journals/briefs/1.md': '### Cross-links\n\n- sea: salt\n' }),
      []
    );
  });
});

describe('unknown-entry', () => {
  it('offers the nearest days, the nearest first', () => {
    assert.deepEqual(fixTitles(unknownEntry, soil('- [ice-shelves#2026-06-12] melt')), [
      'Change to “2026-06-11”',
      'Change to “2026-05-30”',
      'Change to “2026-06-26”'
    ]);
    assert.equal(
      fixed(unknownEntry, soil('- [ice-shelves#2026-06-31], [sea] melt'))[PATH],
      soil('- [ice-shelves#2026-06-26], [sea] melt')[PATH]
    );
    assert.deepEqual(fixTitles(unknownEntry, soil('- [ice-shelves#soon] melt')), []);
  });

  it('reports a date at its place, in prose as in a section', () => {
    const files = soil(
      '- [sea] [ice-shelves#«2026-06-12»] [sky#«2026-6-1»] [sea#«»] salt\n- [unknown#2026-06-12] [sky#2026-06-12]\n\nAs *[sea#«2026-06-12»]* says.'
    );
    assert.deepEqual(marked(unknownEntry, files), files);
  });

  it('looks at every journal of a topic', () => {
    const files = {
      ...soil('- [sea#2026-06-11] [sea#2025-01-01] [sea#«2024-01-01»] salt'),
      '.topic-journal.yaml': 'topics: ["journals/topics/*.md", "archive/*.md"]\n',
      'archive/sea.md': entries('2025-01-01')
    };
    assert.deepEqual(marked(unknownEntry, files), files);
  });

  it('takes no other text for a cross-link', () => {
    const text =
      '- [sea] `[sea#2020-01-01]` [sea#2020-01-01](a.md) \\[sea#2020-01-01] ![sea#2020-01-01](b.png) [^sea#2020-01-01]\n\n[sea#2020-01-01]: c.md\n\n```\n- [sea#2020-01-01]\n```\n\n<!-- [sea#2020-01-01] -->';
    assert.deepEqual(problemsIn(unknownEntry, soil(text)), []);
  });
});

describe('self-cross-link', () => {
  const removed: readonly [before: string, after: string][] = [
    ['- [soil] [sea] salt', '- [sea] salt'],
    ['- [sea], [soil#2026-06-26] salt', '- [sea] salt'],
    ['- [sea] [soil], [sky] salt', '- [sea] [sky] salt'],
    ['- [soil], [sea]: salt'.replace(':', ''), '- [sea] salt']
  ];
  for (const [before, after] of removed) {
    it(`removes the tag of ${JSON.stringify(before)}`, () => {
      assert.equal(fixed(selfCrossLink, soil(before))[PATH], soil(after)[PATH]);
    });
  }

  it('removes no bullet, and nothing unasked', () => {
    assert.deepEqual(fixTitles(selfCrossLink, soil('- [sea] salt\n- [soil] frost\n- [sky] clouds')), []);
    assert.deepEqual(fixTitles(selfCrossLink, soil('- [soil] [sea] salt')), ['Remove the tag']);
  });

  it('is about the tags of a topic’s own Cross-links', () => {
    const text =
      '- [sea] what [soil] is, `[soil]` and [soil](soil.md)\n\nSee [soil#2026-06-26].\n\n### A theme\n\n- [soil] x';
    assert.deepEqual(problemsIn(selfCrossLink, soil(text)), []);
    const brief = { 'journals/briefs/soil.md': '# B\n\n### Cross-links\n\n- [soil] x\n', ...soil('') };
    assert.deepEqual(problemsIn(selfCrossLink, brief), []);
  });
});
