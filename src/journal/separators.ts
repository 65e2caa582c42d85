import type { Range } from '../text/range';

/** Whether `char` is white space as Markdown has it, which no-break spaces and byte order marks are not. */
export const isSpace = (char: string): boolean => char === ' ' || char === '\t' || char === '\n' || char === '\r';

/** `range` without the white space at its ends. */
export function trimRange(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && isSpace(text.charAt(start))) start++;
  while (end > start && isSpace(text.charAt(end - 1))) end--;
  return { start, end };
}

/** The first offset in `range` that is no white space; the range's end where there is none. */
export const skipSpace = (text: string, range: Range): number =>
  trimRange(text, { start: range.start, end: range.end }).start;

/**
 * The first separator in `range`: a dash (`—`, `–`, `--` or `-`) with white space on both sides, which is part of the
 * range given. In `a — b` that is ` — `. A separator may also start or end the range.
 */
export function findSeparator(text: string, range: Range): Range | null {
  for (let at = range.start; at < range.end; at++) {
    const char = text.charAt(at);
    if (char !== '—' && char !== '–' && char !== '-') continue;
    const length = char === '-' && text.charAt(at + 1) === '-' ? 2 : 1;
    const before = at === range.start || isSpace(text.charAt(at - 1));
    const after = at + length >= range.end || isSpace(text.charAt(at + length));
    if (before && after) {
      let { start, end } = { start: at, end: Math.min(at + length, range.end) };
      while (start > range.start && isSpace(text.charAt(start - 1))) start--;
      while (end < range.end && isSpace(text.charAt(end))) end++;
      return { start, end };
    }
    at += length - 1;
  }
  return null;
}

/** Every separator in `range`, from the first to the last. */
export function findSeparators(text: string, range: Range): Range[] {
  const found: Range[] = [];
  for (
    let next = findSeparator(text, range);
    next !== null;
    next = findSeparator(text, { start: next.end, end: range.end })
  ) {
    found.push(next);
    if (next.end >= range.end) break;
  }
  return found;
}
