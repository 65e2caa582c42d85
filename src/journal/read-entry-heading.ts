import { isDay, readLooseDay } from '../format/dates';
import { SEPARATOR } from '../format/entries';
import { entryKindNamed, type Vocabulary } from '../format/vocabulary';
import { type Range, sliceRange } from '../text/range';
import type { Entry } from './model';
import { findSeparator, trimRange } from './separators';

type EntryParts = Omit<Entry, 'heading'>;

/**
 * Reads a level-2 heading's text, given as `range`, as an entry's: a date, a separator and a kind, each also in the odd
 * forms that people write. Null where the heading is no entry's: it starts with no date, and is not something with a
 * digit in it before the name of a kind (`June 26 — Gather`).
 */
export function readEntryHeading(text: string, range: Range, vocabulary: Vocabulary): EntryParts | null {
  const separator = findSeparator(text, range);
  if (separator !== null) {
    const dateRange = { start: range.start, end: separator.start };
    const kindRange = trimRange(text, { start: separator.end, end: range.end });
    const written = sliceRange(text, dateRange);
    const namesKind = /\d/.test(written) && entryKindNamed(vocabulary, sliceRange(text, kindRange)) !== undefined;
    if (readLooseDay(written) !== undefined || dateLength(written) === written.length || namesKind) {
      return entryOf(text, range, dateRange, separator, kindRange);
    }
  }
  const length = dateLength(sliceRange(text, range));
  if (length === 0) return null;
  // `2026-06-26: Gather`, `2026-06-26—Gather` or `2026-06-26 Gather`: the separator is what is no letter or digit.
  const dateRange = { start: range.start, end: range.start + length };
  let at = dateRange.end;
  while (at < range.end && !/[\p{L}\p{N}]/u.test(text.charAt(at))) at++;
  if (at === dateRange.end && at < range.end) return null;
  return entryOf(text, range, dateRange, { start: dateRange.end, end: at }, { start: at, end: range.end });
}

/** How many characters at the start of `text` look like a numeric date, `2026-06-26` or `2026/6/26`; 0 for none. */
const dateLength = (text: string): number => /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/.exec(text)?.[0].length ?? 0;

function entryOf(text: string, range: Range, dateRange: Range, separator: Range, kind: Range): EntryParts {
  const written = sliceRange(text, dateRange);
  const date = readLooseDay(written) ?? null;
  const isEmpty = ({ start, end }: Range) => start >= end;
  return {
    range,
    dateRange,
    date,
    separatorRange: isEmpty(separator) ? null : separator,
    kindRange: isEmpty(kind) ? null : kind,
    kind: sliceRange(text, kind),
    wellFormed: isDay(written) && !isEmpty(kind) && sliceRange(text, separator) === SEPARATOR
  };
}
