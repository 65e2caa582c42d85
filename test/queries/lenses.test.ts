import assert from 'node:assert/strict';
import { runToEnd } from '../../src/journal/steps';
import { type LensKind, lensesIn, lensTargets, lensTitle } from '../../src/queries/lenses';
import { countOpenGaps } from '../../src/queries/open-gaps';
import { sliceRange } from '../../src/text/range';
import { openItems } from '../../src/workspace/open-items';
import { createWorkspace, putText } from '../../src/workspace/workspace';
import { files, history } from '../support/arbitrary/workspaces';
import { drawMarks, readMarks, workspaceOf } from '../support/fixture';
import { holds } from '../support/property';

const soilPath = 'journals/topics/soil.md';
const today = '2026-07-05';

const others = {
  'journals/topics/ice.md':
    '# Ice\n\n## 2026-06-11 — Gather\n\n- [Peat](http://a.example/x) (P)\n- [Peat](https://a.example/peat/) (P)\n\n### Cross-links\n\n- [soil] Melt. [soil] too.\n\n## 2026-07-01 — Gather\n',
  'journals/topics/sea.md':
    '# Sea\n\n## 2026-06-27 — Gather\n\n- [soil] in prose\n- [Peat](https://a.example/peat) (P)\n',
  'journals/topics/config/air.yaml': 'id: air\n',
  'journals/briefs/one.md':
    '---\nkind: brief\nedition: 2026-06-20\ntopics: [soil]\n---\n# One\n\n- [soil]\n\n## Sources\n\n- [Peat](https://a.example/peat) (P)\n',
  'journals/analyses/peat.md': '# Peat\n\n## Sources\n\n- [Peat](https://a.example/peat) (P)\n'
};

const soil = `«# Soil»

## «2026-06-26 — Gather»

«- [Peat](https://www.a.example/peat?utm_source=x) (P)»
- [Only here](https://a.example/y) (P)

### Cross-links

- [ice] [sea] [soil] [nowhere] Dry.
- [air] Wet.

### Meta-observations

- **Gap:** nobody counts the bogs in winter

## 2026-06-25 — Update

## 2026-05-05 — Gather

### Meta-observations

- [x] **Gap:** nobody counts the bogs in spring — answered 2026-05-06
- [x] **Gap:** prices of wool — answered 2026-05-06
- **Gap:** numbers of herons
`;

function lensesOf(picture: string, kinds: readonly LensKind[] = ['topic', 'entry', 'source']) {
  const { text } = readMarks(picture);
  const { index } = workspaceOf({ ...others, [soilPath]: text });
  const document = index.documents.get(soilPath);
  assert.ok(document !== undefined && 'segments' in document);
  const lenses = runToEnd(lensesIn(index, document, new Set(kinds)));
  return { text, index, document, lenses };
}

describe('the lines of facts of a journal', () => {
  it('stand above its title, its entries that link topics, and sources that others cite', () => {
    const { text, lenses } = lensesOf(soil);
    assert.equal(
      drawMarks(
        text,
        lenses.map(({ range }) => range)
      ),
      soil
    );
  });

  it('count nobody as not having answered who has no entry since', () => {
    const [, lens] = lensesOf(soil.replace('2026-06-26', '2026-07-02')).lenses;
    const { index, document } = lensesOf(soil.replace('2026-06-26', '2026-07-02'));
    assert.equal(lens && runToEnd(lensTitle(index, document, lens, today)), '3 topics linked');
  });

  it('say how it is linked, what is open, who has not answered, and who cites the same', () => {
    const { index, document, lenses } = lensesOf(soil);
    assert.deepEqual(
      lenses.map(lens => runToEnd(lensTitle(index, document, lens, today))),
      [
        '3 in · 4 out · 2 open gaps · last gather 9 days ago',
        '3 topics linked · 1 not answered',
        'also in sea, 2026-06-20 brief, ice, 1 more'
      ]
    );
  });

  it('lead to what is linked and to the other citations', () => {
    const { index, document, lenses } = lensesOf(soil);
    const texts: Record<string, string> = others;
    const targets = lenses.map(lens =>
      runToEnd(lensTargets(index, document, lens)).map(({ path, range }) => sliceRange(texts[path] ?? '', range))
    );
    assert.deepEqual(targets, [
      [],
      ['Ice', 'Sea'],
      [
        '- [Peat](https://a.example/peat) (P)',
        '- [Peat](https://a.example/peat) (P)',
        '- [Peat](https://a.example/peat/) (P)',
        '- [Peat](https://a.example/peat) (P)'
      ]
    ]);
  });

  it('are those that are wanted', () => {
    for (const kind of ['topic', 'entry', 'source'] as const)
      assert.deepEqual(
        lensesOf(soil, [kind]).lenses.map(each => each.kind),
        [kind]
      );
  });

  it('say that nothing was gathered', () => {
    const { index, document, lenses } = lensesOf('# Soil\n\n## 2026-06-25 — Update\n', ['topic']);
    const [title] = lenses.map(lens => runToEnd(lensTitle(index, document, lens, today)));
    assert.equal(title, '3 in · 0 out · 0 open gaps · no gather yet');
  });
});

describe('the number of open gaps of a journal', () => {
  it('is that of the list of open items, after any edits', () => {
    holds(100, [files, history], (first, steps) => {
      const workspace = createWorkspace();
      const puts = [
        ...Object.entries(first),
        ...steps.flatMap(step => ('text' in step ? [[step.path, step.text]] : []))
      ];
      for (const [path = '', text = ''] of puts) {
        putText(workspace, path, text, true);
        const document = workspace.index.documents.get(path);
        if (document?.kind !== 'topic') continue;
        const open = openItems(workspace.index, [path]).filter(({ kind, state }) => kind === 'gap' && state === 'open');
        assert.equal(runToEnd(countOpenGaps(document)), open.length);
      }
    });
  });
});
