import { slugOf } from '../format/slug';
import { type DocumentOutline, documentOutline, forgetOutline } from '../journal/document-outline';
import { areHeld } from '../journal/hold-facts';
import type { Entry, Heading, MarkdownDocument } from '../journal/model';
import { inDocument } from '../journal/views';
import { isDigit } from '../text/characters';
import { copyString } from '../text/copy';
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
  /** The anchor of the heading at `place` among all headings. */
  anchorOf(place: number): string | undefined;
  /** Whether there is the anchor `folded`, given in lower case: GitHub does not mind the case in a link. */
  has(folded: string): boolean;
  /** Every anchor as it is written, by what it is in lower case. */
  all(): ReadonlyMap<string, string>;
}

/** The anchors of a document of the index, made when they are first asked for. */
export function anchorsOf({ anchors }: JournalIndex, document: MarkdownDocument): AnchorTable {
  const known = anchors.get(document) ?? anchorTable(document);
  anchors.set(document, known);
  return known;
}

function anchorTable(document: MarkdownDocument): AnchorTable {
  const { slugs, htmlAnchors } = anchorsIn(document);
  const ofHtml = new Map(htmlAnchors.map(anchor => [anchor.toLowerCase(), anchor]));
  const { anchorOf, has } = countedAnchors(slugs) ?? numberedAnchors(slugs);
  return {
    anchorOf,
    // An anchor that is made of a heading is in lower case.
    has: folded => has(folded) || ofHtml.has(folded),
    all: () =>
      new Map(
        [...slugs.keys()].map(place => [anchorOf(place) ?? '', anchorOf(place) ?? ''] as const).concat([...ofHtml])
      )
  };
}

/** What a document's headings have for anchors by themselves, in their order, and its other anchors. */
function anchorsIn(document: MarkdownDocument): Pick<DocumentOutline, 'slugs' | 'htmlAnchors'> {
  const { slugs, htmlAnchors } = documentOutline(document);
  if (areHeld(document)) return { slugs, htmlAnchors };
  // What was unpacked for a moment would be kept alive by what was cut from it.
  forgetOutline(document);
  return { slugs: slugs.map(copyString), htmlAnchors: htmlAnchors.map(copyString) };
}

type HeadingAnchors = Pick<AnchorTable, 'anchorOf' | 'has'>;

/** A number at the end of an anchor, which may be one that it was given. */
const NUMBERED = /^(.*)-([1-9]\d*)$/s;

/**
 * The anchors of headings where no numbered one can be what another heading has by itself: then the number is how many of the
 * same stand above, and no text is made for those of which nobody asks. Undefined where `A` and `A-1` are headings.
 */
function countedAnchors(slugs: readonly string[]): HeadingAnchors | undefined {
  const counts = new Map<string, number>();
  const numbers: number[] = [];
  const odd: string[] = [];
  for (const slug of slugs) {
    const above = counts.get(slug) ?? 0;
    counts.set(slug, above + 1);
    numbers.push(above);
    if (above === 0 && isDigit(slug.charCodeAt(slug.length - 1))) odd.push(slug);
  }
  if (odd.some(slug => counts.has(NUMBERED.exec(slug)?.[1] ?? '\0'))) return undefined;
  return {
    anchorOf: place => (numbers[place] ? `${slugs[place]}-${numbers[place]}` : slugs[place]),
    has(folded) {
      if (counts.has(folded)) return true;
      const [, slug = '', number] = NUMBERED.exec(folded) ?? [];
      return number !== undefined && Number(number) < (counts.get(slug) ?? 0);
    }
  };
}

function numberedAnchors(slugs: readonly string[]): HeadingAnchors {
  const anchors = slugs.map(numberAnchors());
  const known = new Set(anchors);
  return { anchorOf: place => anchors[place], has: folded => known.has(folded) };
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
export function anchoredEntries(document: MarkdownDocument, { anchorOf }: AnchorTable): AnchoredEntry[] {
  const found: AnchoredEntry[] = [];
  let before = 0;
  for (const segment of document.segments) {
    const { entries, slugs } = segment.kept.outline;
    for (const { entry, heading } of entries) {
      const anchor = anchorOf(before + entry.heading);
      if (anchor !== undefined) found.push({ entry, heading, anchor, range: inDocument(segment, entry.range) });
    }
    before += slugs.length;
  }
  return found;
}
