import assert from 'node:assert/strict';
import { isDay, readDate, readLooseDay } from '../../src/format/dates';
import type { Bullet, Closing, Observation, SegmentFacts, Source } from '../../src/journal/model';
import { endOfLine } from '../../src/text/lines';
import type { Range } from '../../src/text/range';

/** Asserts about places in one text. */
export function placesIn(text: string) {
  const slice = ({ start, end }: Range) => text.slice(start, end);
  return {
    slice,
    /** What `range` covers is `value`; neither is there without the other. */
    is(range: Range | null, value: string | null): void {
      assert.equal(range === null ? null : slice(range), value);
    },
    isTrimmed(range: Range | null): void {
      if (range !== null) assert.equal(slice(range), slice(range).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''));
    },
    within(outer: Range, ...inner: readonly (Range | null)[]): void {
      for (const range of inner)
        assert.ok(range === null || (outer.start <= range.start && range.end <= outer.end), `${slice(outer)}`);
    },
    /** Each begins where the one before it ends, or behind that. */
    inOrder(...ranges: readonly (Range | null)[]): void {
      const there = ranges.filter(range => range !== null);
      for (const [index, range] of there.entries()) assert.ok(range.start >= (there[index - 1]?.end ?? 0));
    }
  };
}

type Places = ReturnType<typeof placesIn>;

function checkClosing({ is, within, inOrder, slice }: Places, bullet: Bullet, closing: Closing): void {
  within(bullet.range, closing.range);
  within(closing.range, closing.outcomeRange, closing.dateRange, closing.evidenceRange);
  inOrder(bullet.textRange, closing.range);
  inOrder(closing.outcomeRange, closing.dateRange, closing.evidenceRange);
  assert.equal(slice(closing.outcomeRange).toLowerCase(), closing.outcome);
  assert.match(slice(closing.range), /^\s*(?:—|–|--|-)(?:\s|$)/);
  if (closing.date !== null) is(closing.dateRange, closing.date);
  else assert.ok(closing.dateRange === null || !isDay(slice(closing.dateRange)));
}

function checkBullet(places: Places, bullet: Bullet): void {
  const { slice, within, isTrimmed, inOrder } = places;
  within(bullet.range, bullet.textRange);
  isTrimmed(bullet.textRange);
  assert.match(slice(bullet.range), /^(?:[-+*]|\d{1,9}[.)])(?:\s|$)/);
  if (bullet.task === null) return;
  within(bullet.range, bullet.task.boxRange);
  inOrder(bullet.task.boxRange, bullet.textRange);
  assert.match(slice(bullet.task.boxRange), bullet.task.ticked ? /^\[[xX]\]$/ : /^\[ \]$/);
  if (bullet.task.closing !== null) checkClosing(places, bullet, bullet.task.closing);
}

/** Whether Markdown may read `text` as other than it is written; NUL and a byte order mark are replaced. */
const hasMarks = (text: string): boolean =>
  /[\\&<>*_`![\]\r\n]/.test(text) || text.includes('\0') || text.includes('\ufeff');

/** The title of a link; none for `<url>`, whose title is its url. */
const titleBeside = (title: Range | null, url: Range | null): Range | null =>
  title?.start === url?.start ? null : title;

/** An address is as it is written, but for marks in it and for `<a@b.example>`, which is one of mail. */
function checkUrl(written: string, url: string): void {
  if (!hasMarks(written)) assert.equal(url.replace(/^mailto:/, ''), written.replace(/^mailto:/, ''));
}

function checkSource(places: Places, source: Source): void {
  const { is, slice, within, inOrder, isTrimmed } = places;
  checkBullet(places, source);
  within(source.textRange, source.titleRange, source.urlRange, source.attributionRange, source.noteRange);
  inOrder(titleBeside(source.titleRange, source.urlRange), source.urlRange, source.attributionRange, source.noteRange);
  if (!hasMarks(slice(source.titleRange))) is(source.titleRange, source.title);
  assert.equal(source.urlRange === null, source.url === null);
  if (source.urlRange !== null && source.url !== null) checkUrl(slice(source.urlRange), source.url);
  if (source.attributionRange !== null) {
    assert.match(slice(source.attributionRange), /^\([\s\S]*\)$/);
    within(source.attributionRange, source.publisherRange, source.dateRange, ...source.parts.map(({ range }) => range));
  }
  inOrder(...source.parts.map(({ range }) => range));
  for (const { range } of source.parts) isTrimmed(range);
  assert.equal(source.dateRange === null ? null : readDate(slice(source.dateRange)), source.date);
  const publishers = source.parts.filter(({ role }) => role === 'publisher').map(({ range }) => slice(range));
  assert.equal(publishers.length === 0 ? null : publishers.join(', '), source.publisher);
  if (source.publisherRange !== null) {
    assert.ok(slice(source.publisherRange).startsWith(publishers[0] ?? '?'));
    assert.ok(slice(source.publisherRange).endsWith(publishers.at(-1) ?? '?'));
  }
  isTrimmed(source.noteRange);
}

function checkObservation(places: Places, observation: Observation): void {
  const { is, slice, within, inOrder, isTrimmed } = places;
  checkBullet(places, { ...observation, textRange: observation.textRange });
  within(observation.range, observation.labelRange);
  inOrder(observation.labelRange, observation.textRange);
  within(observation.textRange, observation.payloadRange);
  is(observation.labelRange, observation.label);
  is(observation.textRange, observation.text);
  isTrimmed(observation.labelRange);
  assert.equal(observation.payloadRange === null, observation.payload === null);
  if (observation.payloadRange !== null) {
    const bare = (text: string) => text.replace(/["“”`«»]/g, '').replace(/\s+/g, ' ');
    assert.ok(bare(slice(observation.payloadRange)).includes(observation.payload ?? '?'));
  }
}

