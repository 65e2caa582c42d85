import assert from 'node:assert/strict';
import fc from 'fast-check';
import { vocabularyOf } from '../../src/format/vocabulary';
import type { MarkdownDocument } from '../../src/journal/model';
import { type DocumentReading, readDocument, textOf } from '../../src/journal/read-document';
import { applyEdits } from '../../src/text/edit';
import { editOf, someEdit } from '../support/arbitrary/edits';
import { brief, journal } from '../support/arbitrary/journals';
import { nastyDocument, runningBlocks } from '../support/arbitrary/nasty-markdown';
import { holds } from '../support/property';
import { readNext } from '../support/read-next';

const vocabulary = vocabularyOf();
const texts = fc.oneof(journal, brief, nastyDocument, runningBlocks);
const edits = fc.array(someEdit, { minLength: 1, maxLength: 4 });

const read = (text: string) => readDocument('a.md', 'topic', text, vocabulary);

function markdown({ document }: DocumentReading): MarkdownDocument {
  assert.ok('segments' in document);
  return document;
}

describe('reading a text by its difference from an earlier one', () => {
  it('gives what reading it anew gives', () => {
    holds(400, [texts, edits], (text, changes) => {
      let reading = read(text);
      for (const change of changes) {
        const text = textOf(reading);
        const next = applyEdits(text, [editOf(text, change)]);
        reading = readNext(reading, next);
        assert.equal(textOf(reading), next);
        assert.deepEqual(reading.document, read(next).document);
      }
    });
  });

  it('gives what reading it anew gives where all of it is another', () => {
    holds(100, [texts, texts], (text, other) => {
      assert.deepEqual(readNext(read(text), other).document, read(other).document);
    });
  });

  it('keeps the facts of every segment that is the same, but for one that borders on the change', () => {
    holds(400, [texts, someEdit], (text, change) => {
      const edit = editOf(text, change);
      const before = read(text);
      const after = readNext(before, applyEdits(text, [edit]));
      const first = markdown(before).segments[0]?.start ?? 0;
      if (edit.range.start < first || markdown(after).segments[0]?.start !== first) return;
      let again = 0;
      const moved = textOf(after).length - text.length;
      const old = new Map(markdown(before).segments.map(segment => [segment.start, segment]));
      for (const segment of markdown(after).segments) {
        const end = segment.start + segment.length;
        const by =
          end < edit.range.start ? 0 : segment.start >= edit.range.start + edit.text.length ? moved : undefined;
        const same = by === undefined ? undefined : old.get(segment.start - by);
        if (same?.length === segment.length && segment.kept !== same.kept) again++;
      }
      // A heading put before another of the same start (`# A` before `# B`) may as well stand for the one behind it.
      assert.ok(again <= 1, `${again} were read again`);
    });
  });

  it('keeps the facts of every segment when only front matter changes, and not its kind', () => {
    holds(50, [brief, fc.stringMatching(/^[a-z]{1,5}$/)], (text, typed) => {
      const before = read(text);
      const at = text.indexOf('\nedition');
      const after = readNext(before, applyEdits(text, [{ range: { start: at, end: at }, text: `\n${typed}: x` }]));
      assert.deepEqual(after.document, read(textOf(after)).document);
      const old = markdown(before).segments;
      for (const [index, { kept }] of markdown(after).segments.entries()) assert.equal(kept, old[index]?.kept);
    });
  });

  it('reads no more than three segments for an edit within one', () => {
    holds(
      300,
      [journal, fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('x', ' y', '\n', '\n\n- z')],
      (text, at, typed) => {
        const before = read(text);
        const known = new Set(markdown(before).segments.map(({ kept }) => kept));
        const start = Math.round(at * text.length);
        const after = readNext(before, applyEdits(text, [{ range: { start, end: start }, text: typed }]));
        const fresh = markdown(after).segments.filter(({ kept }) => !known.has(kept));
        assert.ok(fresh.length <= 3, `${fresh.length} were read`);
      }
    );
  });
});
