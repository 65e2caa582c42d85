import assert from 'node:assert/strict';
import { runToEnd } from '../../../src/journal/steps';
import { definitionsAt } from '../../../src/queries/names/definitions';
import { nameKey } from '../../../src/queries/names/name';
import { nameAt } from '../../../src/queries/names/name-at';
import { referencesInSteps } from '../../../src/queries/names/references';
import { sliceRange } from '../../../src/text/range';
import type { Workspace } from '../../../src/workspace/workspace';
import { drawMarks, workspaceOf } from '../../support/fixture';

const soil = 'journals/topics/soil.md';
const ice = 'journals/topics/ice.md';
const soilConfig = 'journals/topics/config/soil.yaml';
const waveConfig = 'journals/topics/config/wave.yaml';
const brief = 'journals/briefs/2026-06-27-peat.md';

const files = {
  [soil]: `# Soil

## What We’re Tracking

Carbon in soil, and [ice]. Config: [the config](config/soil.yaml)

## Index

- [2026-06-26 — Gather](#2026-06-26--gather)
- [2026-06-26 — Update](#2026-06-26--update)

## 2026-06-26 — Gather

### Peat

- [Peat](https://peat.example/a?utm_source=x) (Long Table, 2026-06-09) — note

### Cross-links

- [ice#2026-06-11] [wave] why
- [nowhere] why

### Meta-observations

- **Author to watch:** Ada Moor — why
- **Keyword suggestion:** "peat bog" — why
- **Source to watch:** Long Table — why
- [x] **Gap:** who — answered 2026-06-27: so ([the entry](ice.md#2026-06-11--gather))
- **Own label:** so

## 2026-06-26 — Update
`,
  [ice]: `# Ice *shelves*

## 2026-06-11 — Gather

- [Peat again](https://www.peat.example/a/) (long-table, 2026)
- [By Ada](https://ada.example) (Ada Moor, 2026)
- [A bog and its peat](https://bog.example) (Moor, 2026)

### Cross-links

- [soil#2026-06-26] [soil] why, and [soil](soil.md) as well

### Meta-observations

- **Author to watch:** ada moor — why
- **Own label:** so
`,
  [soilConfig]: 'id: soil\nkeywords: ["Peat  bog", other]\nwatch_authors:\n  - Ada Moor # yes\n',
  [waveConfig]: 'id: wave\npreferred_sources: [Long Table]\nwatch_authors: [Ada Moor]\n',
  [brief]: `---
kind: brief
topics: [soil, ice]
---

# Peat

## Watchlist

- Peat burns ([2026-06-26](../topics/soil.md#2026-06-26--gather))

## Sources

- [Peat](https://peat.example/a) (Long Table)
`
};

const workspace = workspaceOf(files);

/** The document at `path`, and the offset just behind the first letter of `text`, which stands in it once. */
function at(path: string, text: string, { index }: Workspace = workspace) {
  const whole = (files as Readonly<Record<string, string>>)[path] ?? '';
  const [before, ...others] = whole.split(text);
  assert.equal(others.length, 1, `${text} once in ${path}`);
  const document = index.documents.get(path);
  assert.ok(document !== undefined && before !== undefined);
  return { document, offset: before.length + 1, whole };
}

function nameOf(path: string, text: string): string | undefined {
  const { document, offset, whole } = at(path, text);
  const found = nameAt(workspace.index, document, offset);
  return found && `${nameKey(found.name)} | ${sliceRange(whole, found.range)}`;
}