/** Every range of `facts`, which are those of `text`, covers what it says and lies where it belongs. */
export function checkFacts(text: string, facts: SegmentFacts): void {
  const places = placesIn(text);
  const { is, slice, within, inOrder, isTrimmed } = places;
  for (const heading of facts.headings) {
    within(heading.range, heading.textRange);
    if (!hasMarks(slice(heading.textRange))) is(heading.textRange, heading.text);
  }
  for (const entry of facts.entries) {
    assert.deepEqual(entry.range, facts.headings[entry.heading]?.textRange);
    within(entry.range, entry.dateRange, entry.separatorRange, entry.kindRange);
    inOrder(entry.dateRange, entry.separatorRange, entry.kindRange);
    assert.equal(readLooseDay(slice(entry.dateRange)) ?? null, entry.date);
    is(entry.kindRange, entry.kind === '' ? null : entry.kind);
    if (entry.wellFormed) is(entry.range, `${entry.date} — ${entry.kind}`);
  }
  for (const source of facts.sources) checkSource(places, source);
  for (const link of facts.crossLinks) {
    within(link.range, link.topicRange, link.dateRange);
    assert.match(slice(link.range), /^\[[^[\]]*\]$/);
    is(link.topicRange, link.topic);
    is(link.dateRange, link.date);
    isTrimmed(link.textRange);
    if (link.textRange !== null) inOrder(link.range, link.textRange);
  }
  for (const bullet of facts.untagged) {
    checkBullet(places, bullet);
    within(bullet.textRange, bullet.nameRange);
    assert.equal(bullet.nameRange === null, bullet.name === null);
  }
  for (const observation of [...facts.observations, ...facts.records]) checkObservation(places, observation);
  for (const claim of facts.claims) {
    checkBullet(places, claim);
    is(claim.textRange, claim.text);
  }
  for (const indexLine of facts.indexLines) {
    checkBullet(places, indexLine);
    within(indexLine.lineRange, indexLine.range);
    is(indexLine.lineRange, indexLine.written);
    within(indexLine.range, indexLine.labelRange, indexLine.targetRange);
    inOrder(titleBeside(indexLine.labelRange, indexLine.targetRange), indexLine.targetRange);
    if (indexLine.anchor !== null && indexLine.targetRange !== null && !hasMarks(slice(indexLine.targetRange)))
      is(indexLine.targetRange, `#${indexLine.anchor}`);
  }
  for (const link of facts.links) {
    within(link.range, link.urlRange);
    checkUrl(slice(link.urlRange), link.url);
  }
  for (const row of facts.changelog) {
    within(row.range, ...row.cells);
    inOrder(...row.cells);
    assert.equal(readDate(slice(row.cells[0] ?? { start: 0, end: 0 })) ?? null, row.date);
  }
  for (const { range, nextLine } of facts.directives) {
    assert.match(slice(range), /^<!--\s*topic-journal-(?:disable|enable)[\s\S]*-->$/);
    inOrder(range, nextLine);
    assert.equal(endOfLine(text, nextLine.start), nextLine.end);
  }
}
