import type { SectionId } from '../format/sections';
import type { Entry, Heading, MarkdownDocument, Segment, SegmentFacts } from '../journal/model';

/** Where in a document an offset lies. */
export interface DocumentPlace {
  readonly document: MarkdownDocument;
  readonly offset: number;
  /** Which of the document's segments it lies in; -1 for what stands before the first, as front matter does. */
  readonly index: number;
  /** That segment, and its facts; undefined before the first. */
  readonly segment: Segment | undefined;
  readonly facts: SegmentFacts | undefined;
  /** The entry that it belongs to, with ranges relative to the segment. Its heading's own line counts too. */
  readonly entry: Entry | undefined;
  /** The nearest heading above it, or that it stands in. */
  readonly heading: Heading | undefined;
  /** The nearest section of the format that holds it; undefined in a theme of an entry. */
  readonly section: SectionId | undefined;
}

/** Where `offset` of `document` lies. At the border of two segments that is the later one. */
export function placeAt(document: MarkdownDocument, offset: number): DocumentPlace {
  const index = segmentAt(document, offset);
  const segment = document.segments[index];
  const nothing = { entry: undefined, heading: undefined, section: undefined };
  if (segment === undefined) return { document, offset, index: -1, segment, facts: undefined, ...nothing };
  const { facts } = segment;
  const above = headingsAround(facts, offset - segment.start);
  const top = above.find(({ level }) => level === 2);
  return {
    document,
    offset,
    index,
    segment,
    facts,
    entry: facts.entries.find(({ heading }) => top !== undefined && facts.headings[heading] === top),
    heading: above.at(-1),
    section: above.findLast(({ section }) => section !== null)?.section ?? undefined
  };
}

/** The headings whose parts hold `offset` of the segment, from the outermost to the nearest. */
function headingsAround({ headings }: SegmentFacts, offset: number): Heading[] {
  const around: Heading[] = [];
  for (const heading of headings) {
    if (heading.range.start > offset) break;
    while ((around.at(-1)?.level ?? 0) >= heading.level) around.pop();
    around.push(heading);
  }
  return around;
}

/** The last segment that starts at or before `offset`; -1 for none. */
function segmentAt({ segments }: MarkdownDocument, offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
