import type { MarkdownDocument } from '../../journal/model';
import type { DocumentReading } from '../../journal/read-document';
import { endOfLine, startOfLine } from '../../text/lines';
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

/** Whether nothing stands to the right of the cursor but what an editor closes by itself. */
export const isAtEnd = ({ after }: Spot): boolean => /^[\])}"'”’*`]*[ \t]*$/.test(after);
