import assert from 'node:assert/strict';
import {
  allSources,
  catalogueInSteps,
  findByUrl,
  type SourceCatalogue,
  sourceCatalogue
} from '../../../src/queries/sources/catalogue';
import { searchSources } from '../../../src/queries/sources/search-sources';
import { loadText, putText, removeText } from '../../../src/workspace/workspace';
import { workspaceOf } from '../../support/fixture';
import { journalsCiting } from '../../support/many-sources';

const entry = (date: string, ...items: string[]) => `## ${date} — Gather\n\n### Readings\n\n${items.join('\n')}\n`;
const moors = 'journals/topics/moors.md';
const brief = 'journals/briefs/2026-06-20-wet.md';

const files = {
  [moors]: `# Moors\n\n${entry(
    '2026-06-12',
    '- [Peat](https://www.moor.example/peat/?utm_source=x) (The Long-Table, 2026-05) — why',
    '- A letter  to the editor (Long Table, 2026) — why'
  )}\n${entry('2026-05-14', '- [Peat, a draft](https://moor.example/peat) (The Long Table) — why')}`,
  'journals/topics/ponds.md': `# Ponds\n\n${entry(
    '2026-06-01',
    '- [Ponds](https://pond.example/) (The Long Table, 2026) — why',
    '- A Letter to the editor (Long  table, 2026) — why'
  )}`,
  [brief]: `---\nkind: brief\nedition: 2026-06-20\ntopics: [bogs, moors]\n---\n# Wet\n\n## Sources\n\n- [Peat again](http://www.moor.example/other) (Moor Letters)\n- [The peat page](https://moor.example/peat)\n`
};

/** The sources by their keys, as plain data. */
const contentOf = (catalogue: SourceCatalogue) => allSources(catalogue).sort((a, b) => (a.key < b.key ? -1 : 1));

describe('the catalogue of cited sources', () => {
  it('has every source once, as its newest citation has it', () => {
    const { index } = workspaceOf(files);
    assert.deepEqual(contentOf(sourceCatalogue(index)), [
      {
        key: 'a letter to the editor\nlongtable',
        title: 'A letter to the editor',
        url: null,
        publisher: 'Long Table',
        domain: null,
        published: '2026',
        citations: 2,
        lastCited: '2026-06-12',
        lastPath: moors,
        topics: ['moors', 'ponds']
      },
      {
        key: 'http://moor.example/other',
        title: 'Peat again',
        url: 'http://www.moor.example/other',
        publisher: 'Moor Letters',
        domain: 'moor.example',
        published: null,
        citations: 1,
        lastCited: '2026-06-20',
        lastPath: brief,
        topics: ['bogs', 'moors']
      },
      {
        key: 'https://moor.example/peat',
        title: 'The peat page',
        url: 'https://moor.example/peat',
        publisher: 'The Long Table',
        domain: 'moor.example',
        published: '2026-05',
        citations: 3,
        lastCited: '2026-06-20',
        lastPath: brief,
        topics: ['bogs', 'moors']
      },
      {
        key: 'https://pond.example',
        title: 'Ponds',
        url: 'https://pond.example/',
        publisher: 'The Long Table',
        domain: 'pond.example',
        published: '2026',
        citations: 1,
        lastCited: '2026-06-01',
        lastPath: 'journals/topics/ponds.md',
        topics: ['ponds']
      }
    ]);
  });

  it('finds a source by any spelling of its address', () => {
    const catalogue = sourceCatalogue(workspaceOf(files).index);
    for (const url of ['https://moor.example/peat', 'https://WWW.moor.example/peat/?utm_medium=mail#top'])
      assert.equal(findByUrl(catalogue, url)?.title, 'The peat page');
    assert.equal(findByUrl(catalogue, 'https://moor.example/peats'), undefined);
    assert.equal(findByUrl(catalogue, 'peat.md'), undefined);
  });

  it('says after each change what it says when it is made anew', () => {
    const workspace = workspaceOf(files);
    const texts = new Map(Object.entries(files));
    const check = (what: string) => {
      const fresh = sourceCatalogue(workspaceOf(Object.fromEntries(texts)).index);
      const now = sourceCatalogue(workspace.index);
      assert.deepEqual(contentOf(now), contentOf(fresh), what);
      for (const query of ['', 'peat', 'long', 'moor', 'new'])
        assert.deepEqual(searchSources(now, query, 10), searchSources(fresh, query, 10), `${what}: “${query}”`);
    };
    const change = (path: string, text: string, isOpen = false) => {
      texts.set(path, text);
      putText(workspace, path, text, isOpen);
    };
    check('at first');
    change(moors, files[moors]?.replace('[Peat,', '[New peat,') ?? '', true);
    check('a title changed');
    change(moors, `${texts.get(moors)}\n- [A new one](https://new.example/) (Newest, 2026) — why\n`, true);
    check('a source came');
    change(brief, files[brief]?.replace('2026-06-20', '2026-04-20') ?? '');
    check('the brief has another edition');
    change(moors, files[moors]?.replace('2026-05-14', '2026-06-30') ?? '', true);
    check('an entry has another date');
    texts.delete('journals/topics/ponds.md');
    removeText(workspace, 'journals/topics/ponds.md');
    check('a journal is gone');
  });

  it('reads the facts of no segment again that did not change', () => {
    const workspace = workspaceOf(files);
    sourceCatalogue(workspace.index);
    const document = workspace.index.documents.get(moors);
    assert.ok(document !== undefined && 'segments' in document);
    const counts = document.segments.map(({ kept }) => kept);
    let asked = 0;
    for (const kept of counts) {
      const { facts } = kept;
      Object.defineProperty(kept, 'facts', {
        get: () => {
          asked++;
          return facts;
        }
      });
    }
    loadText(workspace, 'journals/topics/fens.md', `# Fens\n\n${entry('2026-06-02', '- [Fen](https://fen.example)')}`);
    assert.equal(findByUrl(sourceCatalogue(workspace.index), 'https://fen.example')?.title, 'Fen');
    assert.equal(asked, 0);
  });

  it('can be made in steps while documents change', () => {
    const workspace = workspaceOf(journalsCiting(500));
    const steps = catalogueInSteps(workspace.index);
    for (let step = 0; step < 5; step++) assert.equal(steps.next().done, false);
    const [path] = workspace.index.documents.keys();
    removeText(workspace, path as string);
    sourceCatalogue(workspace.index);
    putText(workspace, path as string, `# New\n\n${entry('2026-06-02', '- [Only](https://only.example)')}`);
    let result = steps.next();
    while (result.done !== true) result = steps.next();
    const rest = Object.fromEntries(Object.entries(journalsCiting(500)).filter(([each]) => each !== path));
    const fresh = workspaceOf({
      ...rest,
      [path as string]: `# New\n\n${entry('2026-06-02', '- [Only](https://only.example)')}`
    });
    assert.deepEqual(contentOf(sourceCatalogue(workspace.index)), contentOf(sourceCatalogue(fresh.index)));
  });
});
