import type { Bullet, CrossLink, Observation, Segment, SegmentFacts, Source } from '../journal/model';
import { inDocument } from '../journal/views';
import type { Range } from '../text/range';
import type { OutlineSymbol } from './outline';

/** Longer names are cut: no list has room for them. */
const LONGEST = 120;

/** The items of a segment as symbols, in the order of the text, by which of its headings they stand under; -1 for none. */
export function itemSymbols(segment: Segment, facts: SegmentFacts): Map<number, OutlineSymbol[]> {
  const byHeading = new Map<number, OutlineSymbol[]>();
  const add = (heading: number, symbol: OutlineSymbol) => {
    const symbols = byHeading.get(heading);
    if (symbols === undefined) byHeading.set(heading, [symbol]);
    else symbols.push(symbol);
  };
  for (const source of facts.sources) add(source.heading, sourceSymbol(segment, source));
  for (const [at, link] of facts.crossLinks.entries()) {
    if (link.inSection) add(link.heading, crossLinkSymbol(segment, link, facts.crossLinks[at + 1]));
  }
  for (const bullet of facts.untagged) {
    if (bullet.name !== null) add(bullet.heading, bulletSymbol(segment, bullet, 'cross-link', bullet.name));
  }
  for (const each of facts.observations) {
    add(each.heading, bulletSymbol(segment, each, 'observation', `${each.label}: ${each.text}`, each.labelRange));
  }
  for (const field of facts.records) add(field.heading, fieldSymbol(segment, field));
  for (const claim of facts.claims) add(claim.heading, bulletSymbol(segment, claim, 'claim', claim.text));
  for (const symbols of byHeading.values()) symbols.sort((a, b) => a.range.start - b.range.start);
  return byHeading;
}

function bulletSymbol(
  segment: Segment,
  bullet: Bullet,
  kind: OutlineSymbol['kind'],
  name: string,
  selection: Range = bullet.textRange,
  detail = closedInWords(bullet)
): OutlineSymbol {
  return {
    name: oneLine(name) || '•',
    detail,
    kind,
    ...(bullet.task?.ticked && { isClosed: true }),
    range: inDocument(segment, bullet.range),
    selectionRange: inDocument(segment, selection),
    children: []
  };
}

/** `answered 2026-06-26`; empty for what is open. */
export const closedInWords = ({ task }: Pick<Bullet, 'task'>): string =>
  task?.closing ? [task.closing.outcome, task.closing.date].filter(each => each !== null).join(' ') : '';

function sourceSymbol(segment: Segment, source: Source): OutlineSymbol {
  const { title, url, titleRange } = source;
  return bulletSymbol(segment, source, 'source', title.trim() || url || '', titleRange, sourceDetail(source));
}

/** `Harbour Engineering, 2026-04-28`; empty for a source without either. */
export const sourceDetail = ({ publisher, date }: Source): string =>
  oneLine([publisher, date].filter(each => each !== null).join(', '));

const fieldSymbol = (segment: Segment, field: Observation): OutlineSymbol =>
  bulletSymbol(segment, field, 'field', field.label, field.labelRange, oneLine(field.text));

/** A bullet can have several tags: each goes up to the next, the last to the end of the words that are for all. */
function crossLinkSymbol(segment: Segment, link: CrossLink, next: CrossLink | undefined): OutlineSymbol {
  const { range, topic, date, textRange } = link;
  const isLast = next === undefined || next.range.start > (textRange?.start ?? range.end);
  const end = isLast ? Math.max(range.end, textRange?.end ?? 0) : next.range.start;
  return {
    name: oneLine(date === null ? topic : `${topic}#${date}`),
    detail: '',
    kind: 'cross-link',
    range: inDocument(segment, { start: range.start, end }),
    selectionRange: inDocument(segment, range),
    children: []
  };
}

/** `text` on one line, without the marks of bold text and code, and not too long. */
export function oneLine(text: string): string {
  const plain = text
    .slice(0, 2 * LONGEST)
    .replace(/\*\*|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1).trimEnd()}…` : plain;
}
