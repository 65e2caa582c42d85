import assert from 'node:assert/strict';
import { segmentsOf } from '../../src/journal/views';
import { linkDefinitionEdits } from '../../src/queries/link-definitions';
import { checkDocument } from '../../src/rules/check';
import { applyEdits } from '../../src/text/edit';
import { unknownFiles } from '../../src/workspace/journal-index';
import { updateFile } from '../../src/workspace/update-index';
import { workspaceOf } from '../support/fixture';

const ice =
  '# Ice\n\n## 2026-06-11 — Update\n\n### Melt\n\n## 2026-06-11 — Gather\n\n## 2026-06-04 — Gather\n\n### Floes\n';
const others = {
  'journals/topics/ice-shelves.md': ice,
  'journals/topics/peat.md': '# Peat\n',
  'journals/topics/config/moors.yaml': 'id: moors\n'
};

const soil = 'journals/topics/soil.md';
const head = '# Soil\n\n## 2026-06-26 — Gather\n\n### Cross-links\n\n';

/** The workspace of `text` at `path` and some other journals, and that text with its block; undefined where none can be. */
function written(text: string, path = soil, more: Readonly<Record<string, string>> = {}) {
  const { index } = workspaceOf({ ...others, ...more, [path]: text });
  for (const file of unknownFiles(index)) updateFile(index, file, file in others || file === path);
  const document = index.documents.get(path);
  assert.ok(document !== undefined && 'segments' in document);
  const edits = linkDefinitionEdits(index, document, text);
  return { index, edits, text: edits && applyEdits(text, edits) };
}

/** A journal of soil with cross-links and a foot gets another foot, and nothing else changes. */
function becomes(body: string, before: string, after: string): void {
  assert.equal(written(head + body + before).text, head + body + after);
  assert.deepEqual(written(head + body + after).edits, [], 'a second time changes something');
}

