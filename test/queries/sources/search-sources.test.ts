import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allSources, type SourceCatalogue, sourceCatalogue } from '../../../src/queries/sources/catalogue';
import { queryWords } from '../../../src/queries/sources/ranking';
import { searchSources } from '../../../src/queries/sources/search-sources';
import { type SourceWords, sourceWords } from '../../../src/queries/sources/word-index';
import { putText } from '../../../src/workspace/workspace';
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

  // None of these queries finds anything as it is typed.
  const readings: readonly (readonly [what: string, query: string, ...titles: string[]])[] = [
    ['swaps two letters back', 'Cihna', 'China counts its chips'],
    ['swaps two letters of a word’s start back', 'cihp', 'China counts its chips'],
    ['swaps letters of the publisher back', 'toekn', 'What a model reads'],
    ['swaps letters of several words back', 'cihna cihps', 'China counts its chips'],
    ['tries each word that swapped letters may mean', 'teh open', 'DeepSeek in the open'],
    ['forgives a slip elsewhere', 'toekn modl', 'What a model reads'],
    ['leaves words alone that are known', 'form here'],
    ['joins two words', 'deep seek', 'DeepSeek in the open'],
    ['joins two words among others', 'open deep see', 'DeepSeek in the open'],
    ['joins two words to a long one', 'tele communications', 'Telecommunications at sea'],
    ['does not forget a word behind a long one', 'telecommunicatio xylophone'],
    ['swaps before it joins', 'rain caot', 'Rain on coat tails'],
    ['joins before it splits', 'raincoat tails', 'Raincoattails'],
    ['splits a word in two', 'opensource', 'Open source, open doors'],
    ['splits a word whose end is missing', 'opensou', 'Open source, open doors'],
    ['splits a word among others', 'doors opensource', 'Open source, open doors'],
    ['splits behind no beginning of a word', 'chichips'],
    ['splits off no two letters', 'seala'],
    ['finds nothing for nonsense', 'xqzvkw'],
    ['finds nothing for nonsense of many letters', 'brzlfmpt wqxjkvhg'],
    ['finds nothing where another word is nonsense', 'cihna xqzvkw'],
    ['finds nothing where no source has both', 'cihna toekn']
  ];
  const read = catalogueOf({
    'journals/topics/looms.md': `# Looms

## 2026-06-26 — Gather

### Readings

- [China counts its chips](https://a.example/1) (Chip Desk, 2026) — why
- [What a model reads](https://a.example/2) (Token Times, 2026) — why
- [The ethics of looms](https://a.example/3) (Weavers, 2026) — why
- [DeepSeek in the open](https://a.example/4) (Weavers, 2026) — why
- [Open source, open doors](https://a.example/5) (Weavers, 2026) — why
- [Telecommunications at sea](https://a.example/6) (Weavers, 2026) — why
- [Sea lanes](https://a.example/7) (Weavers, 2026) — why
- [Raincaots](https://a.example/8) (Weavers, 2026) — why
- [Raincoattails](https://a.example/9) (Weavers, 2026) — why
- [Rain on coat tails](https://a.example/10) (Weavers, 2026) — why
- [From here](https://a.example/11) (Weavers, 2026) — why
- [A form of rest](https://a.example/12) (Weavers, 2026) — why
`
  });
  const readWords = allSources(read).map(sourceWords);
  for (const [what, query, ...titles] of readings) {
    it(`${what}: “${query}”`, () => {
      assert.deepEqual(fuseAlone(readWords, queryWords(query), 10), []);
      const found = searchSources(read, query, 10);
      assert.deepEqual(
        found.map(({ title }) => title),
        titles
      );
    });
  }

  it('reads nothing otherwise that finds something as it is', () => {
    assert.deepEqual(
      searchSources(read, 'raincoat', 10).map(({ title }) => title),
      ['Raincoattails', 'Raincaots']
    );
  });

  it('takes no word for known whose only source is gone', () => {
    const path = 'journals/topics/ports.md';
    const citing = (title: string) =>
      `# P\n\n## 2026-06-26 — Gather\n\n### R\n\n- [${title}](https://a.example/) (P) — why\n`;
    const workspace = workspaceOf({
      [path]: citing('Cihna'),
      'journals/topics/chips.md': citing('China').replace('a.', 'b.')
    });
    const titles = () => searchSources(sourceCatalogue(workspace.index), 'cihna', 10).map(({ title }) => title);
    assert.deepEqual(titles(), ['Cihna']);
    putText(workspace, path, citing('Other'));
    assert.deepEqual(titles(), ['China']);
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
        const alone = bestOfFuse(query);
        if (alone.length > 0) assert.deepEqual(found, alone, `${kind}: “${query}”`);
        if (alone.length === 10) full.set(kind, (full.get(kind) ?? 0) + 1);
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
        const alone = bestOfFuse(typed);
        if (alone.length > 0) assert.deepEqual(best(typed), alone, `“${typed}”`);
      }
    }
  });
});
