import assert from 'node:assert/strict';
import { runToEnd } from '../../../src/journal/steps';
import { moveFiles } from '../../../src/queries/rename/move-files';
import { mayLinkTo, noOthers } from '../../../src/queries/rename/others';
import { renameEntry } from '../../../src/queries/rename/rename-entry';
import { renameLabel } from '../../../src/queries/rename/rename-label';
import { renameTopic } from '../../../src/queries/rename/rename-topic';
import { contextOf, type Files, reasonFor, renamed } from '../../support/renaming';

type Context = Parameters<typeof renameTopic>[0];

const soil = 'journals/topics/soil.md';
const config = 'journals/topics/config/soil.yaml';
const journal =
  '# Soil\n\n## 2026-06-26 — Gather\n\n### Sources\n\n## 2026-06-19 — Gather\n\n### Sources\n\n## 2026-06-19 — Gather\n\n### Meta-observations\n\n- **Oddity:** one\n';
const files = { [soil]: journal, [config]: 'id: soil\n' };

const toPeat = (context: Context) => renameTopic(context, 'soil', 'peat');

/** Lets the first entry of the journal of soil be another. */
const rename =
  (wanted: string, anchor = '2026-06-26--gather') =>
  (context: Context) =>
    renameEntry(context, { kind: 'entry', topic: 'soil', date: null, heading: { path: soil, anchor } }, wanted);

/** What becomes of a README with `text` at the root. */
const readmeAfter = (text: string, change: Parameters<typeof renamed>[1]) =>
  renamed({ ...files, 'README.md': text }, change)['README.md'];

