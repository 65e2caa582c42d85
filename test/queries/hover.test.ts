import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hoverAt } from '../../src/queries/hover';
import { sliceRange } from '../../src/text/range';
import { nastyDocument } from '../support/arbitrary/nasty-markdown';
import { readMarks, workspaceOf } from '../support/fixture';
import { holds } from '../support/property';

const today = '2026-06-28';
const soil = 'journals/topics/soil.md';

const files = {
  [soil]: `# Soil

## What We’re Tracking

How soil keeps carbon.

## 2026-06-26 — Gather

### Peat and bogs

- [Peat (old)](https://www.peat.example/a?utm_source=x) (Long Table, 2026-06-09) — note
- [Sacks](https://shop.deals.example/sack) (Sack Weekly, Apr 2026)

### Cross-links

- [ice-shelves] why
- [ice-shelves#2026-06-11] why
- [wave-farms] why

### Meta-observations

- **Gap:** nobody says
- **Keyword suggestion:** \`peat bog\` — why
- **Keyword suggestion:** "frost" — why
- **Author to watch:** Ada Moor — why
- [x] **Gap:** who — answered 2026-06-27: so
- [x] **Keyword suggestion:** "ice" — why — dismissed 2026-06-27
- **House rule:** so

## 2026-06-12 — Update

- [Peat](https://peat.example/a) (long-table, 2026)

## Strategy Changelog

| Date | Change | Reason |
| --- | --- | --- |
| 2026-05-04 | Added | so |
`,
  'journals/topics/ice-shelves.md': `# Ice *shelves*

## 2026-06-11 — Gather

### Melt

- [Peat](https://peat.example/a/) (Long Table, 2026-06-11) — note

### Floes & bergs

### Cross-links

- [soil] [peat] why

### Meta-observations

- **Author to watch:** Ada Moor

## 2026-06-04 — Gather

- [x](https://long.example/x) (Long Table, 2026-06-01)

## 2026-05-28 — Gather

## 2026-05-21 — Gather
`,
  'journals/topics/config/soil.yaml': `id: soil
title: Soil
keywords: [frost]
preferred_sources:
  - peat.example
  - long table
  - nobody.example
watch_authors: [ada moor, Ben Bog]
exclude_domains: [deals.example]
`,
  'journals/topics/config/peat.yaml': 'id: peat\ndescription: Bogs. And moors.\n',
  'journals/briefs/frost.md': `---
kind: brief
issue: 3
edition: 2026-06-28
topics: [soil, moors]
---
# Frost

## Watchlist

- [x] text — killed 2026-06-29: gone

## Sources

- [Peat](https://peat.example/a) (Long Table, 2026)
`,
  'journals/analyses/model.md':
    '---\nkind: analysis\nlast_reviewed: 2026-06-01\ntopics: []\n---\n# Model\n\n## Release record\n\n- **License:** MIT\n',
  '.topic-journal.yaml':
    'topics: journals/topics/*.md\nrules:\n  unknown-topic: off\nvocabulary:\n  labels: {House rule: House rule}\n'
} as const;

const { index } = workspaceOf(files);
const textOf = (path: string) => files[path as keyof typeof files] as string | undefined;

