import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, OverlappingEdits, sortEdits, type TextEdit } from '../../src/text/edit';
import { holds } from '../support/property';

const edit = (start: number, end: number, text: string): TextEdit => ({ range: { start, end }, text });

describe('applying edits', () => {
  it('replaces, inserts and deletes by the offsets of the text as it was', () => {
    assert.equal(applyEdits('abcdef', [edit(1, 3, 'X'), edit(3, 4, ''), edit(6, 6, '!')]), 'aXef!');
    assert.equal(applyEdits('abc', []), 'abc');
    assert.equal(applyEdits('', [edit(0, 0, 'x')]), 'x');
  });

  it('takes edits in any order', () => {
    assert.equal(applyEdits('abc', [edit(2, 3, 'Z'), edit(0, 1, 'X')]), 'XbZ');
  });

  it('keeps insertions at one place in the order they came in, before what replaces the text there', () => {
    assert.equal(applyEdits('abc', [edit(1, 2, 'B'), edit(1, 1, '1'), edit(1, 1, '2')]), 'a12Bc');
    assert.deepEqual(sortEdits([edit(1, 2, 'B'), edit(1, 1, '1')]), [edit(1, 1, '1'), edit(1, 2, 'B')]);
  });

  it('refuses edits that overlap, and places that are not there', () => {
    assert.throws(() => applyEdits('abc', [edit(0, 2, ''), edit(1, 3, '')]), OverlappingEdits);
    assert.throws(() => applyEdits('abc', [edit(0, 3, ''), edit(1, 1, 'x')]), OverlappingEdits);
    assert.throws(() => applyEdits('abc', [edit(2, 4, '')]), RangeError);
    assert.throws(() => applyEdits('abc', [edit(2, 1, '')]), RangeError);
    assert.throws(() => applyEdits('abc', [edit(-1, 1, '')]), RangeError);
  });

  it('does what making them one by one from the last to the first does', () => {
    const place = fc.nat(12);
    const edits = fc.array(fc.tuple(place, place, fc.constantFrom('', 'x', 'yz', '\n')), { maxLength: 4 });
    holds(
      1000,
      [fc.string({ minLength: 12, maxLength: 12, unit: fc.constantFrom(...'abcd') }), edits],
      (text, some) => {
        const made = some.map(([a, b, written]) => edit(Math.min(a, b), Math.max(a, b), written));
        const overlap = made.some(({ range: one }, at) =>
          made.some(({ range: two }, other) => at < other && overlaps(one, two))
        );
        if (overlap) assert.throws(() => applyEdits(text, made), OverlappingEdits);
        else assert.equal(applyEdits(text, made), oneByOne(text, made));
      }
    );
  });
});

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether two edits want the same characters; an insertion does within another's stretch, and not at its ends. */
function overlaps(one: Stretch, two: Stretch): boolean {
  const from = Math.max(one.start, two.start);
  const to = Math.min(one.end, two.end);
  const isInsertion = one.start === one.end || two.start === two.end;
  return isInsertion
    ? from === to && from > Math.min(one.start, two.start) && to < Math.max(one.end, two.end)
    : from < to;
}

function oneByOne(text: string, edits: readonly TextEdit[]): string {
  let changed = text;
  const isBefore = (a: TextEdit, b: TextEdit) => a.range.start - b.range.start || a.range.end - b.range.end;
  for (const { range, text: written } of [...edits].sort(isBefore).reverse())
    changed = changed.slice(0, range.start) + written + changed.slice(range.end);
  return changed;
}