describe('a name at a place', () => {
  for (const [path, text, expected] of [
    [soil, 'ice]. Config', 'topic ice | ice'],
    [soil, 'ice#2026', 'topic ice | ice'],
    [soil, '2026-06-11] [wave', 'entry ice 2026-06-11 undefined undefined | 2026-06-11'],
    [soil, 'Soil\n', 'topic soil | Soil'],
    [soil, '26 — Gather](', `entry soil 2026-06-26 ${soil} 2026-06-26--gather | 2026-06-26 — Gather`],
    [soil, '#2026-06-26--update', `entry soil 2026-06-26 ${soil} 2026-06-26--update | #2026-06-26--update`],
    [soil, '26 — Gather\n\n### Peat', `entry soil 2026-06-26 ${soil} 2026-06-26--gather | 2026-06-26 — Gather`],
    [soil, 'Peat](', 'source https://peat.example/a | Peat'],
    [soil, 'peat.example/a?utm', 'source https://peat.example/a | https://peat.example/a?utm_source=x'],
    [soil, 'Long Table, 2026', 'publisher longtable | Long Table'],
    [soil, 'Ada Moor — why', 'author ada moor | Ada Moor'],
    [soil, 'peat bog', 'keyword peat bog | "peat bog"'],
    [soil, 'Long Table — why', 'publisher longtable | Long Table'],
    [soil, 'Gap:', 'label gap | Gap'],
    [soil, 'Own label', 'label own label | Own label'],
    [soil, 'note\n', undefined],
    [soil, 'What We', undefined],
    [soil, 'nowhere', 'topic nowhere | nowhere'],
    [ice, 'shelves', 'topic ice | Ice *shelves*'],
    [soil, 'the config', 'topic soil | [the config](config/soil.yaml)'],
    [soil, 'the entry', `entry ice 2026-06-11 ${ice} 2026-06-11--gather | [the entry](ice.md#2026-06-11--gather)`],
    [soil, 'ice.md#2026', 'topic ice | ice.md'],
    [soil, '2026-06-11--gather', `entry ice 2026-06-11 ${ice} 2026-06-11--gather | ice.md#2026-06-11--gather`],
    [soilConfig, 'soil', 'topic soil | soil'],
    [soilConfig, 'Peat  bog', 'keyword peat bog | "Peat  bog"'],
    [soilConfig, 'Ada Moor', 'author ada moor | Ada Moor'],
    [waveConfig, 'Long Table', 'publisher longtable | Long Table'],
    [brief, 'soil, ice', 'topic soil | soil'],
    [brief, '# Peat', undefined]
  ] as const) {
    it(`at “${text.trim()}” of ${path} is ${expected}`, () => assert.equal(nameOf(path, text), expected));
  }
});

/** The lines of all documents on which something refers to what is named at a place, with marks; `!` before declarations. */
function referencesOf(path: string, text: string): string[] {
  const { document, offset } = at(path, text);
  const named = nameAt(workspace.index, document, offset);
  assert.ok(named !== undefined);
  return runToEnd(referencesInSteps(workspace.index, named.name)).map(place => {
    const whole = (files as Readonly<Record<string, string>>)[place.path] ?? '';
    const drawn = drawMarks(whole, [place.range]);
    const line = drawn.split('\n').find(each => each.includes('«'));
    return `${place.isDeclaration ? '!' : ''}${place.path.slice('journals/'.length)}: ${line}`;
  });
}

describe('references', () => {
  it('of a topic', () => {
    assert.deepEqual(referencesOf(soil, 'Soil\n'), [
      'briefs/2026-06-27-peat.md: topics: [«soil», ice]',
      'briefs/2026-06-27-peat.md: - Peat burns ([2026-06-26](«../topics/soil.md»#2026-06-26--gather))',
      '!topics/config/soil.yaml: id: «soil»',
      'topics/ice.md: - [«soil#2026-06-26»] [soil] why, and [soil](soil.md) as well',
      'topics/ice.md: - [soil#2026-06-26] [«soil»] why, and [soil](soil.md) as well',
      'topics/ice.md: - [soil#2026-06-26] [soil] why, and [soil](«soil.md») as well',
      '!topics/soil.md: «# Soil»',
      'topics/soil.md: Carbon in soil, and [ice]. Config: [the config](«config/soil.yaml»)'
    ]);
  });

  it('of a topic that has only a config, and of one that is not there', () => {
    assert.deepEqual(referencesOf(soil, 'wave]'), [
      '!topics/config/wave.yaml: id: «wave»',
      'topics/soil.md: - [ice#2026-06-11] [«wave»] why'
    ]);
    assert.deepEqual(referencesOf(soil, 'nowhere'), ['topics/soil.md: - [«nowhere»] why']);
  });

  it('of one entry, and of all entries of a day', () => {
    const gather = [
      'briefs/2026-06-27-peat.md: - Peat burns ([2026-06-26](«../topics/soil.md#2026-06-26--gather»))',
      'topics/ice.md: - [«soil#2026-06-26»] [soil] why, and [soil](soil.md) as well',
      'topics/soil.md: - [2026-06-26 — Gather](«#2026-06-26--gather»)'
    ];
    assert.deepEqual(referencesOf(soil, '26 — Gather\n\n### Peat'), [
      ...gather,
      '!topics/soil.md: «## 2026-06-26 — Gather»'
    ]);
    assert.deepEqual(referencesOf(ice, '2026-06-26]'), [
      ...gather,
      'topics/soil.md: - [2026-06-26 — Update](«#2026-06-26--update»)',
      '!topics/soil.md: «## 2026-06-26 — Gather»',
      '!topics/soil.md: «## 2026-06-26 — Update»'
    ]);
  });

  it('of a source, however its address is spelled', () => {
    assert.deepEqual(referencesOf(soil, 'Peat]('), [
      'briefs/2026-06-27-peat.md: - [Peat](«https://peat.example/a») (Long Table)',
      'topics/ice.md: - [Peat again](«https://www.peat.example/a/») (long-table, 2026)',
      'topics/soil.md: - [Peat](«https://peat.example/a?utm_source=x») (Long Table, 2026-06-09) — note'
    ]);
  });

  it('of a publisher, a watched author, a keyword and a label', () => {
    assert.deepEqual(referencesOf(soil, 'Long Table, 2026'), [
      'briefs/2026-06-27-peat.md: - [Peat](https://peat.example/a) («Long Table»)',
      'topics/config/wave.yaml: preferred_sources: [«Long Table»]',
      'topics/ice.md: - [Peat again](https://www.peat.example/a/) («long-table», 2026)',
      'topics/soil.md: - [Peat](https://peat.example/a?utm_source=x) («Long Table», 2026-06-09) — note',
      'topics/soil.md: - **Source to watch:** «Long Table» — why'
    ]);
    assert.deepEqual(referencesOf(waveConfig, 'Ada Moor'), [
      'topics/config/soil.yaml:   - «Ada Moor» # yes',
      'topics/config/wave.yaml: watch_authors: [«Ada Moor»]',
      'topics/ice.md: - [By Ada](https://ada.example) («Ada Moor», 2026)',
      'topics/ice.md: - **Author to watch:** «ada moor» — why',
      'topics/soil.md: - **Author to watch:** «Ada Moor» — why'
    ]);
    assert.deepEqual(referencesOf(soil, 'peat bog'), [
      'topics/config/soil.yaml: keywords: [«"Peat  bog"», other]',
      'topics/ice.md: - [«A bog and its peat»](https://bog.example) (Moor, 2026)',
      'topics/soil.md: - **Keyword suggestion:** «"peat bog"» — why'
    ]);
    assert.deepEqual(referencesOf(ice, 'Own label'), [
      'topics/ice.md: - **«Own label»:** so',
      'topics/soil.md: - **«Own label»:** so'
    ]);
  });
});

