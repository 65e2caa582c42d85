import assert from 'node:assert/strict';
import type { SegmentFacts } from '../../src/journal/model';
import { crossLinksOf } from '../../src/workspace/journal-index';
import { workspaceOf } from '../support/fixture';
import { draw, factsIn, under } from '../support/pictures';

/** The whole tag, the topic and the date in it, and the words behind the tags. */
const places = ({ crossLinks }: SegmentFacts) => [
  ...crossLinks.flatMap(({ range, topicRange, dateRange }) => [range, topicRange, dateRange]),
  ...new Map(crossLinks.map(({ textRange }) => [textRange?.start, textRange])).values()
];

const tags = (markdown: string, setting = under.crossLinks as Parameters<typeof factsIn>[1]) =>
  factsIn(markdown, setting).crossLinks.map(({ topic, date }) => (date === null ? topic : `${topic}#${date}`));

describe('cross-links of a Cross-links section', () => {
  it('are the tags that a bullet starts with', () => {
    for (const picture of [
      '- «[«ice-shelves»]» «Melt water.»',
      '- «[«ice-shelves»#«2026-06-11»]» «Melt water.»',
      '- «[«ice-shelves»]» «[«peat»#«2026-06-11»]» «Both.»',
      '- «[«ice-shelves»]», «[«peat»]» — «Both.»',
      '- «[«ice-shelves»]» «[«peat»]» – «Both.»',
      '- «[«ice-shelves»]» - «Melt - water.»',
      '- «[«ice-shelves»]»«»',
      '- «[ «ice-shelves» # «2026-06-11» ]» «spaces»',
      '- [ ] «[«ice-shelves»]» «a task»',
      '* «[«ice-shelves»]» «why\n  on two lines»',
      '- «[«Ice Shelves»]» «what is no id is meant as one here»',
      '- «[«peat»#«soon»]» «what is no day is meant as one»',
      '- «[«peat»]» «[x](y) is a link»',
      '1. «[«peat»]» «numbered»'
    ])
      assert.equal(draw(picture, under.crossLinks, places), picture);
  });

  it('are not links, references, footnotes, boxes, remarks or code', () => {
    for (const bullet of [
      '- [peat](peat.md) why',
      '- [peat][ref] why',
      '- [^1] why',
      '- [x] why',
      '- [ ] why',
      '- [] why',
      '- `[peat]` why',
      '- \\[peat] why',
      '- <b>[peat]</b> why',
      '- ![peat] why',
      '- **why** [Peat] so',
      '-     [peat] in code'
    ]) {
      const { crossLinks } = factsIn(bullet, under.crossLinks);
      assert.deepEqual(
        crossLinks.filter(({ inSection }) => inSection),
        [],
        bullet
      );
    }
  });

  it('leave the bullets that start with none, with the name that stands in its place', () => {
    const untagged = ({ untagged: bullets }: SegmentFacts) =>
      bullets.flatMap(({ textRange, nameRange }) => [textRange, nameRange]);
    for (const picture of [
      '- ««soil-carbon: »why»',
      '- ««**Soil carbon** — »why»',
      '- ««[Soil carbon](soil-carbon.md) — »why»',
      '- ««**Soil carbon:** »why»',
      '- ««[Soil carbon](soil-carbon.md): »why»',
      '- «just some words»',
      '- [x] ««peat — »why»'
    ])
      assert.equal(draw(picture, under.crossLinks, untagged), picture);
    const named = factsIn(
      '- soil-carbon: w\n- **Soil carbon** — w\n- [Peat](../peat.md) w\n- words.',
      under.crossLinks
    );
    assert.deepEqual(
      named.untagged.map(({ name, url }) => [name, url]),
      [
        ['soil-carbon', null],
        ['Soil carbon', null],
        ['Peat', '../peat.md'],
        [null, null]
      ]
    );
  });

  it('know their heading and entry', () => {
    const { crossLinks, headings, entries } = factsIn('- [peat] why', under.crossLinks);
    assert.equal(headings[crossLinks[0]?.heading ?? -1]?.text, 'Cross-links');
    assert.equal(entries[crossLinks[0]?.entry ?? -1]?.kind, 'Gather');
  });
});

describe('mentions of topics elsewhere', () => {
  it('are brackets that hold what looks like an id, in prose of any kind', () => {
    for (const [picture, setting] of [
      ['As «[«peat»]» says, and «[«soil-2»#«2026-06-11»]».', under.nothing],
      ['# About «[«peat»]»', under.nothing],
      ['> - *«[«peat»]»* and **«[«soil»]»**', under.theme],
      ['- [T](u) (A, 2026) — see «[«peat»]»', under.theme],
      ['- **Gap:** nothing on «[«peat»]»', under.observations],
      ['- [peat] see also «[«soil»]» there', under.crossLinks],
      ['- (more on «[«peat»]»)', under.unknowns],
      ['| 2026-06-01 | «[«peat»]» | why |', under.changelog],
      ['1. a\n   - b «[«peat»]»', under.theme]
    ] as const) {
      const mentions = ({ crossLinks }: SegmentFacts) =>
        places({ crossLinks: crossLinks.filter(each => !each.inSection) } as unknown as SegmentFacts);
      assert.equal(draw(picture, setting, mentions), picture);
    }
  });

  it('are not what only looks like one', () => {
    for (const text of [
      'a [peat](peat.md), a [peat][ref], a [ref][peat], a [peat][], a ![peat](x.png), a ![peat]',
      '[peat]: peat.md\n\n[soil]:\n  soil.md "t"',
      'a [[peat]](x) link in a link [a [peat] b](x)',
      'a footnote[^1], [^peat]\n\n[^1]: text',
      '- [x] done\n- [ ] open\n- [X] done',
      'a `[peat]`, ``[peat] ` ``, `a\n[peat]`',
      '```\n[peat]\n```\n\n~~~ md\n[peat]\n~~~',
      '    [peat]\n\n\t[peat]',
      '<!-- [peat] -->\n\n<!--\n\n[peat]\n\n-->\n\ntext <!-- [peat] --> text',
      '<div title="[peat]">\n[peat]\n</div>\n\na <span title="[peat]">b</span>',
      '---\ntitle: "[peat]"\n# [peat]\n---\n',
      'a \\[peat] b \\[peat\\]',
      '[Peat], [peat bog], [pe_at], [-peat], [peat-], [], [ ], [.], [peat#x y], [peat.md]',
      '<https://a.example/[peat]>',
      'in a[peat](x) and [peat]: as a list'
    ])
      assert.deepEqual(tags(text, under.nothing), [], text);
  });

  it('count only where they name a known topic', () => {
    const { index } = workspaceOf({
      'journals/topics/soil.md':
        '# Soil\n\nIt says [sic] and [peat] and [moss].\n\n## 2026-06-26 — Gather\n\n### Cross-links\n\n- [unknown] why [so]\n',
      'journals/topics/peat.md': '# Peat\n',
      'journals/topics/config/moss.yaml': 'id: moss\n'
    });
    const journal = index.documents.get('journals/topics/soil.md');
    assert.ok(journal !== undefined && 'segments' in journal);
    assert.deepEqual(
      [...crossLinksOf(index, journal)].map(({ fact }) => fact.topic),
      ['peat', 'moss', 'unknown']
    );
  });
});
