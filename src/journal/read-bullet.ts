import { isDay } from '../format/dates';
import { outcomes } from '../format/outcomes';
import { type Range, sliceRange } from '../text/range';
import type { Bullet, Closing, Task } from './model';
import { findSeparators, skipSpace, trimRange } from './separators';

/**
 * Reads what every bullet has: a task's box and its closing. `range` is from the bullet's mark to the end of its first
 * paragraph, `content` is that paragraph.
 */
export function readBullet(text: string, range: Range, content: Range, heading: number, entry: number): Bullet {
  const box = readBox(text, content);
  if (box === null) return { range, textRange: trimRange(text, content), heading, entry, task: null };
  const behind = trimRange(text, { start: box.end, end: content.end });
  const ticked = text.charAt(box.start + 1) !== ' ';
  const closing = ticked ? readClosing(text, behind) : null;
  const textRange = closing === null ? behind : trimRange(text, { start: behind.start, end: closing.range.start });
  const task: Task = { boxRange: box, ticked, closing };
  return { range, textRange, heading, entry, task };
}

/** Where the text of an item begins whose first paragraph is `content`: behind a task's box and white space. */
export function startOfItemText(text: string, content: Range): number {
  const box = readBox(text, content);
  return trimRange(text, { start: box?.end ?? content.start, end: content.end }).start;
}

/** The range of `[ ]`, `[x]` or `[X]` at the start of `content`, where white space or nothing follows. */
function readBox(text: string, content: Range): Range | null {
  const { start } = content;
  if (text.charCodeAt(start) !== 91 || text.charCodeAt(start + 2) !== 93 || start + 3 > content.end) return null;
  if (!' xX'.includes(text.charAt(start + 1))) return null;
  return start + 3 === content.end || /\s/.test(text.charAt(start + 3)) ? { start, end: start + 3 } : null;
}

const isOutcome = (word: string): boolean => outcomes.some(({ name }) => name === word);

/**
 * How a ticked item was closed: the first ` — OUTCOME DATE` with an outcome of the format; else, so that a mistake in one
 * of the two can be shown where it is, the last separator behind which an outcome or something like a date stands.
 */
function readClosing(text: string, range: Range): Closing | null {
  let best: Closing | null = null;
  for (const separator of findSeparators(text, range)) {
    const closing = closingAt(text, separator, range.end);
    if (closing === null) continue;
    const known = isOutcome(closing.outcome);
    const dated = closing.dateRange !== null && /^\d/.test(sliceRange(text, closing.dateRange));
    if (known && dated) return closing;
    if (known || dated) best = closing;
  }
  return best;
}

function closingAt(text: string, separator: Range, end: number): Closing | null {
  const wordEnd = endOf(text, separator.end, end, /\p{L}/u);
  if (wordEnd === separator.end) return null;
  const outcomeRange = { start: separator.end, end: wordEnd };
  const dateStart = skipSpace(text, { start: wordEnd, end });
  const dateEnd = endOf(text, dateStart, end, /[^\s:;,()[\]]/);
  const dateRange = dateEnd > dateStart ? { start: dateStart, end: dateEnd } : null;
  const written = dateRange === null ? '' : sliceRange(text, dateRange);
  const behind = trimRange(text, { start: text.charAt(dateEnd) === ':' ? dateEnd + 1 : dateEnd, end });
  return {
    range: { start: separator.start, end },
    outcomeRange,
    outcome: sliceRange(text, outcomeRange).toLowerCase(),
    dateRange,
    date: isDay(written) ? written : null,
    evidenceRange: behind.start < behind.end ? behind : null
  };
}

function endOf(text: string, start: number, end: number, char: RegExp): number {
  let at = start;
  while (at < end && char.test(text.charAt(at))) at++;
  return at;
}
