import { behindLine, endOfLineAt, lineCursors } from './cursor';

/** A place as editors count it: line and UTF-16 character, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of one text begin; made by {@link indexLines}. */
export interface LineIndex {
  /** Offset of the first character of each line; the first is 0. */
  readonly starts: Int32Array;
  readonly length: number;
}

const LF = 10;
const CR = 13;

/** Finds the lines of `text`; they end in LF, CRLF or CR, as CommonMark and VS Code have it. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  const cursors = lineCursors(text);
  for (let end = endOfLineAt(cursors, 0); end < text.length; end = endOfLineAt(cursors, starts.at(-1) ?? 0))
    starts.push(behindLine(cursors, end));
  return { starts: Int32Array.from(starts), length: text.length };
}

/** The line and character of `offset`; an offset outside the text is taken to its nearest end. */
export function positionAt(lines: LineIndex, offset: number): Position {
  const at = Math.max(0, Math.min(offset, lines.length));
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines.starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: at - (lines.starts[low] ?? 0) };
}

/** The line ending that `text` uses most; LF where it has none. On a draw the shorter one wins. */
export function lineEndingOf(text: string): '\n' | '\r\n' {
  let lf = 0;
  let crlf = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (at > 0 && text.charCodeAt(at - 1) === CR) crlf++;
    else lf++;
  }
  return crlf > lf ? '\r\n' : '\n';
}

/** The offset at which the line with `offset` ends, before its line ending. */
export function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charCodeAt(at) !== LF && text.charCodeAt(at) !== CR) at++;
  return at;
}

/** The offset after the line ending of the line with `offset`; the text's length for the last line. */
export function startOfNextLine(text: string, offset: number): number {
  const end = endOfLine(text, offset);
  if (end === text.length) return end;
  return text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
}

/** The offset at which the line with `offset` starts. */
export function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charCodeAt(at - 1) !== LF && text.charCodeAt(at - 1) !== CR) at--;
  return at;
}

/** The start of the line above the one that starts at `start`, which is not the first. */
export const startOfLineAbove = (text: string, start: number): number =>
  startOfLine(text, start - (text.charCodeAt(start - 1) === LF && text.charCodeAt(start - 2) === CR ? 2 : 1));

/** Whether the line that starts at `offset` has nothing but white space, or is not there. */
export const isBlankAt = (text: string, offset: number): boolean =>
  !isWordAt(text, offset) && text.slice(offset, endOfLine(text, offset)).trim() === '';

/** Whether the line above that which starts at `offset` has nothing but white space; of the first line it is true. */
export function isBlankAbove(text: string, offset: number): boolean {
  return offset === 0 || isBlankAt(text, startOfLineAbove(text, offset));
}

/** Whether a visible character of ASCII stands at `at`: most lines begin with one, and need no look at the rest. */
function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 32 && code < 127;
}
