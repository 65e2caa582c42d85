import assert from 'node:assert/strict';
import type { MarkdownDocument } from '../../../src/journal/model';
import { runToEnd } from '../../../src/journal/steps';
import { segmentsOf } from '../../../src/journal/views';
import type { LinkRow } from '../../../src/queries/links/link-row';
import { type LinkNode, linkTree, shownLinks } from '../../../src/queries/links/link-tree';
import { linkedTopics } from '../../../src/queries/links/linked-topics';
import { placeOfCitation } from '../../../src/queries/links/same-sources';
import { wordsAround } from '../../../src/queries/links/words-around';
import { sliceRange } from '../../../src/text/range';
import { putText, removeText, type Workspace } from '../../../src/workspace/workspace';
import { workspaceOf } from '../../support/fixture';

const soilPath = 'journals/topics/soil.md';
const icePath = 'journals/topics/ice.md';
const briefPath = 'journals/briefs/one.md';

const files = {
  [soilPath]: `# Soil carbon

Config: [c](config/soil.yaml)

## 2026-06-26 — Gather

- [Peat](https://a.example/peat?utm_source=x) (P, 2026)
- [Only here](https://a.example/other) (P, 2026)

### Cross-links

- [ice] [nowhere] The fields were dry.

## 2026-05-05 — Gather

As [ice#2026-05-02] has it. More.
`,
  [icePath]: `# Ice

## 2026-06-30 — Gather

- [Peat bogs](https://www.a.example/peat/) (P, 2026)

### Cross-links

- [soil] Melt water
  reaches **the** fields.

## 2026-06-11 — Gather

One. As [soil#2026-05-05] says, it is [dry](soil.md#2026-05-05--gather). Three.
`,
  [briefPath]: `---
kind: brief
edition: 2026-06-20
topics: [soil, ice]
---
# Heat and peat

## Sources

- [Peat, a photograph](https://a.example/peat) (P, 2026)
`,
  'journals/analyses/two.md':
    '---\nkind: analysis\ntopics: [sea]\n---\n\nIn [the brief](../briefs/one.md) it says so.\n'
};

function documentAt({ index }: Workspace, path: string): MarkdownDocument {
  const document = index.documents.get(path);
  assert.ok(document !== undefined && 'segments' in document);
  return document;
}

/** The list about the document at `path`, whose text and others `texts` has. */
function treeOf(workspace: Workspace, texts: Readonly<Record<string, string>>, path: string, most = 100): LinkNode[] {
  const { index } = workspace;
  const linked = runToEnd(linkedTopics(index, documentAt(workspace, path)));
  const shown = new Set(shownLinks(linked, () => most));
  const wordsOf = (row: LinkRow) => {
    assert.ok(shown.has(row), 'the words of a row that was not announced');
    const segment = segmentsOf(index.documents.get(row.path)).find(({ kept }) => kept === row.kept);
    assert.ok(segment !== undefined);
    const text = (texts[row.path] ?? '').slice(segment.start, segment.start + segment.length);
    return wordsAround(text, row.range, row.inSection);
  };
  return linkTree(index, linked, { most: () => most, wordsOf });
}

const drawn = (nodes: readonly LinkNode[]): string[] =>
  nodes.flatMap(({ label, description, children }) => [
    `${label} | ${description}`,
    ...drawn(children).map(line => `  ${line}`)
  ]);

const all = (nodes: readonly LinkNode[]): LinkNode[] => nodes.flatMap(node => [node, ...all(node.children)]);

