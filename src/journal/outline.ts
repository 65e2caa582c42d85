import { foldName } from '../format/names';
import type { SectionId } from '../format/sections';
import type { Directive, Entry, Heading, Link, MarkdownDocument, Segment, SegmentFacts } from './model';
import { localAddresses } from './views';

/** An entry with its heading. */
export interface OutlineEntry {
  readonly entry: Entry;
  readonly heading: Heading;
  /** Its date and its kind, as names are compared: `2026-06-26 gather`. */
  readonly key: string;
}

/** What a segment adds to the order of its document: what is asked of all segments at once, and often. */
export interface Outline {
  /** What its headings have for anchors by themselves, and other anchors in it. */
  readonly slugs: readonly string[];
  readonly htmlAnchors: readonly string[];
  readonly entries: readonly OutlineEntry[];
  /** The sections that its headings open. */
  readonly sections: readonly SectionId[];
  /** Its headings of level 2 that open no section and are no entries. */
  readonly others: readonly Heading[];
  readonly directives: readonly Directive[];
  /** What its links and sources lead to, but for web addresses of sources. */
  readonly localAddresses: readonly Pick<Link, 'url' | 'urlRange'>[];
}

/** The outline of what a segment says. */
export function outlineOf(facts: SegmentFacts): Outline {
  const { headings, directives, htmlAnchors } = facts;
  const entries: OutlineEntry[] = [];
  for (const entry of facts.entries) {
    const heading = headings[entry.heading];
    if (heading !== undefined) entries.push({ entry, heading, key: `${entry.date} ${foldName(entry.kind)}` });
  }
  const sections: SectionId[] = [];
  const others: Heading[] = [];
  const slugs: string[] = [];
  for (const heading of headings) {
    slugs.push(heading.slug);
    if (heading.section !== null) sections.push(heading.section);
    else if (heading.level === 2 && !entries.some(each => each.heading === heading)) others.push(heading);
  }
  return { localAddresses: localAddresses(facts), slugs, htmlAnchors, entries, sections, others, directives };
}

const sameItems = <Item>(a: readonly Item[], b: readonly Item[], same = (one: Item, other: Item) => one === other) =>
  a.length === b.length && a.every((item, place) => same(item, b[place] as Item));

const sameEntry = (a: OutlineEntry, b: OutlineEntry): boolean =>
  a.key === b.key && a.heading.text === b.heading.text && a.entry.wellFormed === b.entry.wellFormed;

/** Whether two outlines have the same anchors in the same order. */
export const sameAnchors = (a: Outline, b: Outline): boolean =>
  sameItems(a.slugs, b.slugs) && sameItems(a.htmlAnchors, b.htmlAnchors);

/** Whether two outlines say the same, wherever it stands; of one with an Index that is never certain. */
export const sameOutline = (a: Outline, b: Outline): boolean =>
  sameAnchors(a, b) &&
  sameItems(a.sections, b.sections) &&
  !a.sections.includes('index') &&
  sameItems(a.entries, b.entries, sameEntry) &&
  sameItems(a.others, b.others, (one, other) => one.text === other.text);

/** The first heading that opens the section `id`, with its segment. */
export function sectionHeading(
  { segments }: MarkdownDocument,
  id: SectionId
): { fact: Heading; segment: Segment; facts: SegmentFacts } | undefined {
  for (const segment of segments) {
    if (!segment.kept.outline.sections.includes(id)) continue;
    const { facts } = segment;
    const fact = facts.headings.find(({ section }) => section === id);
    if (fact !== undefined) return { fact, segment, facts };
  }
  return undefined;
}
