import assert from 'node:assert/strict';
import fc from 'fast-check';
import { complete } from '../../src/queries/complete/complete';
import { MOST_COMPLETIONS } from '../../src/queries/complete/completion';
import { putText, type Workspace } from '../../src/workspace/workspace';
import { nastyDocument } from '../support/arbitrary/nasty-markdown';
import { nastyYaml } from '../support/arbitrary/nasty-yaml';
import { anyText, punctuation } from '../support/arbitrary/texts';
import { files } from '../support/arbitrary/workspaces';
import { TODAY } from '../support/completing';
import { workspaceOf } from '../support/fixture';
import { holds } from '../support/property';

/** What people have typed when a list opens. */
const starts = fc.constantFrom(
  '- [',
  '- [so',
  '- [soil#',
  '- [T](https://a.example) (',
  '- [T](https://a.example) (P, ',
  '- **',
  '- **Author to watch:** ',
  '- [x] w — ',
  '## ',
  '### ',
  '#',
  '@',
  '- ',
  'topics: [',
  'keywords:\n  - ',
  'rules:\n  '
);

/** Completes at `offset` of every document, and says what is wrong with what is found. */
function completesWell({ index, open }: Workspace, path: string, at: number): void {
  const reading = open.get(path);
  if (reading === undefined) return;
  const text = reading.head + reading.texts.join('');
  const offset = Math.floor(at * (text.length + 1));
  const found = complete(index, reading, offset, TODAY);
  if (found === undefined) return;
  const { range, typed, items, isIncomplete } = found;
  assert.ok(items.length > 0 && items.length <= MOST_COMPLETIONS);
  assert.ok(!isIncomplete || items.length === MOST_COMPLETIONS);
  for (const { start, end } of [range, ...items.flatMap(item => item.range ?? [])]) {
    assert.ok(start <= offset && offset <= end && end <= text.length);
    assert.doesNotMatch(text.slice(start, end), /[\r\n]/);
  }
  assert.equal(text.slice(range.start, offset), typed);
  for (const { label, details } of items) {
    assert.notEqual(label, '');
    details?.();
  }
}

describe('completion', () => {
  it('never fails, and replaces nothing but a part of the line at the cursor', () => {
    holds(150, [files, starts, fc.double({ min: 0, max: 1, noNaN: true })], (texts, typed, at) => {
      const workspace = workspaceOf(texts);
      for (const [path, text] of Object.entries(texts)) {
        const cut = Math.floor(at * text.length);
        putText(workspace, path, `${text.slice(0, cut)}\n${typed}${text.slice(cut)}`, true);
        const length = text.length + 1 + typed.length;
        completesWell(workspace, path, (cut + 1 + typed.length + 0.5) / (length + 1));
      }
    });
  });

  it('never fails on any text, wherever the cursor is', () => {
    const texts = fc.oneof(anyText, punctuation, nastyDocument, nastyYaml);
    const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
      minLength: 5,
      maxLength: 5
    });
    holds(200, [texts, places], (text, at) => {
      const workspace = workspaceOf({});
      for (const path of [
        'journals/topics/a.md',
        'journals/topics/config/a.yaml',
        'journals/briefs/b.md',
        '.topic-journal.yaml'
      ]) {
        putText(workspace, path, text, true);
        for (const each of at) completesWell(workspace, path, each);
      }
    });
  });
});
