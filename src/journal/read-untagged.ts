import { type Range, sliceRange } from '../text/range';
import type { UntaggedBullet } from './model';
import type { LeadingLink } from './read-source';
import { findSeparator, skipSpace, trimRange } from './separators';

type Named = Pick<UntaggedBullet, 'nameRange' | 'name' | 'url'>;

/** Longer than any topic's name; what stands behind more is prose. */
const LONGEST_NAME = 80;

/**
 * Reads what an untagged bullet's text at `range` names first: the link that it starts with, given as `link`, or the words
 * before a colon or separator, with or without marks: `soil-carbon: why`, `**Soil carbon** — why`.
 */
export function readName(text: string, range: Range, link: LeadingLink | null): Named {
  if (link !== null) {
    const nameRange = { start: range.start, end: endOfColon(text, link.range.end, range.end) };
    return { nameRange, name: link.title, url: link.url };
  }
  const limit = Math.min(range.end, range.start + LONGEST_NAME);
  let end = range.start;
  while (end < limit && /[\p{L}\p{N} '’*_`[\]-]/u.test(text.charAt(end))) end++;
  const separator = findSeparator(text, { start: range.start, end: limit });
  const nameEnd = separator !== null && separator.start < end ? separator.start : end;
  const behind = endOfColon(text, nameEnd, range.end);
  const name = sliceRange(text, { start: range.start, end: nameEnd })
    .replace(/[*_`[\]]/g, '')
    .trim();
  if (name === '' || skipSpace(text, { start: nameEnd, end: range.end }) === behind)
    return { nameRange: null, name: null, url: null };
  return { nameRange: { start: range.start, end: behind }, name: name, url: null };
}

/** Where the words begin behind the colon or separator at `at`; behind the white space there, where there is neither. */
function endOfColon(text: string, at: number, end: number): number {
  const separator = findSeparator(text, { start: at, end });
  if (separator !== null && trimRange(text, { start: at, end: separator.start }).end <= at) return separator.end;
  if (text.charAt(at) !== ':') return skipSpace(text, { start: at, end });
  let behind = at + 1;
  while (behind < end && /[*_]/.test(text.charAt(behind))) behind++;
  const words = skipSpace(text, { start: behind, end });
  return words > behind || behind === end ? words : skipSpace(text, { start: at, end });
}