describe('the list of linked topics', () => {
  it('of a topic has what links here, what it links, what waits and who cites the same', () => {
    assert.deepEqual(drawn(treeOf(workspaceOf(files), files, soilPath)), [
      'Links here | 4',
      '  2026-06-30 | ice — Melt water reaches the fields.',
      '  2026-06-20 | brief — in the front matter',
      '  2026-06-11 | ice — As [soil#2026-05-05] says, it is dry.',
      '  2026-06-11 | ice — As [soil#2026-05-05] says, it is dry.',
      'Links out | 2 topics',
      '  Ice | 2',
      '    2026-06-26 | The fields were dry.',
      '    2026-05-05 | As [ice#2026-05-02] has it.',
      '  nowhere | 1, no such topic',
      '    2026-06-26 | The fields were dry.',
      'Unanswered | 1',
      '  2026-06-30 | ice — Melt water reaches the fields.',
      'Same sources | 2 documents',
      '  Ice | 1 source, 2026-06-30',
      '    Peat bogs | 2026-06-30',
      '  Heat and peat | 1 source, 2026-06-20',
      '    Peat, a photograph | 2026-06-20'
    ]);
  });

  it('of a brief has the links to its file, and nothing that waits', () => {
    assert.deepEqual(drawn(treeOf(workspaceOf(files), files, briefPath)), [
      'Links here | 1',
      '  no date | two — In the brief it says so.',
      'Links out | 2 topics',
      '  Ice | 1',
      '    2026-06-20 | in the front matter',
      '  Soil carbon | 1',
      '    2026-06-20 | in the front matter',
      'Same sources | 2 documents',
      '  Ice | 1 source, 2026-06-30',
      '    Peat bogs | 2026-06-30',
      '  Soil carbon | 1 source, 2026-06-26',
      '    Peat | 2026-06-26'
    ]);
  });

  it('leads each row to its place', () => {
    const workspace = workspaceOf(files);
    const places = all(treeOf(workspace, files, soilPath)).flatMap(({ place, source }) => {
      const range = source === null ? place?.range : placeOfCitation(workspace.index, source, source.canonical);
      const path = source?.path ?? place?.path;
      return path === undefined || range === undefined ? [] : [sliceRange(files[path as typeof soilPath], range)];
    });
    const [peat, photograph] = [
      '- [Peat bogs](https://www.a.example/peat/) (P, 2026)',
      '- [Peat, a photograph](https://a.example/peat) (P, 2026)'
    ];
    assert.deepEqual(places, [
      ...['[soil]', 'soil', '[soil#2026-05-05]', 'soil.md#2026-05-05--gather'],
      ...['[ice]', '[ice#2026-05-02]', '[nowhere]'],
      ...['[soil]', peat, photograph]
    ]);
  });

  it('has an id for each row, which stays whatever is written around it', () => {
    const workspace = workspaceOf(files);
    const idsOf = (nodes: readonly LinkNode[]) => all(nodes).map(({ id }) => id);
    const before = idsOf(treeOf(workspace, files, soilPath));
    assert.equal(new Set(before).size, before.length);
    const longer = { ...files, [icePath]: files[icePath].replace('One.', 'One, and more words.') };
    putText(workspace, icePath, longer[icePath], true);
    assert.deepEqual(idsOf(treeOf(workspace, longer, soilPath)), before);
    removeText(workspace, icePath);
    assert.ok(drawn(treeOf(workspace, files, soilPath)).includes('Links here | 1'));
  });

  it('has another id for a part of it where there is nothing in that', () => {
    const { [icePath]: _, ...fewer } = files;
    const idOf = (given: Record<string, string>) =>
      treeOf(workspaceOf(given), given, soilPath).find(({ kind }) => kind === 'unanswered')?.id;
    assert.notEqual(idOf(files), idOf(fewer));
  });

  it('shows so many rows, and how many there are besides', () => {
    assert.deepEqual(drawn(treeOf(workspaceOf(files), files, soilPath, 1)).slice(0, 6), [
      'Links here | 4',
      '  2026-06-30 | ice — Melt water reaches the fields.',
      '  3 more… | ',
      'Links out | 2 topics',
      '  Ice | 2',
      '    2026-06-26 | The fields were dry.'
    ]);
  });
});
