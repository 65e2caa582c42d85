import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MarkdownKind } from '../../src/format/documents';
import { vocabularyOf } from '../../src/format/vocabulary';
import { readDocument } from '../../src/journal/read-document';
import { readSegment } from '../../src/journal/read-segment';
import { applyEdits } from '../../src/text/edit';
import { editOf, someEdit } from '../support/arbitrary/edits';
import { brief, journal } from '../support/arbitrary/journals';
import { nastyDocument, runningBlocks } from '../support/arbitrary/nasty-markdown';
import { holds } from '../support/property';
import { joinFacts } from '../support/whole-facts';

const vocabulary = vocabularyOf();
const kinds = fc.constantFrom<MarkdownKind>('topic', 'brief', 'analysis');

/** The segments of `text`, by whichever reader, against remark's reading of all of it at once. */
function checkSegments(text: string, folder: MarkdownKind): void {
  const { document } = readDocument('journals/topics/a.md', folder, text, vocabulary);
  assert.ok('segments' in document);
  const [first] = document.segments;
  if (first === undefined) return;
  const whole = readSegment(text.slice(first.start), { kind: document.kind, vocabulary, reader: 'remark' });
  assert.deepEqual(joinFacts(document.segments, first.start), whole);
}

describe('segments', () => {
  it('mean together what the whole text means', () => {
    holds(500, [nastyDocument, kinds], checkSegments);
  });

  it('mean together what the whole text means where it is mostly as the format has it', () => {
    const edits = fc.array(someEdit, { maxLength: 3 });
    holds(400, [fc.oneof(journal, brief), edits, kinds], (text, changes, kind) => {
      checkSegments(
        changes.reduce((changed, each) => applyEdits(changed, [editOf(changed, each)]), text),
        kind
      );
    });
  });

  it('are never cut within what runs on over blank lines', () => {
    holds(3000, [runningBlocks, kinds], checkSegments);
  });
});
