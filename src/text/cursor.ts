/** Behind the end of any text: a small integer, which V8 handles faster than an infinite number. */
export const NOWHERE = 0x3fffffff;

/**
 * Finds a character in a text again and again, from places that only move on. However often it is asked, it looks at each
 * character once, which `indexOf` for each line would not.
 */
export class Cursor {
  private at = -1;

  constructor(
    private readonly text: string,
    private readonly character: string
  ) {}

  /** The first place of the character at or behind `from`; {@link NOWHERE} where there is none. */
  next(from: number): number {
    if (this.at >= from) return this.at;
    const found = this.text.indexOf(this.character, from);
    this.at = found === -1 ? NOWHERE : found;
    return this.at;
  }
}

/** Where the lines of a text end, for who goes through them in their order. */
export interface LineCursors {
  readonly length: number;
  readonly lineFeed: Cursor;
  /** None where the text has no such character, as most have none. */
  readonly carriageReturn: Cursor | undefined;
}

/** For a text whose lines end in LF, CRLF or CR. */
export const lineCursors = (text: string): LineCursors => ({
  length: text.length,
  lineFeed: new Cursor(text, '\n'),
  carriageReturn: text.includes('\r') ? new Cursor(text, '\r') : undefined
});

/** The offset at which the line with `at` ends, before its line ending. */
export function endOfLineAt({ length, lineFeed, carriageReturn }: LineCursors, at: number): number {
  const next = lineFeed.next(at);
  const end = next < length ? next : length;
  if (carriageReturn === undefined) return end;
  const other = carriageReturn.next(at);
  return other < end ? other : end;
}

/** The offset behind the line ending that starts at `end`. */
export const behindLine = ({ lineFeed, carriageReturn }: LineCursors, end: number): number =>
  carriageReturn?.next(end) === end && lineFeed.next(end) === end + 1 ? end + 2 : end + 1;
