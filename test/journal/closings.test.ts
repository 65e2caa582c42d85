import assert from 'node:assert/strict';
import { outcomes } from '../../src/format/outcomes';
import type { SegmentFacts } from '../../src/journal/model';
import { draw, factsIn, under } from '../support/pictures';

/** The box, the text, the outcome, the date and the evidence. */
const places = ({ claims }: SegmentFacts) =>
  claims.flatMap(({ textRange, task }) => [
    task?.boxRange ?? null,
    textRange,
    task?.closing?.outcomeRange ?? null,
    task?.closing?.dateRange ?? null,
    task?.closing?.evidenceRange ?? null
  ]);

/** The outcome and the date of a ticked item that goes on with `rest`; null where it has no closing. */
function closing(rest: string) {
  const [claim] = factsIn(`- [x] Does peat hold${rest}`, under.unknowns).claims;
  const found = claim?.task?.closing;
  return found ? [found.outcome, found.date] : null;
}

describe('open items', () => {
  it('are the bullets of Watchlist and Unknowns, as text or as tasks', () => {
    for (const picture of [
      '- «Does peat hold?»',
      '- «[ ]» «Does peat hold?»',
      '- «[x]» «Does peat hold?»',
      '- «[X]» «Does peat hold?»',
      '* «a»\n1. «b»',
      '- «on two\n  lines»',
      '- «text»\n  - not a sub-item',
      '- «[ ]»\t«tab»',
      '- «[ ]not a box»',
      '- «[]  not a box»',
      '- «[-] not a box»',
      '- «\\[x] not a box»',
      '- «[x](y) not a box»'
    ])
      assert.equal(draw(picture, under.unknowns, places), picture);
    assert.deepEqual(
      factsIn('- a\n\n## Unknowns\n\n- b\n\n## Sources\n\n- c', under.watchlist).claims.map(({ kind, text }) => [
        kind,
        text
      ]),
      [
        ['watchlist', 'a'],
        ['unknown', 'b']
      ]
    );
  });

  it('are not bullets of other sections, or of these in other kinds of document', () => {
    assert.equal(factsIn('## Sections\n\n### Watchlist\n\n- a', { before: '', kind: 'brief' }).claims.length, 0);
    assert.equal(factsIn('## Watchlist\n\n- a', { before: '', kind: 'topic' }).claims.length, 0);
    assert.equal(factsIn('# Watchlist\n\n- a', { before: '', kind: 'brief' }).claims.length, 0);
  });

  it('know what is ticked', () => {
    const ticked = factsIn('- [ ] a\n- [x] b\n- [X] c\n- d', under.unknowns).claims.map(({ task }) => task?.ticked);
    assert.deepEqual(ticked, [false, true, true, undefined]);
  });
});

describe('closings', () => {
  it('have an outcome, a date and evidence', () => {
    for (const picture of [
      '- «[x]» «Does it?» — «answered» «2026-06-26»: «what we learned ([2026-06-26](x.md#y))»',
      '- «[x]» «Does it?» — «answered» «2026-06-26»',
      '- «[X]» «Does it?» – «Dropped» «2026-06-26»:«so»',
      '- «[x]» «Does it?» -- «killed» «2026-06-26» «with no colon»',
      '- «[x]» «Does it?» - «confirmed» «2026-06-26»:',
      '- «[x]» «It — or that — does» — «answered» «2026-06-26»: «so — and so»',
      '- «[x]» «Does it?»\n  — «answered» «2026-06-26»: «on\n  three lines»'
    ])
      assert.equal(draw(picture, under.unknowns, places), picture);
  });

  it('are read with every outcome of the format', () => {
    for (const { name } of outcomes) assert.deepEqual(closing(` — ${name} 2026-06-26: so`), [name, '2026-06-26']);
  });

  it('are read with a mistake in one of their parts, which is marked', () => {
    for (const picture of [
      '- «[x]» «Does it?» — «answered»',
      '- «[x]» «Does it?» — «answered»: «so»',
      '- «[x]» «Does it?» — «answered» «soon»',
      '- «[x]» «Does it?» — «answered» «2026-06-31»: «so»',
      '- «[x]» «Does it?» — «answerd» «2026-06-26»: «so»',
      '- «[x]» «Does it?» — «done» «26.6.2026»',
      '- «[x]» «Does it?» — «dropped» «2026/06/26»'
    ])
      assert.equal(draw(picture, under.unknowns, places), picture);
    assert.deepEqual(closing(' — answered 2026-06-31: so'), ['answered', null]);
    assert.deepEqual(closing(' — answered'), ['answered', null]);
    assert.deepEqual(closing(' — Done 2026-06-26'), ['done', '2026-06-26']);
  });

  it('are the first that is right, else the last that is nearly so', () => {
    assert.deepEqual(closing(' — answered 2026-06-26: so — dropped 2026-06-27'), ['answered', '2026-06-26']);
    assert.deepEqual(closing(' — answered soon — dropped 2026-06-27'), ['dropped', '2026-06-27']);
    assert.deepEqual(closing(' — version 2026 — answered'), ['answered', null]);
  });

  it('are not there in an open item, and not in a ticked one without an outcome', () => {
    assert.equal(closing(''), null);
    assert.equal(closing(' — so it seems'), null);
    assert.equal(closing(' answered 2026-06-26'), null);
    assert.equal(closing(' — 2026-06-26'), null);
    assert.equal(closing('—answered 2026-06-26'), null);
    const picture = '- «[ ]» «Does it? — answered 2026-06-26: so»';
    assert.equal(draw(picture, under.unknowns, places), picture);
    assert.equal(
      draw('- «Does it? — answered 2026-06-26: so»', under.unknowns, places),
      '- «Does it? — answered 2026-06-26: so»'
    );
  });

  it('end gaps and suggestions too', () => {
    const closed = ({ observations }: SegmentFacts) =>
      observations.flatMap(({ textRange, payloadRange, task }) => [
        textRange,
        payloadRange,
        task?.closing?.range ?? null
      ]);
    for (const picture of [
      '- [x] **Gap:** «no data»« — answered 2026-06-26: so»',
      '- [x] **Keyword suggestion:** ««"peat"» — why»« — dismissed 2026-06-26»'
    ])
      assert.equal(draw(picture, under.observations, closed), picture);
  });
});
