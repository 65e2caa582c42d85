import { endOfLine, isBlankAt, startOfLine, startOfNextLine } from '../text/lines';
import type { Range } from '../text/range';

/** White space of a text into which a block or a bullet can be put, and the lines around it. */
export interface Gap {
  /** From the end of the line above to the start of the line below, or to an end of the text. */
  readonly range: Range;
  /** The line above; undefined at the start of the text. */
  readonly above: string | undefined;
  /** The line below; undefined at the end of the text. */
  readonly below: string | undefined;
  /** The mark of the list that the line above belongs to: `-`, `*` or `+`. */
  readonly mark: string | undefined;
}

/** Where something goes that shall stand at `offset`, if that is in a blank line, or else below the paragraph or bullet there. */
export function gapAt(text: string, offset: number): Gap {
  const line = startOfLine(text, offset);
  const above = isBlankAt(text, line) ? lineAbove(text, line) : line;
  const last = above === undefined ? undefined : endOfBlock(text, above);
  const below = last !== undefined ? lineBelow(text, last) : isBlankAt(text, 0) ? lineBelow(text, 0) : 0;
  return {
    range: { start: last === undefined ? 0 : endOfLine(text, last), end: below ?? text.length },
    above: last === undefined ? undefined : lineAt(text, last),
    below: below === undefined ? undefined : lineAt(text, below),
    mark: last === undefined ? undefined : markAround(text, last)
  };
}

/** The mark of the bullet that a line starts with, in a list that is not within another: `-` of `- text`. */
export const markOf = (line: string): string | undefined => /^ ?([-*+])(?:[ \t]|$)/.exec(line)?.[1];

const lineAt = (text: string, start: number): string => text.slice(start, endOfLine(text, start));

const isIndented = (line: string): boolean => /^(?: {2}|\t)/.test(line);

/** Whether a line does not go on with the paragraph of the line above it. */
const beginsBlock = (line: string, above: string): boolean =>
  markOf(line) !== undefined ||
  /^ {0,3}(?:#|<|```|~~~|\d+[.)][ \t])/.test(line) ||
  (/^ {0,3}>/.test(line) && !/^ {0,3}>/.test(above)) ||
  /^ {0,3}#/.test(above);

/** The start of the nearest line above the one that starts at `start` that is not blank. */
function lineAbove(text: string, start: number): number | undefined {
  for (let at = start; at > 0; ) {
    at = startOfLine(text, text.startsWith('\r\n', at - 2) ? at - 2 : at - 1);
    if (!isBlankAt(text, at)) return at;
  }
  return undefined;
}

/** The start of the nearest line below that of `offset` that is not blank. */
function lineBelow(text: string, offset: number): number | undefined {
  for (let at = startOfNextLine(text, offset); at < text.length; at = startOfNextLine(text, at))
    if (!isBlankAt(text, at)) return at;
  return undefined;
}

/** The last line of the paragraph, or of the bullet with all that is in it, to which the line that starts at `start` belongs. */
function endOfBlock(text: string, start: number): number {
  const inList = markAround(text, start) !== undefined;
  for (let last = start; ; ) {
    const next = lineBelow(text, last);
    if (next === undefined) return last;
    const line = lineAt(text, next);
    const isRest = startOfNextLine(text, last) === next && !beginsBlock(line, lineAt(text, last));
    if (!isRest && !(inList && isIndented(line))) return last;
    last = next;
  }
}

/** The mark of the list to which the line that starts at `start` belongs. */
function markAround(text: string, start: number): string | undefined {
  for (let at = start; ; ) {
    const line = lineAt(text, at);
    const mark = markOf(line);
    const above = mark === undefined ? lineAbove(text, at) : undefined;
    if (above === undefined) return mark;
    const isRest = startOfNextLine(text, above) === at && !beginsBlock(line, lineAt(text, above));
    if (!isRest && !isIndented(line)) return undefined;
    at = above;
  }
}
