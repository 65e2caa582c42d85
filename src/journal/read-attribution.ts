import { readDate } from '../format/dates';
import { attributionRemarks } from '../format/entries';
import { isDigit, isLetter } from '../text/characters';
import { type Range, sliceRange } from '../text/range';
import type { AttributionPart, Source } from './model';
import { trimRange } from './separators';

const COMMA = 44;
const HYPHEN = 45;

/** Whether a part may be the end of a day that has a comma in it: it ends with a digit, and is no day in ISO form. */
const mayEndDay = (text: string, { start, end }: Range): boolean =>
  isDigit(text.charCodeAt(end - 1)) && text.charCodeAt(start + 4) !== HYPHEN;

export type Attribution = Pick<Source, 'parts' | 'publisherRange' | 'publisher' | 'dateRange' | 'date'>;

/** An attribution that says nothing. */
export const noAttribution: Attribution = {
  parts: [],
  publisherRange: null,
  publisher: null,
  dateRange: null,
  date: null
};

/**
 * Reads what stands between the brackets of `(Publisher, 2026-06-09)`, given as `range` without them. It is split at
 * commas, but for the one in `July 9, 2026`: the last part that is a date is the date; parts with no letter are identifiers and a few phrases are remarks;
 * what is left before the date is the publisher.
 */
export function readAttribution(text: string, range: Range): Attribution {
  const ranges = joinDays(text, splitAtCommas(text, range));
  // Every date ends with a digit.
  const dates = ranges.map(part =>
    isDigit(text.charCodeAt(part.end - 1)) ? (readDate(sliceRange(text, part).replace(',', '')) ?? null) : null
  );
  const dateAt = dates.findLastIndex(date => date !== null);
  const parts = ranges.map(
    (part, index): AttributionPart => ({ range: part, role: roleOf(text, part, index, dateAt) })
  );
  const publishers = parts.filter(part => part.role === 'publisher');
  const first = publishers[0];
  const last = publishers.at(-1);
  const date = dateAt === -1 ? null : (dates[dateAt] ?? null);
  return {
    parts,
    publisherRange: first && last ? { start: first.range.start, end: last.range.end } : null,
    publisher: first ? publishers.map(part => sliceRange(text, part.range)).join(', ') : null,
    dateRange: dateAt === -1 ? null : (ranges[dateAt] ?? null),
    date: date === null ? null : date
  };
}

function splitAtCommas(text: string, range: Range): Range[] {
  const parts: Range[] = [];
  for (let start = range.start; start <= range.end; ) {
    let end = start;
    while (end < range.end && text.charCodeAt(end) !== COMMA) end++;
    const part = trimRange(text, { start, end });
    if (part.start < part.end) parts.push(part);
    start = end + 1;
  }
  return parts;
}

/** Puts a day and its year together again where a comma stands between them: `July 9, 2026`, `9 June, 2026`. */
function joinDays(text: string, parts: readonly Range[]): Range[] {
  if (parts.length < 2) return [...parts];
  const joined: Range[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const day = before && mayEndDay(text, part) && readDate(`${sliceRange(text, before)} ${sliceRange(text, part)}`);
    if (before !== undefined && typeof day === 'string')
      joined[joined.length - 1] = { start: before.start, end: part.end };
    else joined.push(part);
  }
  return joined;
}

function roleOf(text: string, part: Range, index: number, dateAt: number): AttributionPart['role'] {
  const written = sliceRange(text, part);
  if (index === dateAt) return 'date';
  if (!isLetter(text.charCodeAt(part.start)) && !/\p{L}/u.test(written)) return 'identifier';
  const isRemark = attributionRemarks.includes(written.toLowerCase());
  return isRemark || (dateAt !== -1 && index > dateAt) ? 'remark' : 'publisher';
}
