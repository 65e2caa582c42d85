import type { Range } from '../text/range';
import type { Link } from './model';
import type { LeadingLink } from './read-source';

/** A heading of the segment itself, not of a list or quote in it. */
export interface HeadingBlock {
  readonly type: 'heading';
  readonly range: Range;
  /** Without the marks; empty where there is no text. */
  readonly textRange: Range;
  readonly level: number;
  /** As a reader sees it. */
  readonly text: string;
}

/** An item of a list of the segment itself that begins with a paragraph. */
export interface ItemBlock {
  readonly type: 'item';
  /** From the mark to the end, sub-items included. */
  readonly range: Range;
  /** The paragraph that it begins with. */
  readonly content: Range;
  /** The link that its text (behind a task's box) begins with. */
  readonly link: LeadingLink | null;
  /** What its text begins with in bold or italics: with its marks, and without. */
  readonly marked: { readonly outer: Range; readonly inner: Range } | null;
}

/** A row of a table of the segment itself, its head left out. */
export interface RowBlock {
  readonly type: 'row';
  readonly range: Range;
  /** The text of each cell. */
  readonly cells: readonly Range[];
}

/**
 * What a segment's Markdown says, as far as the format asks: what the two readers, remark's and the scanner, give alike.
 * All ranges are of the segment.
 */
export interface Blocks {
  /** In the order of the text. */
  readonly blocks: readonly (HeadingBlock | ItemBlock | RowBlock)[];
  /** Stretches of prose, in the order of the text: no code, no HTML, nothing within a link. */
  readonly prose: readonly Range[];
  /** Every link, image and definition but footnotes, wherever it stands. */
  readonly links: readonly Link[];
  readonly html: readonly Range[];
  /** The anchors of headings in lists and quotes, and where these stand. */
  readonly innerAnchors: readonly { readonly at: number; readonly anchor: string }[];
}