/** From what to where one goes from a place: the lines of the targets, with marks. */
function definitionsOf(path: string, text: string): string[] {
  const { document, offset, whole } = at(path, text);
  const found = definitionsAt(workspace.index, document, offset);
  if (found === undefined) return [];
  const targets = found.targets.map(target => {
    const text = (files as Readonly<Record<string, string>>)[target.path] ?? '';
    const line = drawMarks(text, [target.range])
      .split('\n')
      .find(each => each.includes('«'));
    return `${target.path.slice('journals/topics/'.length)}: ${line}`;
  });
  return [sliceRange(whole, found.origin), ...targets];
}

describe('a definition', () => {
  for (const [path, text, ...expected] of [
    [soil, 'ice]. Config', 'ice', 'ice.md: # «Ice *shelves*»'],
    [soil, 'wave]', 'wave', 'config/wave.yaml: «»id: wave'],
    [soil, 'nowhere'],
    [soil, '2026-06-11] [wave', '2026-06-11', 'ice.md: ## «2026-06-11 — Gather»'],
    [ice, '2026-06-26]', '2026-06-26', 'soil.md: ## «2026-06-26 — Gather»', 'soil.md: ## «2026-06-26 — Update»'],
    [soil, '26 — Gather](', '2026-06-26 — Gather', 'soil.md: ## «2026-06-26 — Gather»'],
    [soil, 'the config', '[the config](config/soil.yaml)', 'config/soil.yaml: «»id: soil'],
    [soil, 'config/soil.yaml', 'config/soil.yaml', 'config/soil.yaml: «»id: soil'],
    [soil, 'the entry', '[the entry](ice.md#2026-06-11--gather)', 'ice.md: ## «2026-06-11 — Gather»'],
    [soil, 'Peat]('],
    [soil, 'Ada Moor — why', 'Ada Moor', 'config/soil.yaml:   - «Ada Moor» # yes'],
    [soil, 'Author to watch', 'Author to watch', 'config/soil.yaml:   - «Ada Moor» # yes'],
    [soil, 'peat bog', '"peat bog"', 'config/soil.yaml: keywords: [«"Peat  bog"», other]'],
    [soil, 'Long Table — why', 'Long Table', 'config/wave.yaml: preferred_sources: [«Long Table»]'],
    [soilConfig, 'soil', 'soil', 'soil.md: # «Soil»'],
    [brief, 'ice]', 'ice', 'ice.md: # «Ice *shelves*»'],
    // VS Code itself knows where the address of Markdown leads.
    [soil, 'ice.md#2026'],
    [soil, '#2026-06-26--update']
  ] as const) {
    it(`at “${text}” of ${path}`, () => assert.deepEqual(definitionsOf(path, text), expected));
  }
});