describe('renaming what other Markdown files link to', () => {
  it('lets their links to a topic follow, and nothing else', () => {
    const cases: [string, string][] = [
      ['[a](journals/topics/soil.md)', '[a](journals/topics/peat.md)'],
      ['![a](./journals/topics/soil.md?plain=1#soil)', '![a](./journals/topics/peat.md?plain=1#soil)'],
      ['[a](</journals/topics/soil.md> "soil")', '[a](</journals/topics/peat.md> "soil")'],
      ['[a](journals/topics/s%6Fil.md)', '[a](journals/topics/peat.md)'],
      ['[a](journals/topics/soil&#46;md)', '[a](journals/topics/peat.md)'],
      ['[soil]\r\n\r\n[soil]: journals/topics/soil.md\r\n', '[soil]\r\n\r\n[soil]: journals/topics/peat.md\r\n'],
      [
        '\ufeff# S\r\n\r\n- [c](journals/topics/config/soil.yaml)',
        '\ufeff# S\r\n\r\n- [c](journals/topics/config/peat.yaml)'
      ],
      [
        '[`journals/topics/soil.md`](journals/topics/soil.md) [soil](journals/topics/soil.md) [Soil](journals/topics/soil.md)',
        '[`journals/topics/peat.md`](journals/topics/peat.md) [peat](journals/topics/peat.md) [Soil](journals/topics/peat.md)'
      ],
      [
        '---\nkind: topic\ntopics: [soil]\n---\n\n[soil] [soil#2026-06-26] `[a](journals/topics/soil.md)` [b](soil.md)\n',
        '---\nkind: topic\ntopics: [soil]\n---\n\n[soil] [soil#2026-06-26] `[a](journals/topics/soil.md)` [b](soil.md)\n'
      ],
      [
        '# R\n\n## 2026-06-26 — Gather\n\n### Sources\n\n- [soil](journals/topics/soil.md) (soil, 2026-06-02) — [soil]\n',
        '# R\n\n## 2026-06-26 — Gather\n\n### Sources\n\n- [peat](journals/topics/peat.md) (soil, 2026-06-02) — [soil]\n'
      ]
    ];
    for (const [before, after] of cases) assert.equal(readmeAfter(before, toPeat), after);
  });

  it('leaves what is part of an anchor', () => {
    assert.equal(
      readmeAfter(
        '## [soil](journals/topics/soil.md)\n\n> # [soil.md](journals/topics/soil.md)\n\n[soil](journals/topics/soil.md) [a](#soil)\n\n[soil](journals/topics/soil.md)\n---\n',
        toPeat
      ),
      '## [soil](journals/topics/peat.md)\n\n> # [soil.md](journals/topics/peat.md)\n\n[peat](journals/topics/peat.md) [a](#soil)\n\n[soil](journals/topics/peat.md)\n---\n'
    );
  });

  it('lets their links to an entry follow, those too whose number is another', () => {
    const text =
      '[2026-06-26 — Gather](journals/topics/soil.md#2026-06-26--gather) [a](journals/topics/soil.md#2026-06-19--gather)\n\n[b]: <journals/topics/soil.md#2026-06-19--gather-1>\n[c]: #2026-06-26--gather\n';
    assert.equal(
      readmeAfter(text, rename('2026-06-27')),
      text.replace('[2026-06-26', '[2026-06-27').replace('md#2026-06-26', 'md#2026-06-27')
    );
    assert.equal(
      readmeAfter(text, rename('2026-06-20', '2026-06-19--gather')),
      text.replace('#2026-06-19--gather)', '#2026-06-20--gather)').replace('gather-1', 'gather')
    );
  });

  it('lets links to other journals follow, whose headings name the topic', () => {
    const ice = 'journals/topics/ice.md';
    const after = renamed(
      { ...files, [ice]: '# Ice\n\n### About [soil]\n', 'docs/a b.md': `[a](../${ice}#about-soil)` },
      toPeat
    );
    assert.equal(after['docs/a b.md'], `[a](../${ice}#about-peat)`);
  });

  it('is refused where a link would come to mean what is renamed', () => {
    const reason = (text: string, change: Parameters<typeof renamed>[1]) =>
      reasonFor({ ...files, 'README.md': text }, change);
    assert.match(reason('[a](journals/topics/peat.md)', toPeat), /^README\.md links to journals\/topics\/peat\.md/);
    assert.match(
      reason('[peat](journals/topics/soil.md)', toPeat),
      /^README\.md has a link to it with the text “peat”/
    );
    assert.match(
      reason('[a](journals/topics/soil.md#2026-06-27--gather)', rename('2026-06-27')),
      /^README\.md has a link to “#2026-06-27--gather”/
    );
  });

  it('lets links follow where files are moved', () => {
    const following = (all: Files, moves: Readonly<Record<string, string>>) =>
      renamed(all, function* (context) {
        return (yield* moveFiles(context, new Map(Object.entries(moves)))).renaming;
      });
    const all = {
      ...files,
      'README.md': '[a](journals/topics/soil.md) [b](docs/one.md)\n',
      'docs/one.md': '[a](../journals/topics/soil.md#soil) [b](../README.md) [c](two.md)\n',
      'docs/two.md': '[a](one.md)\n'
    };
    assert.deepEqual(following(all, { journals: 'old/journals' }), {
      ...all,
      'README.md': '[a](old/journals/topics/soil.md) [b](docs/one.md)\n',
      'docs/one.md': '[a](../old/journals/topics/soil.md#soil) [b](../README.md) [c](two.md)\n'
    });
    assert.deepEqual(following(all, { docs: 'a/docs' }), {
      ...all,
      'README.md': '[a](journals/topics/soil.md) [b](a/docs/one.md)\n',
      'docs/one.md': '[a](../../journals/topics/soil.md#soil) [b](../../README.md) [c](two.md)\n'
    });
  });

  it('asks for those that may link to it', () => {
    const linked = (change: Parameters<typeof renamed>[1]) => {
      const outcome = runToEnd(change({ ...contextOf(files), others: noOthers }));
      return outcome.outcome === 'needs' ? [...outcome.linked].sort() : outcome.outcome;
    };
    assert.deepEqual(linked(toPeat), [config.replace('soil', 'peat'), config, 'journals/topics/peat.md', soil].sort());
    assert.deepEqual(linked(rename('2026-06-27')), [soil]);
    const label = { kind: 'label', labelId: null, label: 'Oddity' } as const;
    assert.equal(
      linked(context => renameLabel(context, label, 'Surprise')),
      'edit'
    );
  });

  it('asks for the text of those that it changes', () => {
    const context = contextOf({ ...files, 'README.md': '[a](journals/topics/soil.md)', 'OTHER.md': '[a](soil.md)' });
    const { textOf } = context;
    const isHeld = (path: string) => !path.endsWith('.md') || path === soil;
    const outcome = runToEnd(toPeat({ ...context, textOf: path => (isHeld(path) ? textOf(path) : undefined) }));
    assert.deepEqual(outcome, { outcome: 'needs', paths: ['README.md'], linked: [] });
  });
});

describe('telling whether a text may link to a file', () => {
  const cases: [string, string, string][] = [
    ['a file’s name as it is', 'journals/topics/My (soil) é.md', 'x My (soil) é.md y'],
    ['one that is percent-encoded', 'a/My (soil) é.md', 'My%20%28soil%29%20%c3%A9.md'],
    ['one that is escaped', 'a_b.md', 'a\\_b.md'],
    ['character references', 'a b.md', 'a&#32;b&period;md'],
    ['a folder’s name', 'journals/topics', '[a](topics/soil.md)']
  ];
  for (const [what, path, text] of cases)
    it(what, () => assert.equal(mayLinkTo([path, 'z/z'])('README.md', text), true));

  it('the place of the file', () => {
    assert.equal(mayLinkTo(['docs'])('docs/a.md', ''), true);
    assert.equal(mayLinkTo(['docs/a.md'])('docs/a.md', ''), true);
    assert.equal(mayLinkTo(['docs'])('docs2/a.md', ''), false);
  });

  it('or not', () => {
    assert.equal(mayLinkTo(['a/soil.md'])('README.md', 'soil-md, soilXmd, soil.m and Soil.md'), false);
    assert.equal(mayLinkTo([])('README.md', 'soil.md'), false);
    assert.equal(mayLinkTo(['\ud800.md'])('README.md', '\ud800.md'), true);
  });
});
