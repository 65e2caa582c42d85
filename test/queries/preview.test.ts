import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MarkdownDocument } from '../../src/journal/model';
import { type PreviewMark, previewMarks } from '../../src/queries/preview';
import { brief, journal } from '../support/arbitrary/journals';
import { nastyDocument } from '../support/arbitrary/nasty-markdown';
import { drawMarks, workspaceOf } from '../support/fixture';
import { holds } from '../support/property';

const path = 'journals/topics/peat.md';
const others = {
  'journals/topics/soil.md':
    '# Soil & more\n\n## 2026-06-11 — Gather\n\n## 2026-06-11 — Update\n\n## 2026-06-01 — Gather\n',
  'journals/topics/config/ice.yaml': 'id: ice\ntitle: Ice\n'
};

function marksOf(text: string, at = path, files: Readonly<Record<string, string>> = {}, isWhole = true): PreviewMark[] {
  const { index } = workspaceOf({ ...others, ...files, [at]: text });
  const document = index.documents.get(at);
  assert.ok(document !== undefined && 'segments' in document);
  return previewMarks(index, document as MarkdownDocument, isWhole);
}

/** `picture` has `«…»` around the marks of the kind `kind`. */
function check(picture: string, kind: PreviewMark['kind'], at = path, files: Readonly<Record<string, string>> = {}) {
  const text = picture.replace(/[«»]/g, '');
  const ranges = marksOf(text, at, files).flatMap(mark => (mark.kind === kind ? [mark.range] : []));
  assert.equal(drawMarks(text, ranges), picture);
}

const crossLinks = (lines: string): string => `# Peat\n\n## 2026-06-26 — Gather\n\n### Cross-links\n\n${lines}`;

/** What the one mark in `- TAG why` says. */
function tag(written: string, at = path, files: Readonly<Record<string, string>> = {}) {
  const [mark, ...more] = marksOf(crossLinks(`- ${written} why\n`), at, files);
  assert.ok(mark !== undefined && more.length === 0);
  const { range: _, ...said } = mark;
  return said;
}

describe('what a preview shows', () => {
  it('are tags, where they count as cross-links', () => {
    check(
      crossLinks('- «[soil]» «[soil#2026-06-11]», and «[ice]»\n- [moors] why\n\nSee «[soil]», not [moors].\n'),
      'tag'
    );
    check(crossLinks('- [soil] why\n- «[moors]» «[Some words]» why\n\nSee [moors].\n'), 'unknown-topic');
    check('# A\n\n`[soil]` [soil](a.md) \\[soil] <!-- [soil] --> ![soil][soil]\n\n```\n[soil]\n```\n', 'tag');
  });

  it('are links to journals and entries, by what their topic is called', () => {
    const title = 'Soil & more';
    assert.deepEqual(tag('[soil]'), { kind: 'tag', url: 'soil.md', title, isLost: false });
    assert.deepEqual(tag('[soil#2026-06-11]'), {
      kind: 'tag',
      url: 'soil.md#2026-06-11--gather',
      title: `${title} — 2026-06-11 — Gather`,
      isLost: false
    });
    assert.deepEqual(tag('[soil#2026-06-12]'), {
      kind: 'tag',
      url: 'soil.md',
      title: '“soil” has no entry of 2026-06-12.',
      isLost: true
    });
    assert.deepEqual(tag('[ice]'), {
      kind: 'tag',
      url: 'config/ice.yaml',
      title: 'Ice — it has a config, but no journal yet.',
      isLost: false
    });
    assert.deepEqual(tag('[moors]'), {
      kind: 'unknown-topic',
      title: 'There is no topic “moors”: no journal or config has this name.'
    });
  });

  it('links from where the document is', () => {
    const at = 'journals/briefs/one.md';
    const [mark] = marksOf('---\nkind: brief\n---\n# A\n\nSee [soil#2026-06-01].\n', at);
    assert.ok(mark?.kind === 'tag');
    assert.equal(mark.url, '../topics/soil.md#2026-06-01--gather');
  });

  it('are the labels that the workspace knows, and every label of a release record', () => {
    const settings = { '.topic-journal.yaml': 'vocabulary:\n  labels:\n    Gap: Hole\n' };
    const text = '## 2026-06-26 — Gather\n\n### Meta-observations\n\n- «Hole»: a\n- **«Gap»:** b\n- **Other:** c\n';
    check(text, 'label', path, settings);
    const record = '---\nkind: analysis\n---\n# A\n\n## Release record\n\n- «Model»: a\n- **«Own words»:** b\n';
    check(record, 'label', 'journals/analyses/one.md');
  });

  it('are closed items, their boxes, and how they were closed', () => {
    const at = 'journals/briefs/one.md';
    const head = '---\nkind: brief\n---\n# A\n\n## Unknowns\n\n';
    const text = `${head}- Who pays [soil]?
- [ ] Who else?
- [x] Who, *then*,
  in [soil]? — answered 2026-06-26: nobody
- [x] Who ever? — solved 2026-06-31
- [X]  All this? — dropped soon
`;
    const shown = (...drawn: readonly [from: string, to: string][]) =>
      drawn.reduce((picture, [from, to]) => picture.replace(from, to), text);
    check(
      shown(
        ['Who, *then*,\n  in [soil]?', '«Who, *then*,\n  in [soil]?»'],
        ['Who ever?', '«Who ever?»'],
        ['All this?', '«All this?»']
      ),
      'closed',
      at
    );
    check(shown(['answered 2026-06-26', '«answered 2026-06-26»'], ['dropped', '«dropped»']), 'outcome', at);
    check(
      shown(['[ ]', '«[ ]»'], ['[x] Who, ', '«[x]» Who, '], ['[x] Who e', '«[x]» Who e'], ['[X]', '«[X]»']),
      'box',
      at
    );
    check(shown(['[soil]?\n', '«[soil]»?\n'], ['in [soil]', 'in «[soil]»']), 'tag', at);
  });

  it('are no unknown topics and entries while not all was read', () => {
    const marks = marksOf(crossLinks('- [soil#2026-06-12] [soil] [moors] why\n'), path, {}, false);
    assert.deepEqual(
      marks.map(mark => mark.kind === 'tag' && mark.url),
      ['soil.md']
    );
  });

  it('lies one within the other, in the order of the text', () => {
    holds(120, [fc.oneof(journal, brief, nastyDocument)], text => {
      const around: number[] = [];
      let last = 0;
      for (const { range } of marksOf(text)) {
        while (around.length > 0 && (around.at(-1) ?? 0) <= range.start) around.pop();
        assert.ok(last <= range.start && range.start < range.end && range.end <= (around.at(-1) ?? text.length));
        around.push(range.end);
        last = range.start;
      }
    });
  });
});
