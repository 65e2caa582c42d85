import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nearMisses } from '../../src/rules/near-miss';
import { holds } from '../support/property';

describe('near misses', () => {
  const names = ['Gap', 'Emerging theme', 'Emerging pattern', 'Author to watch', 'Source to watch', 'Map of sources'];

  const near: readonly [string, string[]][] = [
    ['Gaps', ['Gap']],
    ['Gpa', ['Gap']],
    ['ga', ['Gap']],
    ['emerging themes', ['Emerging theme']],
    ['Emergign Theme', ['Emerging theme']],
    ['Author watch', ['Author to watch']],
    ['Map of the sources', []],
    ['Map', []],
    ['Gasps', []],
    ['Gap', []],
    ['GAP', []],
    ['', []],
    ['Theme', []],
    ['Emerging', []]
  ];
  for (const [written, expected] of near) {
    it(`of “${written}”: ${expected.join(', ') || 'none'}`, () => {
      assert.deepEqual(nearMisses(written, names), expected);
    });
  }

  it('come nearest first', () => {
    assert.deepEqual(nearMisses('abcdefghij', ['abcdefghxy', 'abcdefghix', 'xyzdefghij']), [
      'abcdefghix',
      'abcdefghxy'
    ]);
  });

  it('are found whichever of the two is the right one, for names of one length', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 10, maxLength: 10 });
    holds(200, [word, word], (a, b) => {
      assert.equal(nearMisses(a, [b]).length, nearMisses(b, [a]).length);
    });
  });

  it('are found after any one slip', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 4, maxLength: 12 });
    holds(200, [word, fc.nat(), fc.constantFrom('drop', 'add', 'change', 'swap')], (name, seed, slip) => {
      const at = seed % (name.length - 1);
      const [a, b] = [name.charAt(at), name.charAt(at + 1)];
      const middle = { drop: b, add: `${a}x${b}`, change: `x${b}`, swap: `${b}${a}` }[slip];
      const written = name.slice(0, at) + middle + name.slice(at + 2);
      assert.deepEqual(nearMisses(written, [name]), written === name ? [] : [name]);
    });
  });
});
