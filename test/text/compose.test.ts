import assert from 'node:assert/strict';
import fc from 'fast-check';
import { composeEdits } from '../../src/text/compose';
import { applyEdits, type TextEdit } from '../../src/text/edit';
import { holds } from '../support/property';

const edit = (start: number, end: number, text: string): TextEdit => ({ range: { start, end }, text });

/** Edits of a text that is `length` long, without two that overlap. */
const editsOf = (length: number, numbers: readonly number[], texts: readonly string[]): TextEdit[] => {
  const places = numbers.map(number => number % (length + 1)).sort((a, b) => a - b);
  return texts.flatMap((text, at) => {
    const [start, end] = [places[2 * at], places[2 * at + 1]];
    return start === undefined || end === undefined ? [] : [edit(start, end, text)];
  });
};

describe('composing edits', () => {
  it('gives edits of the first text', () => {
    const first = [edit(0, 1, 'XY'), edit(4, 4, '!')];
    assert.equal(applyEdits('abcd', first), 'XYbcd!');
    assert.deepEqual(composeEdits(4, first, [edit(1, 3, '')]), [edit(0, 2, 'X'), edit(4, 4, '!')]);
    assert.deepEqual(composeEdits(4, first, []), first);
    assert.deepEqual(composeEdits(4, [], first), first);
  });

  it('gives nothing where nothing is left of them', () => {
    assert.deepEqual(composeEdits(2, [edit(1, 1, 'x')], [edit(1, 2, '')]), []);
  });

  it('does what one after the other does', () => {
    const numbers = fc.array(fc.nat(200), { maxLength: 8 });
    const texts = fc.array(fc.string({ maxLength: 5 }), { maxLength: 4 });
    holds(
      500,
      [fc.string({ maxLength: 40 }), numbers, texts, numbers, texts],
      (text, places, written, morePlaces, moreWritten) => {
        const first = editsOf(text.length, places, written);
        const middle = applyEdits(text, first);
        const second = editsOf(middle.length, morePlaces, moreWritten);
        const together = composeEdits(text.length, first, second);
        assert.equal(applyEdits(text, together), applyEdits(middle, second));
      }
    );
  });
});
