import assert from 'node:assert/strict';
import { renameableAt } from '../../../src/queries/rename/rename-at';
import { drawMarks, readMarks } from '../../support/fixture';
import { contextOf, type Files } from '../../support/renaming';

const soil = 'journals/topics/soil.md';
const others: Files = {
  'journals/topics/ice.md': '# Ice\n\n## 2026-06-11 — Gather\n',
  'journals/topics/config/ice.yaml': 'id: ice\n'
};

/** What can be renamed at `<|>`: the text with it marked, and what it is called; or why not. */
function shown(picture: string, path = soil): string | [string, string] | undefined {
  const { text, cursor = 0 } = readMarks(picture);
  const { index } = contextOf({ ...others, [path]: text });
  const document = index.documents.get(path);
  assert.ok(document !== undefined);
  const found = renameableAt(index, document, text, cursor);
  return typeof found === 'object' ? [drawMarks(text, [found.range]), found.now] : found;
}

const links = (text: string) => `# Soil\n\n## 2026-06-26 — Gather\n\n### Cross-links\n\n- ${text}\n`;

describe('what can be renamed', () => {
  it('is the topic or the day of a tag', () => {
    assert.deepEqual(shown(links('[i<|>ce#2026-06-11]')), [links('[«ice»#2026-06-11]'), 'ice']);
    assert.deepEqual(shown(links('[ice#2026<|>-06-11]')), [links('[ice#«2026-06-11»]'), '2026-06-11']);
    assert.match(String(shown(links('[fo<|>g]'))), /no topic “fog”/);
  });

  it('is an entry, at its heading and its line of the Index', () => {
    assert.deepEqual(shown('# Soil\n\n## 2026-0<|>6-26 — Gather\n'), [
      '# Soil\n\n## «2026-06-26 — Gather»\n',
      '2026-06-26 — Gather'
    ]);
    const index = (text: string) => `# Soil\n\n## Index\n\n- ${text}\n\n## 2026-06-26 — Gather\n`;
    assert.deepEqual(shown(index('[26<|> June](#2026-06-26--gather)')), [
      index('[«26 June»](#2026-06-26--gather)'),
      '2026-06-26 — Gather'
    ]);
  });

  it('is a publisher, and a label that the format does not know', () => {
    const source = (text: string) =>
      `# Soil\n\n## 2026-06-26 — Gather\n\n### Peat\n\n- [a](https://a.example) ${text}\n`;
    assert.deepEqual(shown(source('(The L<|>edger, 2026)')), [source('(«The Ledger», 2026)'), 'The Ledger']);
    const label = (text: string) => `# Soil\n\n## 2026-06-26 — Gather\n\n### Meta-observations\n\n- ${text}\n`;
    assert.deepEqual(shown(label('**Od<|>dity:** a')), [label('**«Oddity»:** a'), 'Oddity']);
    assert.match(String(shown(label('**G<|>ap:** a'))), /a label that the journal knows/);
  });

  it('is the id in a config and in front matter, without its quotes', () => {
    const config = 'journals/topics/config/soil.yaml';
    assert.deepEqual(shown('id: "so<|>il"\n', config), ['id: "«soil»"\n', 'soil']);
    assert.deepEqual(shown('---\ntopics: [i<|>ce]\n---\n', 'journals/briefs/1.md'), [
      '---\ntopics: [«ice»]\n---\n',
      'ice'
    ]);
    assert.match(
      String(shown('id: soil\npreferred_sources: [The L<|>edger]\n', config)),
      /No source is of “The Ledger”/
    );
  });

  it('is no title, theme or address, which others rename as well', () => {
    assert.equal(shown('# So<|>il\n'), undefined);
    assert.equal(shown('# Soil\n\n## 2026-06-26 — Gather\n\n### Pe<|>at\n'), undefined);
    assert.equal(shown(links('[ice] as [a](https://a.ex<|>ample)')), undefined);
    assert.equal(shown('# Soil\n\nPro<|>se.\n'), undefined);
  });
});