describe('link definitions', () => {
  it('lead each tag to its journal, or its entry, in alphabetical order', () => {
    becomes(
      '- [peat] why\n- [ice-shelves#2026-06-04] [ice-shelves] [peat] why\n',
      '',
      '\n[ice-shelves]: ice-shelves.md\n[ice-shelves#2026-06-04]: ice-shelves.md#2026-06-04--gather\n[peat]: peat.md\n'
    );
  });

  it('lead to the first of two entries of a day, and to the journal where there is none', () => {
    becomes(
      '- [ice-shelves#2026-06-11] [ice-shelves#2026-06-12] why',
      '',
      '\n\n[ice-shelves#2026-06-11]: ice-shelves.md#2026-06-11--update\n[ice-shelves#2026-06-12]: ice-shelves.md'
    );
  });

  it('are for topics that have a journal, wherever a cross-link counts', () => {
    becomes('- [moors] [wave-farms] why\n', '', '');
    becomes('- so [sic] and [peat] why\n', '', '\n[peat]: peat.md\n');
    becomes('- `[peat]` [ice-shelves](x.md) <!-- [peat] -->\n', '', '');
    becomes('- [soil] itself\n', '', '\n[soil]: soil.md\n');
  });

  it('have paths from where they stand', () => {
    const { text } = written(
      '---\nkind: brief\ntopics: []\n---\n# Frost\n\nSee [peat].\n',
      'journals/briefs/2026/frost.md',
      {
        '.topic-journal.yaml': 'briefs: journals/briefs/**/*.md\n'
      }
    );
    assert.ok(text?.endsWith('See [peat].\n\n[peat]: ../../topics/peat.md\n'));
  });

  it('write addresses that Markdown can read', () => {
    const name = 'journals/topics/a (b é).md';
    const { text } = written(`${head}- [a (b é)] why\n`, soil, { [name]: '# A\n' });
    assert.equal(text, `${head}- [a (b é)] why\n\n[a (b é)]: a%20%28b%20%C3%A9%29.md\n`);
  });

  it('keep what stands at the end as it was', () => {
    for (const end of ['', '\n', '\n\n\n', '  \n', ' \t', '\n  \n'])
      becomes(
        '- [peat] why',
        end,
        `${end.startsWith('  ') ? '  ' : end.startsWith(' ') ? ' \t' : ''}\n\n[peat]: peat.md${end.replace(/^[ \t]+/, '')}`
      );
  });

  it('have the line endings of the document', () => {
    const text = `${head}- [peat] why\n- [ice-shelves] why\n`.replaceAll('\n', '\r\n');
    const after = written(text).text ?? '';
    assert.equal(after, `${text}\r\n[ice-shelves]: ice-shelves.md\r\n[peat]: peat.md\r\n`);
    assert.deepEqual(written(after).edits, []);
    assert.equal(
      written(after.replace('[peat] why', 'why')).text,
      `${text.replace('[peat] why', 'why')}\r\n[ice-shelves]: ice-shelves.md\r\n`
    );
  });

  it('are brought up to date where they stand', () => {
    becomes('- [peat] why\n', '\n\n[ice-shelves]: ice-shelves.md\n', '\n\n[peat]: peat.md\n');
    becomes('- [peat] why\n', '\n[peat]: ../old/peat.md', '\n[peat]: peat.md');
    becomes(
      '- [peat] [ice-shelves] why\n',
      '\n[peat]: peat.md\n',
      '\n[ice-shelves]: ice-shelves.md\n[peat]: peat.md\n'
    );
    becomes('- [peat] [soil] why\n', '\n[soil]: soil.md\n[peat]: peat.md\n', '\n[peat]: peat.md\n[soil]: soil.md\n');
    becomes('- [peat] why\n', '\n[peat]: peat.md\n\n[^1]: A note.\n', '\n[peat]: peat.md\n\n[^1]: A note.\n');
    becomes(
      '- [peat] [soil] why\n',
      '\n[soil]: soil.md\n\n\n[peat]: peat.md\n',
      '\n[peat]: peat.md\n[soil]: soil.md\n\n\n'
    );
  });

  it('go when no cross-link needs them, with the line that keeps them apart', () => {
    becomes('- why\n', '\n[peat]: peat.md\n', '');
    becomes('- why', '\n\n[peat]: peat.md', '');
    becomes('- why\n', '\n[a]: https://a.example\n[peat]: peat.md\n', '\n[a]: https://a.example\n');
    becomes('- why\n', '\n[peat]: peat.md\n[a]: https://a.example\n', '\n[a]: https://a.example\n');
    becomes('- why\n', '\n[peat]: peat.md\n\n[a]: https://a.example\n', '\n[a]: https://a.example\n');
  });

  it('leave definitions of others alone, and define nothing a second time', () => {
    const ours = '\n[ice-shelves]: ice-shelves.md\n';
    for (const foreign of [
      '\n[peat]: https://peat.example\n',
      '\n[peat]: peat.md "Peat"\n',
      '\n[peat]: peat.md#floes\n',
      '\n[PEAT]: <peat.md> (x)\n',
      '\n[a]: b.md\n[peat]: c.md\n',
      '\n[//begin]: # "Autogenerated link references for markdown compatibility"\n[peat]: peat\n[peat]: peat.md\n[//end]: # "Autogenerated link references"\n'
    ]) {
      becomes('- [peat] why\n', foreign, foreign);
      becomes('- [peat] [ice-shelves] why\n', foreign, foreign + ours);
    }
    becomes('- [x][peat] [X][] why\n', '\n[peat]: peat.md\n', '\n[peat]: peat.md\n');
    becomes('- [Peat][] why\n', '\n[peat]: peat.md\n', '\n[peat]: peat.md\n');
  });

  it('touch nothing that only looks like them', () => {
    const looks = [
      '\n```\n[ice-shelves]: ice-shelves.md\n```\n',
      '  [ice-shelves]: ice-shelves.md\n',
      '\n- [ice-shelves]: x.md\n'
    ];
    for (const like of looks.slice(0, 2)) becomes('- why\n', like, like);
    becomes('- [peat] why\n', looks[0] ?? '', `${looks[0]}\n[peat]: peat.md\n`);
  });

  it('are not written where Markdown would not read them', () => {
    for (const open of ['\n```\ncode', '\n~~~\n', '\n<!-- a\n\nb', '\n<script>\n'])
      assert.equal(written(`${head}- [peat] why\n${open}`).text, undefined, open);
  });

  it('say nothing that is wrong, and name no topic a second time', () => {
    const text = `${head}- [peat] [ice-shelves#2026-06-04] why\n`;
    const before = written(text).index;
    const after = written(written(text).text ?? '').index;
    for (const { index } of [{ index: before }, { index: after }]) {
      const document = index.documents.get(soil);
      assert.ok(document !== undefined);
      assert.deepEqual(
        checkDocument(index, document).map(({ code }) => code),
        checkDocument(before, before.documents.get(soil) ?? document).map(({ code }) => code)
      );
      assert.equal(segmentsOf(document).flatMap(({ facts }) => facts.crossLinks).length, 2);
    }
    assert.deepEqual(after.topicUses, before.topicUses);
  });
});
