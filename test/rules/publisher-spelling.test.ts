import assert from 'node:assert/strict';
import { publisherSpelling } from '../../src/rules/sources/publisher-spelling';
import { fixed, fixTitles, marked, textsFound } from '../support/checking';

const SOIL = 'journals/topics/soil.md';

const citing = (...attributions: string[]): Record<string, string> => ({
  [SOIL]: `# Soil\n\n## 2026-06-26 — Gather\n\n${attributions.map(each => `- [Frost](https://a.example) (${each}) — *a* note\n`).join('')}`
});

describe('publisher-spelling', () => {
  const usual = ['Soil Letter', 'Soil Letter', 'Soil Letter'];

  for (const other of ['soil letter', 'SOIL LETTER', 'SoilLetter', 'Soil-Letter', 'Soil  Letter', 'Soil Letter.']) {
    it(`reports “${other}”`, () => {
      assert.deepEqual(textsFound(publisherSpelling, citing(...usual, other)), [other]);
    });
  }

  for (const other of [
    'Soil Letters',
    'The Soil Letter',
    'Soil Letter / Ice Book',
    'Soil Lëtter',
    '2026',
    '2604.17413'
  ]) {
    it(`takes “${other}” for another publisher or none`, () => {
      assert.deepEqual(textsFound(publisherSpelling, citing(...usual, other)), []);
    });
  }

  it('reports neither of two spellings that are used as often as each other', () => {
    assert.deepEqual(textsFound(publisherSpelling, citing('TIME', 'Time')), []);
    assert.deepEqual(textsFound(publisherSpelling, citing('TIME', 'Time', 'Time', 'TIME', 'time')), []);
  });

  it('reports all others where one is used more than any other, be it by less than half', () => {
    const files = citing('«Time», 2026', 'TIME', '«time», 2025', 'TIME', '«Ti-me»', '«Time»', 'TIME, 2024');
    assert.deepEqual(marked(publisherSpelling, files), files);
  });

  const majorities: readonly [usual: number, others: readonly string[], isSafe: boolean][] = [
    [2, ['Time'], false],
    [3, ['Time'], true],
    [3, ['Time', 'time'], false],
    [4, ['Time', 'time'], true]
  ];
  for (const [count, others, isSafe] of majorities) {
    it(`asks ${isSafe ? 'not' : 'first'} where ${count} citations stand against ${others.length}`, () => {
      const files = citing(...Array<string>(count).fill('TIME'), ...others);
      assert.deepEqual(
        fixTitles(publisherSpelling, files),
        others.map(() => `Change to “TIME”${isSafe ? '!' : ''}`)
      );
    });
  }

  it('counts the citations of all documents, briefs and analyses too', () => {
    const files = {
      ...citing('«Time»'),
      'journals/briefs/1.md': '# B\n\n## Sources\n\n- [A](https://a.example) (TIME)\n',
      'journals/analyses/1.md':
        '# A\n\n## Sources\n\n- [A](https://a.example) (TIME)\n- [A](https://a.example) («T.I.M.E.»)\n'
    };
    assert.deepEqual(marked(publisherSpelling, files), files);
  });

  it('counts a publisher of several parts as one', () => {
    const files = citing('CSET, Georgetown, 2026', 'CSET, Georgetown', '«cset, georgetown», Apr 2026');
    assert.deepEqual(marked(publisherSpelling, files), files);
  });

  it('writes the usual name and keeps every other character', () => {
    const files = citing('Soil Letter, 2026-06', 'Soil Letter', ' «soil-letter» , 2604.17413,  7 Apr 2026');
    const after = fixed(publisherSpelling, files);
    assert.deepEqual(after, citing('Soil Letter, 2026-06', 'Soil Letter', ' Soil Letter , 2604.17413,  7 Apr 2026'));
    assert.deepEqual(textsFound(publisherSpelling, after), []);
  });

  it('offers no fix that would take a number out of the middle', () => {
    const files = citing('CSET, Georgetown', 'CSET, Georgetown', '«cset, 2604.17413, Georgetown»');
    assert.deepEqual(marked(publisherSpelling, files), files);
    assert.deepEqual(fixTitles(publisherSpelling, files), []);
    const behind = citing('CSET, Georgetown', 'CSET, Georgetown', 'cset, Georgetown, 2604.17413');
    assert.deepEqual(fixTitles(publisherSpelling, behind), ['Change to “CSET, Georgetown”']);
  });
});
