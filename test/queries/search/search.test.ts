import assert from 'node:assert/strict';
import { segmentsOf } from '../../../src/journal/views';
import { openKinds, placeKinds } from '../../../src/queries/search/kinds';
import { search } from '../../../src/queries/search/search';
import { searchIndex } from '../../../src/queries/search/search-index';
import { nameAlone, symbolName } from '../../../src/queries/search/symbol-name';
import { putText } from '../../../src/workspace/workspace';
import { workspaceOf } from '../../support/fixture';
import { hitsFor, namesFor, notesFor } from '../../support/searching';

const moors = 'journals/topics/moors.md';
const files = {
  [moors]: `# Moors and Bogs

## What We’re Tracking

How wet land keeps its carbon.

## 2026-06-12 — Gather

### Licensing Landscape

- [Peat maps, opened](https://moor.example/peat) (The Long Table, 2026-06-01) — all of them
- [Rewetting costs](https://water.example/costs) (Moor Letters, 2026-05) — per hectare

### Meta-observations

- **Gap:** No price of water in any of these
- [x] **Gap:** Who owns the ditches — answered 2026-06-14: the parish
- **Keyword suggestion:** paludiculture — three of five used it
- **Keyword suggestion:** rewetting — known by now

## 2026-05-02 — Update

### Carbon Markets

- [Peat in the ledger](https://ledger.example/peat) (Ledger Today, 2026-04-30) — a first look
`,
  'journals/topics/config/moors.yaml': 'id: moors\ntitle: Moors\nkeywords: [rewetting]\n',
  'journals/topics/config/tides.yaml': 'id: tides\ntitle: Tides and Currents\n',
  'journals/topics/solar.md': `# Solar Power

## 2026-06-20 — Gather

### Panels on Peat

- [A price for water](https://sun.example/water) (Sun, 2026-06-19) — floats
`,
  'journals/briefs/2026-06-21-wet.md': `---
kind: brief
edition: 2026-06-21
topics: [moors, solar]
---
# Wet and Dry

## Watchlist

- [ ] Peat credits trade before winter

## Unknowns

- [ ] Whether panels shade sphagnum

## Sources

- [The peat page](https://moor.example/page) (Moor Letters)
`
};

const workspace = workspaceOf(files);