/** The Markdown that is shown at `text` of a file, which occurs once in it or is marked «…» in some words around it. */
function shown(path: keyof typeof files, words: string): string | undefined {
  const { text, ranges } = readMarks(words);
  const [marked] = ranges;
  const start = files[path].indexOf(text);
  assert.ok(start !== -1 && files[path].indexOf(text, start + 1) === -1, `“${text}” is not there once`);
  const document = index.documents.get(path);
  assert.ok(document !== undefined);
  const hover = hoverAt({ index, today, textOf }, document, start + (marked?.start ?? 0) + 1);
  if (hover === undefined) return undefined;
  if (marked !== undefined) assert.equal(sliceRange(files[path], hover.range), sliceRange(text, marked));
  // Escapes are tested below, and only hide here what is said.
  return hover.markdown.replace(/\\(?=[!-/:-@[-`{-~])/g, '');
}

const paragraphs = (...parts: readonly string[]): string => parts.join('\n\n');

describe('a hover shows', () => {
  it('of a tag its topic', () => {
    assert.equal(
      shown(soil, '«[ice-shelves]» why'),
      paragraphs(
        '**Ice shelves** (ice-shelves)',
        '- 2026-06-11 — Gather (17 days ago)\n- 2026-06-04 — Gather (24 days ago)\n- 2026-05-28 — Gather (31 days ago)\n- 4 entries in all',
        '2 links in, 2 out'
      )
    );
    assert.equal(
      shown('journals/topics/ice-shelves.md', '«[soil]» [peat]'),
      paragraphs(
        '**Soil** (soil)',
        'How soil keeps carbon.',
        '- 2026-06-26 — Gather (2 days ago)\n- 2026-06-12 — Update (16 days ago)',
        '1 link in, 3 out'
      )
    );
    assert.equal(
      shown('journals/topics/ice-shelves.md', '«[peat]» why'),
      paragraphs('**peat**', 'Bogs. And moors.', 'It has a config, but no journal yet.', '1 link in, 0 out')
    );
    assert.equal(
      shown(soil, '«[wave-farms]» why'),
      'No such topic: **wave-farms** has neither a journal nor a config.'
    );
  });

  it('of a tag with a day its entry', () => {
    assert.equal(
      shown(soil, '«[ice-shelves#2026-06-11]» why'),
      paragraphs(
        '**Ice shelves** (ice-shelves)',
        '**2026-06-11 — Gather** — Thursday 11 June 2026, 17 days ago',
        '- Melt\n- Floes & bergs',
        '1 source, 2 cross-links, 1 observation'
      )
    );
  });

  it('of a source where else it is cited, and where it leads', () => {
    assert.equal(
      shown(soil, '[«Peat (old)](https://www.peat.example/a?utm_source=x»)'),
      paragraphs(
        '**Peat (old)**',
        'On peat.example.',
        'Also cited:',
        '- soil, Friday 12 June 2026 (16 days ago)\n- ice-shelves, Thursday 11 June 2026 (17 days ago)',
        'Long Table: 5 sources in this workspace'
      )
    );
    assert.equal(
      shown(soil, '«Sacks](https://shop.deals.example/sack»'),
      paragraphs(
        '**Sacks**',
        'On shop.deals.example. The config of **soil** excludes deals.example.',
        'Cited nowhere else.',
        'Sack Weekly: no other source in this workspace'
      )
    );
  });

  it('of a publisher how often it is cited, and how it is spelled', () => {
    assert.equal(
      shown(soil, '(«long-table», 2026)'),
      paragraphs(
        '**long-table** — cited 5 times in this workspace',
        'It is usually written **Long Table**.',
        'Last in an entry of Friday 26 June 2026, 2 days ago.'
      )
    );
  });

  it('of a label what it means, and whether a suggestion is applied', () => {
    assert.equal(
      shown(soil, '**«Gap»:** nobody'),
      '**Gap** — What was looked for and not found; open until it is answered or dropped.'
    );
    const suggestion = '**Keyword suggestion** — A search term that the strategy should have.';
    const notApplied = 'Not applied: the config of **soil** does not have **peat bog**.';
    assert.equal(shown(soil, '«Keyword suggestion»:** `peat'), paragraphs(suggestion, notApplied));
    assert.equal(
      shown(soil, '«Keyword suggestion»:** "frost'),
      paragraphs(suggestion, 'Applied: the config of **soil** has **frost**.')
    );
    assert.equal(shown(soil, '«Keyword suggestion»:** "ice'), paragraphs(suggestion, 'Closed, and not applied.'));
    assert.equal(shown(soil, '«House rule»:'), '**House rule** — a label of this workspace');
    assert.equal(
      shown('journals/analyses/model.md', '«License»'),
      '**License** — SPDX identifier or the license’s name.'
    );
  });

  it('of an author who watches for them, and where they are named', () => {
    const ada = paragraphs(
      '**Ada Moor**',
      'Watched by soil.',
      'Named in observations:',
      '- soil, Friday 26 June 2026\n- ice-shelves, Thursday 11 June 2026'
    );
    assert.equal(shown(soil, 'watch:** «Ada Moor»'), ada);
    assert.equal(shown('journals/topics/config/soil.yaml', '«ada moor»'), ada.replace('Ada Moor', 'ada moor'));
    assert.equal(shown('journals/topics/config/soil.yaml', '«Ben Bog»'), paragraphs('**Ben Bog**', 'Watched by soil.'));
  });

  it('of a date how long ago it is', () => {
    assert.equal(shown(soil, 'Table, «2026-06-09»)'), 'Tuesday 9 June 2026 — 19 days ago');
    assert.equal(shown(soil, '«Apr 2026»'), 'April 2026 — 2 months ago');
    assert.equal(shown(soil, '(long-table, «2026»)'), '2026 — this year');
    assert.equal(shown(soil, 'answered «2026-06-27»'), 'Saturday 27 June 2026 — yesterday');
    assert.equal(shown('journals/briefs/frost.md', 'killed «2026-06-29»'), 'Monday 29 June 2026 — tomorrow');
    assert.equal(shown('journals/briefs/frost.md', 'edition: «2026-06-28»'), 'Sunday 28 June 2026 — today');
    assert.equal(shown(soil, '«2026-05-04»'), 'Monday 4 May 2026 — 55 days ago');
    assert.equal(shown('journals/briefs/frost.md', '«killed»'), '**killed** — What was watched for will not happen.');
  });

  it('of a heading the entry or section that it opens', () => {
    assert.equal(
      shown(soil, '«2026-06-26 — Gather»'),
      paragraphs(
        '**2026-06-26 — Gather** — Friday 26 June 2026, 2 days ago',
        '- Peat and bogs',
        '2 sources, 3 cross-links, 7 observations'
      )
    );
    assert.equal(
      shown(soil, '«Strategy Changelog»'),
      '**Strategy Changelog** — A table of what changed in the gather strategy, when and why.'
    );
  });

  it('of a key what it means', () => {
    const config = 'journals/topics/config/soil.yaml';
    assert.equal(shown(config, '«keywords»'), '**keywords** — What a gather searches for.');
    assert.equal(
      shown('journals/briefs/frost.md', '«issue»'),
      '**issue** — The number of the brief; no two share one.'
    );
    assert.equal(
      shown('journals/analyses/model.md', '«kind»: analysis'),
      '**kind** — What kind of document it is; this counts more than its folder.'
    );
    assert.equal(
      shown('.topic-journal.yaml', '«rules»'),
      '**rules** — Severity and options of each rule, by its code.'
    );
    assert.match(shown('.topic-journal.yaml', '«unknown-topic»') ?? '', /^\*\*unknown-topic\*\* — ./);
    assert.match(shown('.topic-journal.yaml', '«labels»') ?? '', /a new name adds a label/);
    assert.match(shown('.topic-journal.yaml', '«topics»: ') ?? '', /^\*\*topics\*\* — Globs/);
  });

  it('of a value of a config or of front matter what the workspace knows of it', () => {
    const config = 'journals/topics/config/soil.yaml';
    const last = 'Last in an entry of Friday 26 June 2026, 2 days ago.';
    assert.equal(
      shown(config, '«peat.example»'),
      paragraphs('**peat.example** — cited 3 times in topic journals', last)
    );
    assert.match(shown(config, '«long table»') ?? '', /cited 5 times.*\n\nIt is usually written \*\*Long Table\*\*/);
    assert.equal(shown(config, '«nobody.example»'), '**nobody.example** — not cited yet');
    assert.match(shown(config, 'id: «soil»') ?? '', /^\*\*Soil\*\*/);
    assert.match(shown('journals/briefs/frost.md', '«moors»') ?? '', /^No such topic/);
  });

  it('nothing of what it knows nothing of', () => {
    for (const words of ['How soil «keeps»', '«Peat and bogs»', '«nobody» says', '] «why»\n- [ice-shelves#'])
      assert.equal(shown(soil, words), undefined, words);
    assert.equal(shown('journals/topics/config/soil.yaml', '«title»: Soil')?.startsWith('**title**'), true);
    assert.equal(shown('journals/topics/config/soil.yaml', 'title: «Soil»'), undefined);
  });
});

/** What is shown at the cursor of a topic's journal. */
function at(picture: string, more: Readonly<Record<string, string>> = {}): string | undefined {
  const { text, cursor = 0 } = readMarks(picture);
  const workspace = workspaceOf({ ...more, [soil]: text });
  const document = workspace.index.documents.get(soil);
  assert.ok(document !== undefined);
  const open = (path: string) => (path === soil ? text : undefined);
  return hoverAt({ index: workspace.index, today, textOf: open }, document, cursor)?.markdown;
}

const entry = '# Soil\n\n## 2026-06-26 — Gather\n\n';

describe('a hover', () => {
  it('shows what a person wrote as it is', () => {
    const shownTitle = (title: string) => at(`${entry}- [${title}<|>](https://a.example)\n`)?.split('\n')[0];
    assert.equal(shownTitle('a &lt;b> `c` _d_'), '**a \\<b\\> c d**');
    assert.equal(shownTitle('a \\[x\\](y) \\<img src=z>'), '**a \\[x\\]\\(y\\) \\<img src\\=z\\>**');
    assert.equal(
      at('# Soil\n\n[<|>peat]', {
        'journals/topics/config/peat.yaml': 'title: "[x](command:y) <b>"\ndescription: $(x) www.a.example'
      })
        ?.split('\n\n')
        .slice(0, 2)
        .join(),
      '**\\[x\\]\\(command\\:y\\) \\<b\\>** (peat),\\$\\(x\\) www\\.a\\.example'
    );
  });

  it('says nothing in code, comments and prose', () => {
    for (const inert of [
      '`[so<|>il]`',
      '```\n- [a](https://a.exa<|>mple)\n```',
      '<!-- [so<|>il] -->',
      '<!--\n- **Gap<|>:** text\n-->',
      'a [sic<|>] b',
      '[so<|>il](soil.md)',
      '2026<|>-06-26'
    ])
      assert.equal(at(entry + inert), undefined, inert);
  });

  it('says what a topic tracks as its config does, or else as its journal does where that is open', () => {
    const peat = { 'journals/topics/peat.md': '# Peat\n\n## What We’re Tracking\n\nBogs.\n' };
    const config = { 'journals/topics/config/peat.yaml': 'description: Moors.\n' };
    const tracked = (picture: string, more: Readonly<Record<string, string>>) => at(picture, more)?.split('\n\n')[1];
    assert.equal(tracked(`${entry}[<|>peat]`, { ...peat, ...config }), 'Moors\\.');
    assert.equal(tracked(`${entry}[<|>peat]`, peat), 'No entries yet.');
    assert.equal(
      tracked('# Soil\n\n## What We’re Tracking\n\nThe [so<|>il] we\nlive on.\n\nMore.\n', {}),
      'The \\[soil\\] we live on\\.'
    );
    assert.equal(
      tracked('# Soil\n\n## What We’re Tracking\n\nConfig: `a`\n\n## Index\n\n[so<|>il]\n', {}),
      'No entries yet.'
    );
    assert.equal(tracked('# Soil\n\n## What We’re Tracking\n\n## Index\n\n[so<|>il]\n', {}), 'No entries yet.');
  });

  it('cuts what a topic tracks at a sentence', () => {
    const first = `${'Bogs and moors '.repeat(9)}too.`;
    const text = `# Soil\n\n## What We’re Tracking\n\n${first} ${first}\n${first}\n\n## Index\n\n[so<|>il]\n`;
    assert.equal(at(text)?.split('\n\n')[1], first.replace('.', '\\.'));
    const long = `${'Bogs and moors, '.repeat(30)}too.`;
    assert.match(at(text.replace(first, long))?.split('\n\n')[1] ?? '', /^.{200,300}…$/);
  });

  it('never fails, and its range holds the place', () => {
    holds(150, [nastyDocument, fc.double({ min: 0, max: 1, noNaN: true })], (text, part) => {
      const workspace = workspaceOf({ ...files, [soil]: text });
      const document = workspace.index.documents.get(soil);
      assert.ok(document !== undefined);
      const offset = Math.round(part * text.length);
      const found = hoverAt({ index: workspace.index, today, textOf: () => text }, document, offset);
      if (found !== undefined) assert.ok(found.range.start <= offset && offset <= found.range.end);
    });
  });
});
