import assert from 'node:assert/strict';
import type { SegmentFacts } from '../../src/journal/model';
import { draw, factsIn, under } from '../support/pictures';

const places = ({ indexLines }: SegmentFacts) =>
  indexLines.flatMap(({ labelRange, targetRange }) => [labelRange, targetRange]);

describe('index lines', () => {
  it('are the bullets of the Index, with a link to an entry', () => {
    for (const picture of [
      '- [«2026-06-26 — Gather»](«#2026-06-26--gather»)\n- [«2026-06-19 — Update»](«#2026-06-19--update»)',
      '* [«2026-06-26»](«#a») and more [words](#b)',
      '1. **[«2026-06-26»](«#a»)**',
      '- [«2026-06-26»](<«#a»> "title")',
      '- [ ] [«2026-06-26»](«#a»)',
      '- [«elsewhere»](«peat.md#a»)',
      '- 2026-06-26 — Gather',
      '- see [2026-06-26](#a)'
    ])
      assert.equal(draw(picture, under.index, places), picture);
  });

  it('have the anchor as it is written, where it is one of this document', () => {
    const anchors = (bullets: string) => factsIn(bullets, under.index).indexLines.map(({ anchor }) => anchor);
    assert.deepEqual(anchors('- [a](#2026-06-26--gather)\n- [b](peat.md#x)\n- c\n- [d](#)\n- [e](#%C3%BC)'), [
      '2026-06-26--gather',
      null,
      null,
      '',
      '%C3%BC'
    ]);
  });

  it('can be moved with all that belongs to them', () => {
    const lines = ({ indexLines }: SegmentFacts) => indexLines.map(({ lineRange }) => lineRange);
    const picture = '«- [a](#a)\n»«- [b](#b)\n  wrapped\n  - sub-item\n»«- [c](#c)\n»\nmore';
    assert.equal(draw(picture, under.index, lines), picture);
    const { indexLines } = factsIn('- [a](#a)\r\n- [b](#b)', under.index);
    assert.deepEqual(
      indexLines.map(({ written }) => written),
      ['- [a](#a)\r\n', '- [b](#b)\n']
    );
  });

  it('stand in the Index alone, and their links are no links beside them', () => {
    assert.equal(factsIn('- [a](#a)', under.theme).indexLines.length, 0);
    assert.deepEqual(
      factsIn('- [a](#a)\n- [b](peat.md)\n- c [d](#d)', under.index).links.map(({ url }) => url),
      ['peat.md', '#d']
    );
  });
});

describe('the changelog', () => {
  it('has rows of cells', () => {
    const cells = ({ changelog }: SegmentFacts) => changelog.flatMap(row => row.cells);
    for (const picture of [
      '| «2026-06-01» | «Added *peat*» | «why» |\n| «2026-05-01» | «Removed `a` and [b](c)» | «so» |',
      '|«2026-06-01»|«a \\| b»|«»|',
      '| «2026-06-01» |',
      '«2026-06-01» | «a» | «b»',
      '| «2026-06-01» | «a» | «b» | «one cell more»'
    ])
      assert.equal(draw(picture, under.changelog, cells), picture);
  });

  it('has rows with a date, as a whole', () => {
    const picture = '«| 2026-06-01 | a | b |»\n«| June | c | d |»';
    assert.equal(
      draw(picture, under.changelog, ({ changelog }) => changelog.map(({ range }) => range)),
      picture
    );
    assert.deepEqual(
      factsIn('| 2026-06-01 | a | b |\n| June 2026 | c | d |\n| then | e | f |', under.changelog).changelog.map(
        each => each.date
      ),
      ['2026-06-01', '2026-06', null]
    );
  });

  it('is the table of its section, and none without a head', () => {
    const table = '| Date | Change |\n| --- | --- |\n| 2026-06-01 | a |';
    assert.equal(factsIn(table, under.index).changelog.length, 0);
    assert.equal(factsIn(`## Strategy Changelog\n\n${table}`, under.nothing).changelog.length, 1);
    assert.equal(factsIn('## Strategy Changelog\n\n| 2026-06-01 | a |', under.nothing).changelog.length, 0);
    assert.equal(factsIn(`## Strategy Changelog\n\n\`\`\`\n${table}\n\`\`\``, under.nothing).changelog.length, 0);
  });
});
