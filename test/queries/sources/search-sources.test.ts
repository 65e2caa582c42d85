import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allSources, type SourceCatalogue, sourceCatalogue } from '../../../src/queries/sources/catalogue';
import { queryWords } from '../../../src/queries/sources/ranking';
import { searchSources } from '../../../src/queries/sources/search-sources';
import { type SourceWords, sourceWords } from '../../../src/queries/sources/word-index';
import { workspaceOf } from '../../support/fixture';
import { fuseAlone } from '../../support/fuse-alone';
import { journalsCiting, randomNumbers } from '../../support/many-sources';
import { holds } from '../../support/property';

const journal = `# Moors

## 2026-06-26 — Gather

### Readings

- [Peat holds what it has](https://www.moor-letters.example/peat) (Moor Letters, 2026-05) — why
- [What the climate policy of Ghent says](https://ghent.example/policy) (The Observer, 2026-06-01) — why
- [Energy in old mines](https://mines.example/energy) (Ruhr Press) — why

## 2026-06-12 — Gather

### Readings

- [Climate of the policy rooms](https://rooms.example/) (Policy Review, 2026-04-02) — why
- [Café économique](https://café.example/) (Le Café, 2025) — why
- [Photographs of graphs](https://photo.example/graphs) (Ruhr Press, 2024) — why
- A letter to the editor (Peat Society, 2021) — why
`;

const catalogueOf = (files: Record<string, string>): SourceCatalogue => sourceCatalogue(workspaceOf(files).index);

describe('the search over cited sources', () => {
  const catalogue = catalogueOf({ 'journals/topics/moors.md': journal });

  const cases: readonly (readonly [query: string, ...titles: string[]])[] = [
    ['peat', 'Peat holds what it has', 'A letter to the editor'],
    ['PEAT soc', 'A letter to the editor'],
    ['climate policy', 'Climate of the policy rooms', 'What the climate policy of Ghent says'],
    ['policy ghent', 'What the climate policy of Ghent says'],
    ['ghent policy', 'What the climate policy of Ghent says'],
    ['clmate ghent', 'What the climate policy of Ghent says'],
    ['cliamte ghent', 'What the climate policy of Ghent says'],
    ['climatte ghent', 'What the climate policy of Ghent says'],
    ['xlimate ghent', 'What the climate policy of Ghent says'],
    ['enrgy', 'Energy in old mines'],
    ['ruhr', 'Energy in old mines', 'Photographs of graphs'],
    ['ruhr press photo', 'Photographs of graphs'],
    ['moor-letters.example', 'Peat holds what it has'],
    ['cafe economique', 'Café économique'],
    ['café économique', 'Café économique'],
    ['graph', 'Photographs of graphs'],
    ['graphology'],
    ['wintering'],
    ['climate wintering']
  ];
  for (const [query, ...titles] of cases) {
    it(`finds ${titles.length} for “${query}”`, () => {
      const found = searchSources(catalogue, query, 10);
      assert.deepEqual(
        found.map(({ title }) => title),
        titles
      );
    });
  }

  it('gives those cited last for an empty query, by title within a day', () => {
    for (const query of ['', '  ', '“…”']) {
      const found = searchSources(catalogue, query, 4).map(({ title }) => title);
      assert.deepEqual(found, [
        'Energy in old mines',
        'Peat holds what it has',
        'What the climate policy of Ghent says',
        'A letter to the editor'
      ]);
    }
  });

  it('answers any query', () => {
    const query = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z .%*^$'"|!=]{0,80}$/));
    holds(300, [query, fc.nat(20)], (typed, limit) => {
      assert.ok(searchSources(catalogue, typed, limit).length <= limit);
    });
  });
});

describe('the ten best of thousands of sources', function () {
  this.timeout(120_000);
  const count = 2500;
  let catalogue: SourceCatalogue;
  let all: SourceWords[];

  before(() => {
    catalogue = catalogueOf(journalsCiting(count, 5));
    all = allSources(catalogue).map(sourceWords);
  });

  const best = (query: string) => searchSources(catalogue, query, 10).map(({ key }) => key);
  const bestOfFuse = (query: string) => fuseAlone(all, queryWords(query), 10).map(({ key }) => key);

  /** Changes one letter of `word`, leaves it out, doubles it, or swaps it with the next. */
  function misspell(word: string, random: () => number): string {
    const place = Math.floor(random() * word.length);
    const [before, letter, after] = [word.slice(0, place), word.charAt(place), word.slice(place + 1)];
    const slips = [`${before}q${after}`, before + after, before + letter + letter + after];
    slips.push(before + after.slice(0, 1) + letter + after.slice(1));
    return slips[Math.floor(random() * slips.length)] as string;
  }

  /** One query of each kind for a source. */
  function queriesFor(source: SourceWords, random: () => number): Record<string, string> {
    const any = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
    const [one, other] = [any(source.title), any(source.title)];
    return {
      'a prefix': one.slice(0, 1 + Math.floor(random() * 5)),
      'a word': one,
      'a word with a slip': misspell(one, random),
      'the start of a word with a slip': misspell(one.slice(0, 5), random),
      'two words': `${one} ${other}`,
      'two words, one with a slip': `${other} ${misspell(one, random)}`,
      'a word, and the start of another': `${other} ${one.slice(0, 3)}`,
      'a word and the publisher': `${one} ${any(source.publisher)}`,
      'the publisher': source.publisher.join(' '),
      'the domain': source.domain.join('.')
    };
  }

  it('are those that Fuse finds alone, for every kind of query', () => {
    const random = randomNumbers(77);
    const full = new Map<string, number>();
    for (let turn = 0; turn < 25; turn++) {
      const source = all[Math.floor(random() * all.length)] as SourceWords;
      for (const [kind, query] of Object.entries(queriesFor(source, random))) {
        if (query.trim() === '') continue; // the slip took the only letter
        const found = best(query);
        assert.deepEqual(found, bestOfFuse(query), `${kind}: “${query}”`);
        if (found.length === 10) full.set(kind, (full.get(kind) ?? 0) + 1);
      }
    }
    // Of most kinds there is more than enough to choose from, or the comparison would say little.
    for (const kind of ['a prefix', 'a word', 'a word with a slip', 'two words', 'the publisher', 'the domain'])
      assert.ok((full.get(kind) ?? 0) >= 10, `${kind}: ${full.get(kind)} times ten sources`);
  });

  it('are those that Fuse finds alone at each letter that is typed', () => {
    for (const query of ['climate polciy', 'ocaen sensors for', 'Vaccine Instutute']) {
      for (let length = 1; length <= query.length; length++) {
        const typed = query.slice(0, length);
        assert.deepEqual(best(typed), bestOfFuse(typed), `“${typed}”`);
      }
    }
  });
});
