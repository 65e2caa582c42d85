import assert from 'node:assert/strict';
import fc from 'fast-check';
import GitHubSlugger from 'github-slugger';
import { each } from '../../src/journal/views';
import { sliceRange } from '../../src/text/range';
import { anchoredEntries, anchorsOf, isAnchorOf, numberAnchors } from '../../src/workspace/anchors';
import { workspaceOf } from '../support/fixture';
import { holds } from '../support/property';

function journal(text: string) {
  const { index } = workspaceOf({ 'journals/topics/a.md': text });
  const document = index.documents.get('journals/topics/a.md');
  assert.ok(document !== undefined && 'segments' in document);
  return { document, table: anchorsOf(index, document) };
}

describe('anchors', () => {
  it('are numbered through the document, over all segments', () => {
    const { table } = journal(
      '# A\n\n## A\n\n### A-1\n\n## A\n\nA\n---\n\n## b `C` d\n\n<a id="own"></a>\n\n> # Inner\n'
    );
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map(place => table.anchorOf(place)),
      ['a', 'a-1', 'a-1-1', 'a-2', 'a-3', 'b-c-d']
    );
    for (const anchor of ['own', 'inner', 'a-3']) assert.ok(table.has(anchor));
    assert.ok(!table.has('A'));
  });

  it('are those that GitHub gives, whatever the headings', () => {
    const heading = fc.constantFrom(
      'a',
      'A',
      'a-1',
      'a-1-1',
      'b',
      '',
      '🌊',
      '__proto__',
      'constructor',
      '2026-06-26 — Gather',
      'a b'
    );
    holds(500, [fc.array(heading, { maxLength: 12 })], headings => {
      const ours = numberAnchors();
      const theirs = new GitHubSlugger();
      const text = headings.map(each => `# ${each}\n\n`).join('');
      const expected = headings.map(each => theirs.slug(each.replaceAll('__', '')));
      assert.deepEqual(
        [...each(journal(text).document, 'headings')].map(({ fact }) => ours(fact.slug)),
        expected
      );
    });
  });

  it('of entries are what the index links to', () => {
    const text = '# T\n\n## 2026-06-26 — Gather\n\n### x\n\n## Index\n\n## 2026-06-26 - Gather\n';
    const { document, table } = journal(text);
    assert.deepEqual(
      anchoredEntries(document, table).map(({ anchor, range }) => [anchor, sliceRange(text, range)]),
      [
        ['2026-06-26--gather', '2026-06-26 — Gather'],
        ['2026-06-26---gather', '2026-06-26 - Gather']
      ]
    );
  });

  it('are known to be of a heading, numbered or not', () => {
    assert.ok(isAnchorOf('2026-06-26--gather', '2026-06-26 — Gather') && isAnchorOf('a-12', 'A'));
    assert.ok(!isAnchorOf('a-b', 'A') && !isAnchorOf('ab', 'A') && !isAnchorOf('a-', 'A') && !isAnchorOf('b', 'A'));
  });
});
