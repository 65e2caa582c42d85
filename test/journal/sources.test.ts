import assert from 'node:assert/strict';
import type { SegmentFacts } from '../../src/journal/model';
import { draw, factsIn, under } from '../support/pictures';

const places = ({ sources }: SegmentFacts) =>
  sources.flatMap(({ titleRange, urlRange, attributionRange, noteRange }) => [
    titleRange,
    urlRange,
    attributionRange,
    noteRange
  ]);

/** Title, publisher and date of each source in `bullets`. */
const said = (bullets: string) =>
  factsIn(bullets, under.theme).sources.map(({ title, publisher, date }) => [title, publisher, date]);

/** The parts of the attribution `(…)` with their roles. */
const rolesIn = (attribution: string) =>
  factsIn(`- [T](u) ${attribution} — n`, under.theme).sources.flatMap(({ parts }) => parts.map(({ role }) => role));

const date = (written: string) => said(`- [T](u) (P, ${written}) — n`)[0]?.[2];

describe('sources', () => {
  it('have a title, an address, an attribution and a note', () => {
    for (const picture of [
      '- [«Peat»](«https://a.example/b») «(The Ledger, 2026-06-09)» — «what it says»',
      '- [«Peat»](«https://a.example/b») «(The Ledger, 2026-06-09)»',
      '- [«Peat»](«https://a.example/b») — «what it says»',
      '- [«Peat»](«https://a.example/b»)',
      '- [«Peat»](«https://a.example/b»)   «(The Ledger)»    «what it says»',
      '- «Peat» «(The Ledger, 2026)» — «what it says»',
      '- «Peat» «(The Ledger, 2026)»',
      '- [«»](«») — «n»',
      '* [«Peat»](«u»)\n+ [«Ice»](«v»)\n1. [«Moor»](«w»)',
      '- [«Peat»](«u») «(A, 2026)» — «what it says\n  on two lines»',
      '- [«Peat»](«u»)\n  «(A, 2026)»\n  — «what it says»',
      '- [«Peat»](«u») «(A, 2026)» — «what it says»\n  - not a [source](x) (B, 2026)',
      '- [«Peat»](«u») «(A, 2026)» — «what it says»\n\n  More [of](it) (B, 2026).'
    ])
      assert.equal(draw(picture, under.theme, places), picture);
  });

  it('have any separator before the note, and the first one counts', () => {
    for (const picture of [
      '- [«T»](«u») «(A, 2026)» – «note — more»',
      '- [«T»](«u») «(A, 2026)» -- «note - more»',
      '- [«T»](«u») «(A, 2026)» - «well-known — more»',
      '- [«T»](«u») «(A, 2026)»\t—\t«note»',
      '- [«T»](«u») «(A, 2026)» —'
    ])
      assert.equal(draw(picture, under.theme, places), picture);
  });

  it('have titles with brackets, colons, dashes and marks', () => {
    for (const picture of [
      '- [«Peat [2026]: what (mostly) stays — and goes»](«u») «(A, 2026)» — «n»',
      '- [«*Peat* and `code`»](«u») «(A, 2026)» — «n»',
      '- **[«Peat»](«u»)** «(A, 2026)» — «n»',
      '- *[«Peat»](«u»)* «(A, 2026)» — «n»',
      '- [ ] [«Peat»](«u») «(A, 2026)» — «n»',
      '- [x] [«Peat»](«u») «(A, 2026)» — «n»',
      '- «Ice (old) and [new]: again» «(A, 2026)» — «n»',
      '- «Ice — a history» «(A, 2026)» — «n»'
    ])
      assert.equal(draw(picture, under.theme, places), picture);
    assert.deepEqual(said('- [*Peat* & `code` \\[x\\] &amp; ![i](j)](u)'), [['Peat & code [x] & i', null, null]]);
  });

  it('have addresses of any form', () => {
    for (const picture of [
      '- [T](«https://a.example/(b)_(c)») (A)',
      '- [T](<«https://a.example/b c»>) (A)',
      '- [T](«../x.md#y» "its title") (A)',
      "- [T]( «https://a.example»\n  'its title' ) (A)",
      '- <«https://a.example»> (A, 2026)'
    ])
      assert.equal(
        draw(picture, under.theme, ({ sources }) => sources.map(({ urlRange }) => urlRange)),
        picture
      );
    const urls = factsIn('- [T](https://a.example?a=1&amp;b=\\*)\n- [T](<a b>)', under.theme).sources;
    assert.deepEqual(
      urls.map(({ url }) => url),
      ['https://a.example?a=1&b=*', 'a b']
    );
  });

  it('take the last bracket before the dash for the attribution', () => {
    for (const picture of [
      '- [T](u) (PR wire) «(Manila Times, 7 Apr 2026)» — n (not, 2026)',
      '- Project Tapestry (PR wire) «(Manila Times, 7 Apr 2026)» — n',
      '- [T](u) again, see «(A, 2026)» — n',
      '- [T](u) «(A (of B), 2026)» — n',
      '- [T](u) — n (A, 2026)',
      '- [T](u) (A, 2026 — n',
      '- T (see above) and more «(A, 2026)» — n'
    ])
      assert.equal(
        draw(picture, under.theme, ({ sources }) => sources.map(each => each.attributionRange)),
        picture
      );
  });

  it('split the attribution at commas into publisher, date and the rest', () => {
    const parts = ({ sources }: SegmentFacts) => sources.flatMap(each => each.parts.map(({ range }) => range));
    for (const picture of [
      '- [T](u) («CSET», «Georgetown», «2026-06») — n',
      '- [T](u) («Time / Epoch AI»,«2026») — n',
      '- [T](u) ( «arXiv» , , «2604.17413» ) — n',
      '- [T](u) («April 27 2026») — n'
    ])
      assert.equal(draw(picture, under.theme, parts), picture);
    assert.deepEqual(rolesIn('(CSET, Georgetown, 2026-06)'), ['publisher', 'publisher', 'date']);
    assert.deepEqual(rolesIn('(arXiv, 2604.17413, Apr 2026)'), ['publisher', 'identifier', 'date']);
    assert.deepEqual(rolesIn('(same page, 2026)'), ['remark', 'date']);
    assert.deepEqual(rolesIn('(The Ledger, Same Page)'), ['publisher', 'remark']);
    assert.deepEqual(rolesIn('(The Ledger, 2026, updated)'), ['publisher', 'date', 'remark']);
    assert.deepEqual(rolesIn('(The Ledger, 2025, 2026-05)'), ['publisher', 'identifier', 'date']);
    assert.deepEqual(rolesIn('()'), []);
  });

  it('name the publisher with commas, slashes, dots and ampersands', () => {
    for (const publisher of [
      'CSET, Georgetown',
      'Time / Epoch AI',
      'Ropes & Gray',
      'a16z.news',
      'The Ledger (blog)',
      '人民日报'
    ])
      assert.deepEqual(said(`- [T](u) (${publisher}, 2026-06-09) — n`), [['T', publisher, '2026-06-09']]);
    assert.deepEqual(said('- [T](u) (arXiv, 2604.17413) — n'), [['T', 'arXiv', null]]);
    assert.deepEqual(said('- [T](u) (Apr 29 2026) — n'), [['T', null, '2026-04-29']]);
    assert.deepEqual(said('- [T](u) (The Ledger) — n'), [['T', 'The Ledger', null]]);
    assert.deepEqual(said('- [T](u) — n'), [['T', null, null]]);
    assert.deepEqual(said('- Peat (The Ledger, 2026-06) — n'), [['Peat', 'The Ledger', '2026-06']]);
  });

  it('give the date in ISO form, as precise as it was written', () => {
    for (const written of ['2026-06-09', '2026-06', '2026']) assert.equal(date(written), written);
    assert.equal(date('Apr 2026'), '2026-04');
    for (const written of ['April 27 2026', 'Apr 27 2026', '27 Apr 2026', '27 April 2026', 'apr. 27 2026'])
      assert.equal(date(written), '2026-04-27');
    assert.equal(date('7 Apr 2026'), '2026-04-07');
    for (const written of ['2026-13', '2026-02-30', 'Spring 2026', '31 Apr 2026', '12', '3026', '2026-6-9'])
      assert.equal(date(written), null);
  });

  it('are none where a bullet without a link has no dated bracket at its end or before a dash', () => {
    for (const bullet of [
      '- Only prose.',
      '- Prose (with a remark) — and more',
      '- Prose (The Ledger) — and more',
      '- Prose (The Ledger, 2026) goes on — and on',
      '- (The Ledger, 2026) — without a title',
      '- see [T](u) (A, 2026) as well',
      '-',
      '- ![image](u) goes first',
      '- `[T](u)` is code',
      '- [T] [ref] is a reference',
      '- > [T](u) (A, 2026)',
      '-     [T](u) (A, 2026)'
    ])
      assert.deepEqual(said(bullet), [], bullet);
  });

  it('stand in the themes of entries and in the Sources of briefs and analyses, and nowhere else', () => {
    const bullet = '- [T](u) (A, 2026) — n';
    const count = (text: string, kind: 'topic' | 'brief' | 'analysis') =>
      factsIn(text, { before: '', kind }).sources.length;
    assert.equal(count(`## 2026-06-26 — Gather\n\n${bullet}`, 'topic'), 1);
    assert.equal(count(`## 2026-06-26 — Gather\n\n### Peat\n\n#### Bogs\n\n${bullet}`, 'topic'), 1);
    assert.equal(count(`## 2026-06-26 — Gather\n\n### Sources\n\n${bullet}`, 'topic'), 1);
    assert.equal(count(`## 2026-06-26 — Gather\n\n### Index\n\n${bullet}`, 'topic'), 1);
    assert.equal(count(`## Sources\n\n${bullet}`, 'brief'), 1);
    assert.equal(count(`## Sources\n\n### Web\n\n${bullet}`, 'analysis'), 1);
    for (const heading of [
      '',
      '## Sources',
      '## Notes',
      '## Index',
      '## What We’re Tracking',
      '### 2026-06-26 — Gather'
    ])
      assert.equal(count(`${heading}\n\n${bullet}`, 'topic'), 0, heading);
    for (const section of ['Cross-links', 'Meta-observations'])
      assert.equal(count(`## 2026-06-26 — Gather\n\n### ${section}\n\n${bullet}`, 'topic'), 0);
    for (const gap of ['\n', '\n\n'])
      assert.equal(count(`## 2026-06-26 — Gather${gap}## Notes${gap}${bullet}`, 'topic'), 0);
    for (const heading of ['Key takeaways', 'Sections\n\n### Sources', 'Watchlist', 'Unknowns'])
      assert.equal(count(`## ${heading}\n\n${bullet}`, 'brief'), 0);
    assert.equal(count(`# Sources\n\n${bullet}`, 'brief'), 0);
  });

  it('know their heading and entry', () => {
    const { sources, headings, entries } = factsIn('- [T](u)', under.theme);
    assert.equal(headings[sources[0]?.heading ?? -1]?.text, 'Peat');
    assert.equal(entries[sources[0]?.entry ?? -1]?.date, '2026-06-26');
    assert.equal(factsIn('- [T](u)', under.sources).sources[0]?.entry, -1);
  });
});