describe('a search of the journal', () => {
  const table: Readonly<Record<string, readonly string[]>> = {
    // Topics, then entries and themes, then the newest; what is found by its domain, with a slip, comes last.
    moors: [
      'Moors and Bogs',
      '2026-06-12 — Gather · Moors and Bogs',
      'Licensing Landscape · 2026-06-12 · Moors and Bogs',
      '2026-05-02 — Update · Moors and Bogs',
      'Carbon Markets · 2026-05-02 · Moors and Bogs',
      'Peat maps, opened · The Long Table, 2026-06-01',
      'Rewetting costs · Moor Letters, 2026-05',
      'The peat page · Moor Letters'
    ],
    // The end of a word may be missing.
    'licens lands': ['Licensing Landscape · 2026-06-12 · Moors and Bogs'],
    peat: [
      'Panels on Peat · 2026-06-20 · Solar Power',
      'Watchlist: Peat credits trade before winter · Wet and Dry',
      'The peat page · Moor Letters',
      'Peat maps, opened · The Long Table, 2026-06-01',
      'Peat in the ledger · Ledger Today, 2026-04-30'
    ],
    // Letters wrong, missing, too many and swapped.
    licencing: ['Licensing Landscape · 2026-06-12 · Moors and Bogs'],
    'licnesing landscpe': ['Licensing Landscape · 2026-06-12 · Moors and Bogs'],
    sphagnumm: ['Unknowns: Whether panels shade sphagnum · Wet and Dry'],
    // One word written as two, and two as one.
    'rewet ting costs': ['Rewetting costs · Moor Letters, 2026-05'],
    rewettingcosts: ['Rewetting costs · Moor Letters, 2026-05'],
    // Without case and accents, in any order; publisher, domain and label count too.
    'LEDGER péat': ['Peat in the ledger · Ledger Today, 2026-04-30'],
    'sun.example': ['A price for water · Sun, 2026-06-19'],
    'gap ditches': ['Gap: Who owns the ditches · 2026-06-12 · Moors and Bogs'],
    // What is in the name of an entry finds it.
    'gather solar': ['2026-06-20 — Gather · Solar Power', 'Panels on Peat · 2026-06-20 · Solar Power'],
    '2026-06-20': ['2026-06-20 — Gather · Solar Power', 'Panels on Peat · 2026-06-20 · Solar Power'],
    // A phrase.
    'water price': [
      'A price for water · Sun, 2026-06-19',
      'Gap: No price of water in any of these · 2026-06-12 · Moors and Bogs'
    ],
    '"price of water"': ['Gap: No price of water in any of these · 2026-06-12 · Moors and Bogs'],
    '“price of wat': ['Gap: No price of water in any of these · 2026-06-12 · Moors and Bogs'],
    '"water price"': [],
    'zebra xylophone': []
  };
  for (const [query, names] of Object.entries(table))
    it(`finds ${names.length === 0 ? 'nothing' : names[0]} by “${query}”`, () => {
      assert.deepEqual(namesFor(workspace, query), names);
    });

  it('finds topics that have a config alone', () => {
    assert.deepEqual(
      hitsFor(workspace, 'tides').map(({ path, name, range }) => [path, name, range]),
      [['journals/topics/config/tides.yaml', 'Tides and Currents', { start: 17, end: 35 }]]
    );
  });

  it('finds places alone by a letter, and with a second one the rest', () => {
    const kinds = (query: string) => new Set(hitsFor(workspace, query).map(({ kind }) => kind));
    for (const kind of kinds('p')) assert.ok(placeKinds.has(kind), kind);
    assert.ok(kinds('p').has('topic') && kinds('p').has('theme'));
    assert.ok(kinds('pe').has('source') && kinds('p kind:source').has('source'));
  });

  it('puts the very word before one that begins so, and slips last', () => {
    const two = workspaceOf({
      'journals/topics/a.md': '# A\n\n## 2026-06-03 — Gather\n\n### Cartography\n\n### Carts\n\n### Cards\n\n### Cart\n'
    });
    assert.deepEqual(
      hitsFor(two, 'cart').map(({ name }) => name),
      ['Cart', 'Cartography', 'Carts', 'Cards']
    );
  });

  it('shows where each stands', () => {
    const shown = (query: string) => {
      const [hit] = hitsFor(workspace, query);
      const text = files[hit?.path as keyof typeof files] ?? '';
      return [hit?.kindName, hit?.detail, hit?.within.join(' › '), text.slice(hit?.range.start, hit?.range.end)];
    };
    const entry = 'Moors and Bogs › 2026-06-12 — Gather';
    assert.deepEqual(shown('moors'), ['Topic', 'moors', '', 'Moors and Bogs']);
    assert.deepEqual(shown('update moors'), ['Entry', '', 'Moors and Bogs', '2026-05-02 — Update']);
    assert.deepEqual(shown('landscape'), ['Theme', '', entry, 'Licensing Landscape']);
    assert.deepEqual(shown('peat maps'), [
      'Source',
      'The Long Table, 2026-06-01',
      `${entry} › Licensing Landscape`,
      'Peat maps, opened'
    ]);
    assert.deepEqual(shown('ditches'), [
      'Gap',
      'answered 2026-06-14',
      `${entry} › Meta-observations`,
      'Who owns the ditches'
    ]);
    assert.deepEqual(shown('wet dry'), ['Brief', '', '', 'Wet and Dry']);
  });

  it('has everything for an empty query, topics and entries first', () => {
    const all = hitsFor(workspace, ' ');
    assert.deepEqual(
      all.slice(0, 4).map(({ name }) => name),
      ['Solar Power', 'Moors and Bogs', 'Tides and Currents', 'Wet and Dry']
    );
    assert.equal(search([workspace.index], '', { limit: 3, kinds: new Set(['entry']) }).hits.length, 3);
  });

  it('puts first what is in a document that is asked for', () => {
    const first = { index: workspace.index, path: moors };
    assert.deepEqual(
      search([workspace.index], '', { limit: 9, kinds: new Set(['entry']), first }).hits.map(({ name }) => name),
      ['2026-06-12 — Gather', '2026-05-02 — Update', '2026-06-20 — Gather']
    );
  });

  it('goes through several journals at once', () => {
    const other = workspaceOf({ 'journals/topics/fens.md': '# Fens\n\n## 2026-06-25 — Gather\n' });
    const { hits } = search([workspace.index, other.index], 'gathr', { limit: 2 });
    assert.deepEqual(
      hits.map(({ alone, index }) => [alone, index === other.index]),
      [
        ['2026-06-25 — Gather · Fens', true],
        ['2026-06-20 — Gather · Solar Power', false]
      ]
    );
  });
});

