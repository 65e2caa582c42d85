import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  endOfLine,
  indexLines,
  isBlankAbove,
  isBlankAt,
  lineEndingOf,
  positionAt,
  startOfLine,
  startOfNextLine
} from '../../src/text/lines';
import { holds } from '../support/property';

const broken = fc.string({ unit: fc.constantFrom('a', '🌊', '\n', '\r', '\r\n', '\u2028', ' ', '\t'), maxLength: 20 });

describe('lines', () => {
  it('end in LF, CRLF or CR, and in nothing else', () => {
    assert.deepEqual([...indexLines('a\nb\r\nc\rd\u2028e\n').starts], [0, 2, 5, 7, 11]);
    assert.deepEqual([...indexLines('').starts], [0]);
    assert.deepEqual([...indexLines('\r\r\n\n').starts], [0, 1, 3, 4]);
  });

  it('give each offset its line and its UTF-16 character', () => {
    const lines = indexLines('a\n🌊b\r\nc');
    assert.deepEqual(
      [0, 1, 2, 4, 5, 7, 8].map(at => positionAt(lines, at)),
      [
        { line: 0, character: 0 },
        { line: 0, character: 1 },
        { line: 1, character: 0 },
        { line: 1, character: 2 },
        { line: 1, character: 3 },
        { line: 2, character: 0 },
        { line: 2, character: 1 }
      ]
    );
  });

  it('take an offset outside the text to its nearest end', () => {
    const lines = indexLines('a\nb');
    assert.deepEqual(positionAt(lines, -3), { line: 0, character: 0 });
    assert.deepEqual(positionAt(lines, 99), { line: 1, character: 1 });
  });

  it('are found alike from an index and from within the text', () => {
    holds(500, [broken], text => {
      const { starts } = indexLines(text);
      assert.deepEqual(
        [...starts],
        [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(match => match.index + match[0].length)]
      );
      for (let at = 0; at <= text.length; at++) {
        if (text.charAt(at) === '\n' && text.charAt(at - 1) === '\r') continue;
        const { line, character } = positionAt(indexLines(text), at);
        assert.equal((starts[line] ?? 0) + character, at);
        assert.equal(startOfLine(text, at), starts[line]);
        assert.equal(startOfNextLine(text, at), starts[line + 1] ?? text.length);
        assert.equal(text.slice(at, endOfLine(text, at)), /^[^\r\n]*/.exec(text.slice(at))?.[0]);
      }
    });
  });

  it('have the ending that most of them have', () => {
    assert.equal(lineEndingOf('a\r\nb\r\nc\n'), '\r\n');
    assert.equal(lineEndingOf('a\r\nb\nc\n'), '\n');
    assert.equal(lineEndingOf('a\r\nb\n'), '\n');
    assert.equal(lineEndingOf('a\rb'), '\n');
    assert.equal(lineEndingOf(''), '\n');
    assert.equal(lineEndingOf('\r\n'), '\r\n');
  });

  it('are blank with white space alone, or where there is none', () => {
    assert.ok(isBlankAt('a\n \t\nb', 2));
    assert.ok(isBlankAt('a\n', 2));
    assert.ok(!isBlankAt('a\n b', 2));
    assert.ok(isBlankAbove('a\r\n\r\nb', 5));
    assert.ok(isBlankAbove('a\n \nb', 4));
    assert.ok(!isBlankAbove('a\r\nb', 3));
    assert.ok(isBlankAbove('a', 0));
  });
});
