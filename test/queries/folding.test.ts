import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldingRanges } from '../../src/queries/folding';
import { brief, journal } from '../support/arbitrary/journals';
import { nastyDocument } from '../support/arbitrary/nasty-markdown';
import { drawMarks, workspaceOf } from '../support/fixture';
import { holds } from '../support/property';

function rangesOf(text: string) {
  const document = workspaceOf({ 'journals/topics/peat.md': text }).index.documents.get('journals/topics/peat.md');
  assert.ok(document !== undefined && 'segments' in document);
  return foldingRanges(document, text);
}

function check(picture: string): void {
  const text = picture.replace(/[«»]/g, '');
  assert.equal(drawMarks(text, rangesOf(text)), picture);
}

describe('folding', () => {
  it('goes by entry and section, and leaves blank lines outside', () => {
    check(
      [
        '«# Peat',
        '',
        '«## Index',
        '- a»',
        '',
        '',
        '«## 2026-06-26 — Gather',
        '«### Bogs',
        '',
        '- a',
        '  - b»',
        '',
        '«### Cross-links',
        '- [soil] c»»',
        ' \t ',
        '«## Strategy Changelog»»',
        '',
        ''
      ].join('\n')
    );
  });

  it('goes by front matter', () => {
    check('«---\nkind: brief\n---»\n\n«# A\n\nb»\n');
  });

  it('is right where lines end in CRLF', () => {
    check('«# A\r\n\r\n«## B\r\nc»\r\n\r\n«## C»»\r\n');
  });

  it('is not for headings in code, quotes and comments', () => {
    check('«# A\n\n```\n## B\n```\n\n> ## C\n\n<!--\n## D\n-->»\n');
  });

  it('gives ranges of which each holds another or has nothing of it', () => {
    holds(200, [fc.oneof(journal, brief, nastyDocument)], text => {
      const open: number[] = [];
      for (const { start, end } of rangesOf(text)) {
        while ((open.at(-1) ?? Number.POSITIVE_INFINITY) <= start) open.pop();
        assert.ok(start <= end && end <= (open.at(-1) ?? text.length), `${start}-${end}`);
        assert.equal(text.slice(start, end).trimEnd(), text.slice(start, end));
        open.push(end);
      }
    });
  });
});