describe('the filters of a search', () => {
  const table: Readonly<Record<string, readonly string[]>> = {
    'topic:solar peat': [
      'Panels on Peat · 2026-06-20 · Solar Power',
      'Watchlist: Peat credits trade before winter · Wet and Dry',
      'The peat page · Moor Letters'
    ],
    'topic:"moors and" carbon': ['Carbon Markets · 2026-05-02 · Moors and Bogs'],
    'topic:slar kind:theme': ['Panels on Peat · 2026-06-20 · Solar Power'],
    'kind:topics': ['Solar Power', 'Moors and Bogs', 'Tides and Currents'],
    'kind:gap kind:unknown': [
      'Unknowns: Whether panels shade sphagnum · Wet and Dry',
      'Gap: No price of water in any of these · 2026-06-12 · Moors and Bogs',
      'Gap: Who owns the ditches · 2026-06-12 · Moors and Bogs'
    ],
    'kind:observation wat': ['Gap: No price of water in any of these · 2026-06-12 · Moors and Bogs'],
    'kind:suggestion': [
      'Keyword suggestion: paludiculture — three of five used it · 2026-06-12 · Moors and Bogs',
      'Keyword suggestion: rewetting — known by now · 2026-06-12 · Moors and Bogs'
    ],
    'kind:open-items is:closed': ['Gap: Who owns the ditches · 2026-06-12 · Moors and Bogs'],
    'kind:gap is:open': ['Gap: No price of water in any of these · 2026-06-12 · Moors and Bogs'],
    // What the config has by now is no open suggestion.
    'kind:sugg is:open': ['Keyword suggestion: paludiculture — three of five used it · 2026-06-12 · Moors and Bogs'],
    'kind:source after:2026-06 peat': [
      'The peat page · Moor Letters',
      'Peat maps, opened · The Long Table, 2026-06-01'
    ],
    'before:2026-06 kind:source': ['Peat in the ledger · Ledger Today, 2026-04-30'],
    'after:2026-06-12 before:2026-06-13 kind:entry': ['2026-06-12 — Gather · Moors and Bogs'],
    'publisher:"moor let"': ['The peat page · Moor Letters', 'Rewetting costs · Moor Letters, 2026-05'],
    'kind:entry topic:': [
      '2026-06-20 — Gather · Solar Power',
      '2026-06-12 — Gather · Moors and Bogs',
      '2026-05-02 — Update · Moors and Bogs'
    ]
  };
  for (const [query, names] of Object.entries(table))
    it(`“${query}”`, () => {
      assert.deepEqual(namesFor(workspace, query), names);
      assert.deepEqual(notesFor(workspace, query), []);
    });

  const wrong: Readonly<Record<string, string>> = {
    'author:ada peat': 'There is no filter “author:”. There are topic:, kind:, after:, before:, publisher: and is:.',
    'kind:poem':
      '“kind:poem”: there are topic, entry, theme, source, observation, open-item, gap, unknown, watchlist, suggestion, brief, analysis and heading.',
    'after:soon': '“after:soon”: a date is written as 2026, 2026-05 or 2026-05-14.',
    'is:done': '“is:done”: there are open and closed.',
    'topic:zzz': '“topic:zzz”: no topic is called so.'
  };
  for (const [query, note] of Object.entries(wrong))
    it(`say what is wrong with “${query}”`, () => {
      assert.deepEqual(notesFor(workspace, query), [note]);
    });

  it('are no words, and words with a colon are none', () => {
    assert.deepEqual(namesFor(workspace, 'author:ada landscape'), namesFor(workspace, 'landscape'));
    assert.deepEqual(notesFor(workspace, 'Landscape: licensing https://moor.example'), []);
    assert.deepEqual(namesFor(workspace, 'Landscape: licensing'), [
      'Licensing Landscape · 2026-06-12 · Moors and Bogs'
    ]);
  });

  it('find a topic that only one of several journals has', () => {
    const other = workspaceOf({ 'journals/topics/fens.md': '# Fens\n\n## 2026-06-25 — Gather\n' });
    const { hits, notes } = search([workspace.index, other.index], 'topic:fens kind:entry', { limit: 9 });
    assert.deepEqual(
      hits.map(({ alone }) => alone),
      ['2026-06-25 — Gather · Fens']
    );
    assert.deepEqual(notes, []);
  });

  it('read a date as far as it is typed', () => {
    for (const [typed, count] of [
      ['after:2026', 3],
      ['after:2026-', 3],
      ['after:2026-0', 3],
      ['after:2026-06', 2],
      ['after:2026-06-', 2],
      ['after:2026-06-2', 2],
      ['after:2026-06-20', 1]
    ] as const)
      assert.equal(namesFor(workspace, `kind:entry ${typed}`).length, count, typed);
  });

  it('know the words of the workspace', () => {
    const german = workspaceOf({
      '.topic-journal.yaml': 'vocabulary:\n  headings: {unknowns: Offene Fragen}\n  labels: {gap: Lücke}\n',
      'journals/topics/moore.md':
        '# Moore\n\n## 2026-06-12 — Gather\n\n### Meta-observations\n\n- **Lücke:** Kein Preis für Wasser\n',
      'journals/briefs/nass.md':
        '---\nkind: brief\nedition: 2026-06-13\n---\n# Nass\n\n## Offene Fragen\n\n- [ ] Wem gehört das Wasser\n'
    });
    const lücke = 'Lücke: Kein Preis für Wasser · 2026-06-12 · Moore';
    assert.deepEqual(namesFor(german, 'kind:lücke'), [lücke]);
    assert.deepEqual(namesFor(german, 'kind:gap'), [lücke]);
    assert.deepEqual(namesFor(german, 'kind:offene-fragen'), ['Offene Fragen: Wem gehört das Wasser · Nass']);
    assert.deepEqual(namesFor(german, 'lucke wasser'), [lücke]);
  });
});

