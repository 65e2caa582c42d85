import { type Mark, markAt } from '../../journal/mark-at';
import type { MarkdownDocument } from '../../journal/model';
import type { DocumentReading } from '../../journal/read-document';
import { endOfLine, isBlankAt, startOfLine, startOfLineAbove, startOfNextLine } from '../../text/lines';
import type { JournalIndex } from '../../workspace/journal-index';
import { type DocumentPlace, placeAt } from '../place';

/** Where a person is writing in Markdown, with the line that the cursor is on. */
export interface Spot {
  readonly index: JournalIndex;
  readonly document: MarkdownDocument;
  readonly place: DocumentPlace;
  /** The local day, `2026-06-26`. */
  readonly today: string;
  /** The cursor, in the document. */
  readonly offset: number;
  /** The line up to the cursor, and from there on. */
  readonly before: string;
  readonly after: string;
  /** The bullet that the line starts with; undefined for any other line. */
  readonly bullet: BulletStart | undefined;
}

/** `- [x] text`: the mark, the box and what was typed behind them. */
export interface BulletStart {
  /** `x`, ` ` or none. */
  readonly box: string | undefined;
  /** The line from behind mark and box to the cursor. */
  readonly content: string;
}

/** Where the cursor at `offset` is; undefined in front matter, and in a document that has no segment there. */
export function spotAt(
  index: JournalIndex,
  { document, texts }: DocumentReading,
  offset: number,
  today: string
): Spot | undefined {
  if (!('segments' in document)) return undefined;
  const place = placeAt(document, offset);
  const text = texts[place.index];
  if (place.segment === undefined || text === undefined) return undefined;
  const at = offset - place.segment.start;
  const before = text.slice(startOfLine(text, at), at);
  const after = text.slice(at, endOfLine(text, at));
  return { index, document, place, today, offset, before, after, bullet: bulletOf(before) };
}

function bulletOf(before: string): BulletStart | undefined {
  const [start, box] = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[([ xX])\][ \t]+)?/.exec(before) ?? [];
  return start === undefined ? undefined : { box, content: before.slice(start.length) };
}

/** A line that begins with a fence or HTML, in quotes and lists too. */
const FENCE_OR_HTML = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*)*(?:```|~~~|<)/m;

/**
 * What the cursor is in: code, a comment, a link or the like; undefined in plain text. No more is read for that than what can
 * matter: at most the text from the nearest heading, which ends all that stands above it, to the end of the
 * paragraph.
 */
export function markAround(spot: Spot, { texts }: DocumentReading): Mark | undefined {
  const { place, offset } = spot;
  const text = texts[place.index] ?? '';
  const at = offset - (place.segment?.start ?? 0);
  const heading = place.heading !== undefined && place.heading.range.start <= at ? place.heading.range.start : 0;
  // Nothing but a fence or HTML that a line begins with goes on over a blank line or a new bullet.
  const start = FENCE_OR_HTML.test(text.slice(heading, at)) ? heading : Math.max(heading, startOfPart(text, spot, at));
  let end = endOfLine(text, at);
  for (let next = startOfNextLine(text, end); !isBlankAt(text, next) && !/[-*+#]/.test(text.charAt(next)); ) {
    end = endOfLine(text, next);
    next = startOfNextLine(text, end);
  }
  return markAt(text.slice(start, end), at - start);
}

/** The start of the line for a bullet that is not indented, else of the paragraph. */
function startOfPart(text: string, { before }: Spot, at: number): number {
  let start = at - before.length;
  if (/^[-*+#]/.test(before)) return start;
  while (start > 0 && !isBlankAt(text, startOfLineAbove(text, start))) start = startOfLineAbove(text, start);
  return start;
}

/** Whether nothing stands to the right of the cursor but what an editor closes by itself. */
export const isAtEnd = ({ after }: Spot): boolean => /^[\])}"'”’*`]*[ \t]*$/.test(after);
