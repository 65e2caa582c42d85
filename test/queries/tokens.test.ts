import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MarkdownDocument } from '../../src/journal/model';
import { type TokenType, tokensIn } from '../../src/queries/tokens';
import type { Range } from '../../src/text/range';
import { brief, journal } from '../support/arbitrary/journals';
import { nastyDocument } from '../support/arbitrary/nasty-markdown';
import { drawMarks, workspaceOf } from '../support/fixture';
import { holds } from '../support/property';

const path = 'journals/topics/peat.md';
const others = { 'journals/topics/soil.md': '# Soil\n', 'journals/topics/config/ice.yaml': 'id: ice\n' };

function documentAt(files: Readonly<Record<string, string>>, at: string) {
  const { index } = workspaceOf(files);
  const document = index.documents.get(at);
  assert.ok(document !== undefined && 'segments' in document);
  return { index, document: document as MarkdownDocument };
}

const all = ({ length }: MarkdownDocument): Range => ({ start: 0, end: length });

/** `text` with `«…»` around its tokens of the types `types`, or of all. */
function drawn(text: string, types?: readonly TokenType[], files: Readonly<Record<string, string>> = {}, at = path) {
  const { index, document } = documentAt({ ...others, ...files, [at]: text }, at);
  const tokens = tokensIn(index, document, all(document)).filter(({ type }) => types?.includes(type) ?? true);
  return drawMarks(
    text,
    tokens.map(({ range }) => range)
  );
}

const unmarked = (picture: string): string => picture.replace(/[«»]/g, '');

function check(picture: string, types?: readonly TokenType[], files?: Readonly<Record<string, string>>, at?: string) {
  assert.equal(drawn(unmarked(picture), types, files, at), picture);
}

describe('tokens', () => {
  it('are topics, known and unknown', () => {
    const tags =
      '## 2026-06-26 — Gather\n\n### Cross-links\n\n- [soil#2026-06-11] [icy], why\n- [ice] and [soil], not [icy]\n';
    check(tags.replace('icy', '«icy»'), ['unknownTopic']);
    check(tags.replaceAll(/\b(soil|ice)\b/g, '«$1»'), ['topic']);
    check(tags.replace('2026-06-11', '«2026-06-11»'), ['date']);
  });

  it('are the topics of front matter', () => {
    const at = 'journals/briefs/one.md';
    check('---\nkind: brief\ntopics: [«soil», moors]\n---\n# A\n', ['topic'], {}, at);
    check('---\nkind: brief\ntopics:\n  - soil\n  - «moors» # so\n---\n# A\n', ['unknownTopic'], {}, at);
  });

  it('are publishers and dates wherever an attribution stands', () => {
    const picture = [
      '## 2026-06-26 — Gather\n\n### Peat\n',
      '- [T](https://a.example) («The Ledger», «2026-06-09») — note',
      '- [T](https://a.example), said so («The Ledger») — note',
      '- Title («Long Table, Leeds», «7 Apr 2026») — note',
      '- [T](https://a.example) («2026»)\n'
    ].join('\n');
    check(picture);
  });

  it('are labels by the names that the workspace uses, and every label of a release record', () => {
    const settings = { '.topic-journal.yaml': 'vocabulary:\n  labels:\n    Gap: Hole\n' };
    const text = '## 2026-06-26 — Gather\n\n### Meta-observations\n\n- «Hole»: a\n- **«Gap»:** b\n- **Other:** c\n';
    check(text, undefined, settings);
    const record = '---\nkind: analysis\n---\n# A\n\n## Release record\n\n- «Model»: a\n- **«Own words»:** b\n';
    check(record, undefined, {}, 'journals/analyses/one.md');
  });

  it('are closed items and how they were closed', () => {
    const text = [
      '---\nkind: brief\n---\n# A\n\n## Unknowns\n',
      '- Who pays [soil]?',
      '- [ ] Who else?',
      '- [x] «Who, *then*,\n  in [soil]?» — «answered» «2026-06-26»: nobody',
      '- [x] «Who ever?» — solved 2026-06-31',
      '- [x] «All this?»\n'
    ].join('\n');
    check(text, ['closedItem', 'outcome', 'date'], {}, 'journals/briefs/one.md');
    const gap = '## 2026-06-26 — Gather\n\n### Meta-observations\n\n- [x] **«Gap»:** «none» — «dropped» «2026-06-26»\n';
    check(gap);
  });

  it('are none in code, comments and documents of other parts', () => {
    check('# A\n\n`[soil]`\n\n<!-- [soil] -->\n\n```\n- [soil]\n```\n\n[soil](a.md) and \\[soil]\n');
  });

  it('become known with their topic', () => {
    const text = '## 2026-06-26 — Gather\n\n### Cross-links\n\n- [«moors»] why\n';
    check(text, ['unknownTopic']);
    check(text, ['topic'], { 'journals/topics/moors.md': '# Moors\n' });
  });

  it('of a range are those of the whole that touch it', () => {
    holds(200, [fc.oneof(journal, brief, nastyDocument), fc.nat(), fc.nat()], (text, one, other) => {
      const { index, document } = documentAt({ ...others, [path]: text }, path);
      const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [
        number,
        number
      ];
      const tokens = tokensIn(index, document, all(document));
      let last = 0;
      for (const { range } of tokens) {
        assert.ok(last <= range.start && range.start < range.end && range.end <= text.length);
        last = range.end;
      }
      const touching = tokens.filter(({ range }) => range.start <= end && range.end >= start);
      assert.deepEqual(tokensIn(index, document, { start, end }), touching);
    });
  });
});
