import assert from 'node:assert/strict';
import fc from 'fast-check';
import { vocabularyOf } from '../../src/format/vocabulary';
import type { MarkdownDocument } from '../../src/journal/model';
import { type DocumentReading, readDocument } from '../../src/journal/read-document';
import { applyEdits } from '../../src/text/edit';
import { editOf, someEdit } from '../support/arbitrary/edits';
import { brief, journal } from '../support/arbitrary/journals';
import { nastyDocument, runningBlocks } from '../support/arbitrary/nasty-markdown';
import { holds } from '../support/property';

const vocabulary = vocabularyOf();
const texts = fc.oneof(journal, brief, nastyDocument, runningBlocks);
const edits = fc.array(someEdit, { minLength: 1, maxLength: 4 });

const read = (text: string, previous?: DocumentReading) => readDocument('a.md', 'topic', text, vocabulary, previous);

function markdown({ document }: DocumentReading): MarkdownDocument {
  assert.ok('segments' in document);
  return document;
}

describe('reading a text by its difference from an earlier one', () => {
  it('gives what reading it anew gives', () => {
    holds(400, [texts, edits], (text, changes) => {
      let reading = read(text);
      for (const change of changes) {
        const next = applyEdits(reading.text, [editOf(reading.text, change)]);
        reading = read(next, reading);
        assert.deepEqual(reading.document, read(next).document);
      }
    });
  });

  it('gives what reading it anew gives where all of it is another', () => {
    holds(100, [texts, texts], (text, other) => {
      assert.deepEqual(read(other, read(text)).document, read(other).document);
    });
  });

  it('keeps the facts of every segment that is the same, but for one that borders on the change', () => {
    holds(400, [texts, someEdit], (text, change) => {
      const edit = editOf(text, change);
      const before = read(text);
      const after = read(applyEdits(text, [edit]), before);
      const first = markdown(before).segments[0]?.start ?? 0;
      if (edit.range.start < first || markdown(after).segments[0]?.start !== first) return;
      let again = 0;
      const moved = after.text.length - text.length;
      const old = new Map(markdown(before).segments.map(segment => [segment.start, segment]));
      for (const segment of markdown(after).segments) {
        const end = segment.start + segment.length;
        const by =
          end < edit.range.start ? 0 : segment.start >= edit.range.start + edit.text.length ? moved : undefined;
        const same = by === undefined ? undefined : old.get(segment.start - by);
        if (same?.length === segment.length && segment.facts !== same.facts) again++;
      }
      // A heading put before another of the same start (`# A` before `# B`) may as well stand for the one behind it.
      assert.ok(again <= 1, `${again} were read again`);
    });
  });

  it('keeps the facts of every segment when only front matter changes, and not its kind', () => {
    holds(50, [brief, fc.stringMatching(/^[a-z]{1,5}$/)], (text, typed) => {
      const before = read(text);
      const at = text.indexOf('\nedition');
      const after = read(applyEdits(text, [{ range: { start: at, end: at }, text: `\n${typed}: x` }]), before);
      assert.deepEqual(after.document, read(after.text).document);
      const old = markdown(before).segments;
      for (const [index, { facts }] of markdown(after).segments.entries()) assert.equal(facts, old[index]?.facts);
    });
  });

  it('reads no more than three segments for an edit within one', () => {
    holds(
      300,
      [journal, fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('x', ' y', '\n', '\n\n- z')],
      (text, at, typed) => {
        const before = read(text);
        const kept = new Set(markdown(before).segments.map(({ facts }) => facts));
        const start = Math.round(at * text.length);
        const after = read(applyEdits(text, [{ range: { start, end: start }, text: typed }]), before);
        const fresh = markdown(after).segments.filter(({ facts }) => !kept.has(facts));
        assert.ok(fresh.length <= 3, `${fresh.length} were read`);
      }
    );
  });
});
