import assert from 'node:assert/strict';
import { linkedFrom, linkedLast, recentTopics, topicsFor, useInWords } from '../../src/queries/write/recent-topics';
import { soilWorkspace } from '../support/writing';

const others = {
  'journals/topics/config/soil.yaml': 'id: soil\n',
  'journals/topics/ice.md': '# Ice\n\n## 2026-06-11 — Gather\n',
  'journals/topics/config/sea.yaml': 'id: sea\ntitle: The open sea\n',
  'journals/topics/config/air.yaml': ''
};

const soil = `# Soil

## 2026-06-26 — Gather

### Peat

- Digging, see [air]

### Cross-links

- [sea] Salt.

## 2026-06-12 — Gather
<|>
### Cross-links

- [ice#2026-06-11], [fire] Melt.
`;

const topics = recentTopics(soilWorkspace(soil, others).workspace.index);

describe('topics to choose from', () => {
  it('come with those first that were used last', () => {
    assert.deepEqual(topics, [
      { id: 'sea', title: 'The open sea', lastEntry: undefined, used: '2026-06-26' },
      { id: 'soil', title: 'Soil', lastEntry: '2026-06-26', used: '2026-06-26' },
      { id: 'ice', title: 'Ice', lastEntry: '2026-06-11', used: '2026-06-12' },
      { id: 'air', title: undefined, lastEntry: undefined, used: undefined }
    ]);
  });

  it('say what they are ordered by', () => {
    assert.deepEqual(topics.map(useInWords), [
      'Used last on 2026-06-26 — no entry yet',
      'Used last on 2026-06-26',
      'Used last on 2026-06-12 — last entry 2026-06-11',
      'No entry yet'
    ]);
  });

  it('come with those last that the entry links', () => {
    const ids = (linked: string[]) => linkedLast(topics, new Set(linked)).map(({ id }) => id);
    assert.deepEqual(ids([]), ['sea', 'soil', 'ice', 'air']);
    assert.deepEqual(ids(['air', 'sea', 'fire']), ['soil', 'ice', 'sea', 'air']);
  });

  it('are linked by the Cross-links of an entry, and by those alone', () => {
    const linked = (picture: string) => {
      const { document, cursor } = soilWorkspace(picture, others);
      return [...linkedFrom(document, cursor)];
    };
    assert.deepEqual(linked(soil), ['ice', 'fire']);
    assert.deepEqual(linked(soil.replace('<|>', '').replace('Digging', 'Dig<|>ging')), ['sea']);
    assert.deepEqual(linked(soil.replace('<|>', '').replace('# Soil', '# So<|>il')), []);
  });

  it('are found by their title and id, also with a slip', () => {
    const named = (id: string, title?: string) => ({ id, title, lastEntry: undefined, used: undefined });
    const choices = [
      named('storage', 'Energy at hand'),
      named('urban-heat', 'Urban Heat Islands'),
      named('ocean-ph', 'Ocean Acidification'),
      named('heat-pumps')
    ];
    const found = (typed: string) => topicsFor(choices, typed).map(({ id }) => id);
    const table: readonly (readonly [typed: string, ...ids: string[]])[] = [
      ['', 'storage', 'urban-heat', 'ocean-ph', 'heat-pumps'],
      ['urbn', 'urban-heat'],
      ['ocaen', 'ocean-ph'],
      ['ocaen acid', 'ocean-ph'],
      ['stor', 'storage'],
      ['heat', 'heat-pumps', 'urban-heat'],
      ['zzzz']
    ];
    for (const [typed, ...ids] of table) assert.deepEqual(found(typed), ids, typed);
  });
});
