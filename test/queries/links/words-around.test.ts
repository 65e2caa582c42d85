import assert from 'node:assert/strict';
import { wordsAround } from '../../../src/queries/links/words-around';
import { readMarks } from '../../support/fixture';

const words = (picture: string, isWhole: boolean): string => {
  const { text, ranges } = readMarks(picture);
  const [range] = ranges;
  assert.ok(range !== undefined);
  return wordsAround(text, range, isWhole);
};

describe('the words that go with a link', () => {
  const bullets: readonly (readonly [picture: string, expected: string])[] = [
    ['- «[ice]» Melt water. It is cold.\n- [sea] other\n', 'Melt water. It is cold.'],
    ['- [sea] «[ice#2026-06-11]» — Melt water\n  reaches the fields.\n\nOther.\n', 'Melt water reaches the fields.'],
    [
      '- [sea], «[ice]»: Melt **water** in [a field](https://a.example/f) and `code`.',
      'Melt water in a field and code.'
    ],
    ['1. [x] «[ice]» -- why\r\n2. other\r\n', 'why'],
    ['- «[ice]» Melt <!-- why. -->water. <!-- no\n  end -->\n<!-- next -->\n', 'Melt water.'],
    ['- «[ice]»\n- other\n', ''],
    ['- «[ice]»', '']
  ];
  for (const [picture, expected] of bullets)
    it(`are all behind its tags in ${JSON.stringify(picture)}`, () => assert.equal(words(picture, true), expected));

  const prose: readonly (readonly [picture: string, expected: string])[] = [
    ['One. As «[ice]» says, it melts. Three.\n', 'As [ice] says, it melts.'],
    ['# Title\nOne as\n«[ice]» says. Two.\n\nThree.\n', 'One as [ice] says.'],
    ['Before.\n\n- [T](https://t.example) (P, 2026) — as «[ice]» has it\n- other\n', 'T (P, 2026) — as [ice] has it'],
    ['> As «[ice]» says.\r\n\r\nOther.', 'As [ice] says.'],
    ['| a «[ice]» | b |\n| c | d |\n', '| a [ice] | b |'],
    ['One.\n<!-- known. -->\nAs «[ice]» <!-- really. --> says. Two.', 'As [ice] says.'],
    ['See [the journal](«ice.md»). Two.', 'See the journal.']
  ];
  for (const [picture, expected] of prose)
    it(`are its sentence in ${JSON.stringify(picture)}`, () => assert.equal(words(picture, false), expected));

  it('come from near by in a text that has no end', () => {
    const text = `${'word '.repeat(50_000)}[ice] ${'word '.repeat(50_000)}`;
    const start = text.indexOf('[');
    assert.ok(wordsAround(text, { start, end: start + 5 }, false).length <= 9000);
  });
});