describe('symbols of the journal', () => {
  it('leave out what is closed', () => {
    const kinds = new Set(openKinds);
    const { hits } = search([workspace.index], '', { limit: 9, kinds, leavesOutClosed: true });
    assert.deepEqual(
      hits.map(({ name }) => name),
      [
        'Peat credits trade before winter',
        'Whether panels shade sphagnum',
        'No price of water in any of these',
        'paludiculture — three of five used it'
      ]
    );
  });

  it('say where they are, however long they are', () => {
    assert.equal(nameAlone('Licensing', ['2026-06-12', 'Moors']), 'Licensing · 2026-06-12 · Moors');
    assert.equal(nameAlone('Moors', ['', '']), 'Moors');
    assert.equal(nameAlone('x'.repeat(200), ['2026-06-12', 'Moors']), `${'x'.repeat(98)}… · 2026-06-12 · Moors`);
    assert.equal(nameAlone('x'.repeat(200), ['y'.repeat(200)]), `${'x'.repeat(59)}… · ${'y'.repeat(56)}…`);
  });

  it('say what was typed where their letters are others', () => {
    const name = 'Licensing Landscape · 2026-06-12 · Moors';
    assert.equal(symbolName(name, ''), name);
    assert.equal(symbolName(name, 'LLM'), name);
    assert.equal(symbolName(name, 'licencing'), `${name} ≈ licencing`);
    assert.equal(symbolName('x'.repeat(200), 'y'), `${'x'.repeat(115)}… ≈ y`);
  });
});

describe('a search while journals change', () => {
  it('finds what is typed, and nothing that is gone', () => {
    const changing = workspaceOf(files);
    assert.deepEqual(namesFor(changing, 'ledger'), ['Peat in the ledger · Ledger Today, 2026-04-30']);
    putText(changing, moors, files[moors].replace('Peat in the ledger', 'Sphagnum in the ledgers'), true);
    assert.deepEqual(namesFor(changing, 'sphagnum ledg'), ['Sphagnum in the ledgers · Ledger Today, 2026-04-30']);
    putText(changing, moors, `\n\n${files[moors]}`, true);
    const [hit] = hitsFor(changing, 'landscape');
    assert.equal(`\n\n${files[moors]}`.slice(hit?.range.start, hit?.range.end), 'Licensing Landscape');
  });

  it('reads again no more than the segment that was typed in, and the title', () => {
    const changing = workspaceOf(files);
    putText(changing, moors, files[moors], true);
    searchIndex(changing.index);
    let asked = 0;
    for (const document of changing.index.documents.values()) {
      for (const { kept } of segmentsOf(document)) {
        const { facts } = kept;
        Object.defineProperty(kept, 'facts', {
          get: () => {
            asked++;
            return facts;
          }
        });
      }
    }
    putText(changing, moors, files[moors].replace('Carbon Markets', 'Carbon Ledgers'), true);
    asked = 0;
    searchIndex(changing.index);
    // The title stands in the first.
    assert.ok(asked <= 1, `${asked} segments that are the same were read again`);
    assert.deepEqual(namesFor(changing, 'ledgers kind:theme'), ['Carbon Ledgers · 2026-05-02 · Moors and Bogs']);
  });
});
