import { slugOf } from '../format/slug';
import type { Entry, Heading, MarkdownDocument, SegmentFacts } from '../journal/model';
import { inDocument } from '../journal/views';
import type { Range } from '../text/range';
import type { JournalIndex } from './journal-index';

/**
 * Numbers anchors as GitHub does: the first heading `Cross-links` has `cross-links`, the next `cross-links-1`, and so on,
 * passing over what another heading already has. The function given takes each heading's own anchor, in their order.
 * Source: github-slugger, https://github.com/Flet/github-slugger/blob/main/index.js
 */
export function numberAnchors(): (slug: string) => string {
  const seen = new Map<string, number>();
  return slug => {
    let anchor = slug;
    while (seen.has(anchor)) {
      const next = (seen.get(slug) ?? 0) + 1;
      seen.set(slug, next);
      anchor = `${slug}-${next}`;
    }
    seen.set(anchor, 0);
    return anchor;
  };
}

/** All that `#…` can lead to in a document. */
export interface AnchorTable {
  /** The anchor of each heading, in their order. */
  readonly ofHeadings: readonly string[];
  /** Every anchor, those of HTML too, by what it is in lower case: GitHub does not mind the case in a link. */
  readonly folded: ReadonlyMap<string, string>;
}

/** The anchors of a document of the index, made when they are first asked for. */
export function anchorsOf({ anchors }: JournalIndex, document: MarkdownDocument): AnchorTable {
  const known = anchors.get(document) ?? anchorTable(document);
  anchors.set(document, known);
  return known;
}

function anchorTable(document: MarkdownDocument): AnchorTable {
  const anchorOf = numberAnchors();
  const ofHeadings: string[] = [];
  const folded = new Map<string, string>();
  for (const { facts } of document.segments) {
    for (const { slug } of facts.headings) {
      const anchor = anchorOf(slug);
      ofHeadings.push(anchor);
      folded.set(anchor.toLowerCase(), anchor);
    }
  }
  for (const { facts } of document.segments)
    for (const anchor of facts.htmlAnchors) folded.set(anchor.toLowerCase(), anchor);
  return { ofHeadings, folded };
}

/** Whether the headings and the HTML of two segments have the same anchors in the same order. */
export function sameAnchors(a: SegmentFacts, b: SegmentFacts): boolean {
  return (
    a.headings.length === b.headings.length &&
    a.htmlAnchors.length === b.htmlAnchors.length &&
    a.headings.every(({ slug }, place) => slug === b.headings[place]?.slug) &&
    a.htmlAnchors.every((anchor, place) => anchor === b.htmlAnchors[place])
  );
}

/** Whether `anchor` is that of a heading with the text `text`, numbered or not. */
export function isAnchorOf(anchor: string, text: string): boolean {
  const bare = slugOf(text);
  return anchor.startsWith(bare) && /^(?:-\d+)?$/.test(anchor.slice(bare.length));
}

/** An entry with what the index says of it. */
export interface AnchoredEntry {
  readonly entry: Entry;
  readonly heading: Heading;
  readonly anchor: string;
  /** The range of the heading's text in the document. */
  readonly range: Range;
}

/** The entries of a journal with their anchors, as `table` has them, in the order of the document. */
export function anchoredEntries(document: MarkdownDocument, { ofHeadings }: AnchorTable): AnchoredEntry[] {
  const found: AnchoredEntry[] = [];
  let before = 0;
  for (const segment of document.segments) {
    const { headings, entries } = segment.facts;
    for (const entry of entries) {
      const heading = headings[entry.heading];
      const anchor = ofHeadings[before + entry.heading];
      if (heading !== undefined && anchor !== undefined)
        found.push({ entry, heading, anchor, range: inDocument(segment, entry.range) });
    }
    before += headings.length;
  }
  return found;
}
