import assert from 'node:assert/strict';
import type { MarkdownDocument } from '../../src/journal/model';
import { entryLinks } from '../../src/queries/entry-links';
import { readMarks, workspaceOf } from '../support/fixture';

const peat = 'journals/topics/peat.md';

/** The links to the entry at `<|>` of `picture`, each with what it is for. */
function links(picture: string, path = peat, files: Readonly<Record<string, string>> = {}): string[] | undefined {
  const { text, cursor = 0 } = readMarks(picture);
  const { index } = workspaceOf({ ...files, [path]: text });
  const found = entryLinks(index, index.documents.get(path) as MarkdownDocument, cursor);
  return found?.map(({ text: link, use, isAmbiguous }) => `${link} ${use}${isAmbiguous ? ' (ambiguous)' : ''}`);
}

describe('links to an entry', () => {
  it('are its tag, and Markdown links by where they will stand', () => {
    assert.deepEqual(links('# Peat\n\n## 2026-06-26 — Gather\n\n### Bogs\n\n- on<|>e\n'), [
      '[peat#2026-06-26] tag for Cross-links',
      '[2026-06-26](../topics/peat.md#2026-06-26--gather) link from a brief or an analysis',
      '[2026-06-26](peat.md#2026-06-26--gather) link from a topic journal'
    ]);
  });

  it('tell the second entry of a day from the first', () => {
    const text = '## 2026-06-26 — Gather\n\n## 2026-06-26 — Update\n\nHere<|>\n\n## 2026-06-26 — Update\n';
    assert.deepEqual(links(text)?.slice(0, 2), [
      '[peat#2026-06-26] tag for Cross-links (ambiguous)',
      '[2026-06-26](../topics/peat.md#2026-06-26--update) link from a brief or an analysis'
    ]);
    const last = links(text.replace('<|>', '').replace(/\n$/, '<|>'));
    assert.ok(last?.[1]?.includes('(../topics/peat.md#2026-06-26--update-1)'));
    assert.ok(links(text.replace('<|>', '').replace('Gather', 'Ga<|>ther'))?.[0]?.endsWith('Cross-links'));
  });

  it('follow where the settings say that documents are', () => {
    const settings = {
      '.topic-journal.yaml': 'topics: ["bog wet/*.md"]\nbriefs: ["notes/daily/*.md"]\nanalyses: ["*.md"]\n'
    };
    const found = links('## 2026-06-26 — Gather<|>\n', 'bog wet/peat (raised).md', settings);
    assert.ok(found?.[1]?.startsWith('[2026-06-26](../../bog%20wet/peat%20%28raised%29.md#'), found?.join('\n'));
  });

  it('are none outside entries, of a heading without a day, and in other documents', () => {
    assert.equal(links('# Pe<|>at\n\n## 2026-06-26 — Gather\n'), undefined);
    assert.equal(links('## 2026-06-26 — Gather\n\n## Strategy Changelog\n\n<|>'), undefined);
    assert.equal(links('## 2026-06-31 — Gather\n\n<|>'), undefined);
    assert.equal(links('---\nkind: brief\n---\n# A\n\n## 2026-06-26 — Gather\n<|>', 'journals/briefs/a.md'), undefined);
  });
});
