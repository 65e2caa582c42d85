import { slug } from 'github-slugger';
import type { Entry, Heading, MarkdownDocument } from '../journal/model';
import { each, inDocument, type Located } from '../journal/views';
import type { Range } from '../text/range';

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

/** Every heading of a document with its anchor, in their order. */
export function* anchoredHeadings(document: MarkdownDocument): Generator<Located<Heading> & { anchor: string }> {
  const anchorOf = numberAnchors();
  for (const located of each(document, 'headings')) yield { ...located, anchor: anchorOf(located.fact.slug) };
}

/** Whether `anchor` is that of a heading with the text `text`, numbered or not. */
export function isAnchorOf(anchor: string, text: string): boolean {
  const bare = slug(text);
  return anchor.startsWith(bare) && /^(?:-\d+)?$/.test(anchor.slice(bare.length));
}

/** All that `#…` can lead to in a document: the anchors of its headings and of the HTML in it. */
export function anchorsOf(document: MarkdownDocument): Set<string> {
  const anchors = new Set<string>();
  for (const { anchor } of anchoredHeadings(document)) anchors.add(anchor);
  for (const { facts } of document.segments) for (const anchor of facts.htmlAnchors) anchors.add(anchor);
  return anchors;
}

/** An entry with what the index says of it. */
export interface AnchoredEntry {
  readonly entry: Entry;
  readonly heading: Heading;
  readonly anchor: string;
  /** The range of the heading's text in the document. */
  readonly range: Range;
}

/** The entries of a journal with their anchors, in the order of the document. */
export function anchoredEntries(document: MarkdownDocument): AnchoredEntry[] {
  const entries: AnchoredEntry[] = [];
  const anchors = new Map<Heading, string>();
  for (const { fact, anchor } of anchoredHeadings(document)) anchors.set(fact, anchor);
  for (const { fact: entry, segment } of each(document, 'entries')) {
    const heading = segment.facts.headings[entry.heading];
    const anchor = heading === undefined ? undefined : anchors.get(heading);
    if (heading !== undefined && anchor !== undefined)
      entries.push({ entry, heading, anchor, range: inDocument(segment, entry.range) });
  }
  return entries;
}
