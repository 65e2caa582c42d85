import { factLists, type MarkdownDocument, type Segment, type SegmentFacts } from '../../src/journal/model';
import type { Range } from '../../src/text/range';

const isRange = (value: object): value is Range =>
  'start' in value && 'end' in value && Object.keys(value).length === 2;

/** A copy of `value` in which `map` was applied to every range, however deep it lies. */
export function mapRanges<T>(value: T, map: (range: Range) => Range): T {
  if (Array.isArray(value)) return value.map(item => mapRanges(item, map)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (isRange(value)) return map(value) as T;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapRanges(each, map)])) as T;
}

/** Every range in `value`, however deep it lies. */
export function rangesIn(value: unknown): Range[] {
  const ranges: Range[] = [];
  mapRanges(value, range => {
    ranges.push(range);
    return range;
  });
  return ranges;
}

/**
 * The facts of all segments as if they were one that starts at `from`: ranges relative to `from`, and the numbers of headings
 * and entries counted through.
 */
export function joinFacts(segments: readonly Segment[], from: number): SegmentFacts {
  const joined = Object.fromEntries(factLists.map(kind => [kind, [] as unknown[]]));
  let headings = 0;
  let entries = 0;
  const through = (fact: unknown): unknown => {
    if (typeof fact !== 'object' || fact === null) return fact;
    const numbered = { ...fact } as { heading?: number; entry?: number };
    if (numbered.heading !== undefined && numbered.heading >= 0) numbered.heading += headings;
    if (numbered.entry !== undefined && numbered.entry >= 0) numbered.entry += entries;
    return numbered;
  };
  for (const { start, facts } of segments) {
    const by = start - from;
    for (const kind of factLists) {
      const list: readonly unknown[] = facts[kind];
      const moved = mapRanges(list, range => ({ start: range.start + by, end: range.end + by }));
      joined[kind] = [...(joined[kind] ?? []), ...moved.map(through)];
    }
    headings += facts.headings.length;
    entries += facts.entries.length;
  }
  return joined as unknown as SegmentFacts;
}

/** The facts of a document with ranges in the document. */
export const factsOf = (document: MarkdownDocument): SegmentFacts => joinFacts(document.segments, 0);
