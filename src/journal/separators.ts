import type { Range } from '../text/range';

const HYPHEN = 45;
const EN_DASH = 0x2013;
const EM_DASH = 0x2014;

/** Whether `char` is white space as Markdown has it, which no-break spaces and byte order marks are not. */
export const isSpace = (char: string): boolean => char === ' ' || char === '\t' || char === '\n' || char === '\r';

const isSpaceAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === 32 || (code < 14 && (code === 9 || code === 10 || code === 13));
};

/** `range` without the white space at its ends. */
export function trimRange(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && isSpaceAt(text, start)) start++;
  while (end > start && isSpaceAt(text, end - 1)) end--;
  return { start, end };
}

/** The first offset in `range` that is no white space; the range's end where there is none. */
export function skipSpace(text: string, range: Range): number {
  let at = range.start;
  while (at < range.end && isSpaceAt(text, at)) at++;
  return at;
}

/**
 * The first separator in `range`: a dash (`—`, `–`, `--` or `-`) with white space on both sides, which is part of the
 * range given. In `a — b` that is ` — `. A separator may also start or end the range.
 */
export function findSeparator(text: string, range: Range): Range | null {
  for (let at = range.start; at < range.end; at++) {
    const code = text.charCodeAt(at);
    if (code !== HYPHEN && code !== EM_DASH && code !== EN_DASH) continue;
    const length = code === HYPHEN && text.charCodeAt(at + 1) === HYPHEN ? 2 : 1;
    const before = at === range.start || isSpaceAt(text, at - 1);
    const after = at + length >= range.end || isSpaceAt(text, at + length);
    if (before && after) {
      let { start, end } = { start: at, end: Math.min(at + length, range.end) };
      while (start > range.start && isSpaceAt(text, start - 1)) start--;
      while (end < range.end && isSpaceAt(text, end)) end++;
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
