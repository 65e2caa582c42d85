import { type Range, shiftRange } from '../text/range';
import type { Entry, Heading, JournalDocument, Link, MarkdownDocument, Segment, SegmentFacts } from './model';

type FactLists = { [K in keyof SegmentFacts]: SegmentFacts[K] extends readonly (infer Fact)[] ? Fact : never };

/** The segments of a document; none of YAML, or of none. */
export const segmentsOf = (document: JournalDocument | undefined): readonly Segment[] =>
  document !== undefined && 'segments' in document ? document.segments : [];

/** A fact of a document with the segment that it was read from. */
export interface Located<Fact> {
  readonly fact: Fact;
  readonly segment: Segment;
  /** All facts of the segment. */
  readonly facts: SegmentFacts;
}

/** All facts of one kind, in the order of the document: `each(document, 'sources')`. */
export function* each<K extends keyof FactLists>(
  document: MarkdownDocument,
  list: K
): Generator<Located<FactLists[K]>> {
  for (const segment of document.segments) {
    const { facts } = segment;
    for (const fact of facts[list] as readonly FactLists[K][]) yield { fact, segment, facts };
  }
}

/** `range`, which is relative to `segment`, in the document. */
export const inDocument = (segment: Segment, range: Range): Range => shiftRange(range, segment.start);

/** The entry that a fact belongs to; null where it belongs to none. */
export const entryOf = ({ fact, facts }: Located<{ readonly entry: number }>): Entry | null =>
  facts.entries[fact.entry] ?? null;

/** The heading that a fact stands under; null where there is none in its segment. */
export const headingOf = ({ fact, facts }: Located<{ readonly heading: number }>): Heading | null =>
  facts.headings[fact.heading] ?? null;

/** What a document's links, images, definitions and sources lead to, with the place of each address in the document. */
export function* addressesOf(document: MarkdownDocument): Generator<{ readonly url: string; readonly range: Range }> {
  for (const segment of document.segments) {
    for (const { url, urlRange } of addressesIn(segment.facts)) yield { url, range: inDocument(segment, urlRange) };
  }
}

/** The same of one segment's facts, with ranges relative to the segment. */
export function* addressesIn({ links, sources }: SegmentFacts): Generator<Pick<Link, 'url' | 'urlRange'>> {
  yield* links;
  for (const { url, urlRange } of sources) if (url !== null && urlRange !== null) yield { url, urlRange };
}

/** Those that can lead to a file of the workspace: not the web addresses of sources, which are many. */
export function localAddresses({ links, sources }: SegmentFacts): readonly Pick<Link, 'url' | 'urlRange'>[] {
  const local: Pick<Link, 'url' | 'urlRange'>[] = [];
  for (const { canonical, url, urlRange } of sources) {
    if (canonical === null && url !== null && urlRange !== null) local.push({ url, urlRange });
  }
  return local.length === 0 ? links : [...links, ...local];
}

/** The first level-1 heading: the document's title. */
export function titleOf(document: MarkdownDocument): Located<Heading> | undefined {
  for (const located of each(document, 'headings')) if (located.fact.level === 1) return located;
  return undefined;
}
