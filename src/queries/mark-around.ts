import { type Mark, markAt } from '../journal/mark-at';
import { endOfLine, isBlankAt, startOfLine, startOfLineAbove, startOfNextLine } from '../text/lines';
import type { DocumentPlace } from './place';

/** A line that begins with a fence or HTML, in quotes and lists too. */
const FENCE_OR_HTML = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*)*(?:```|~~~|<)/m;

/**
 * What `place` is in: code, a comment, a link or the like; undefined in plain text. `text` is that of its segment. No more is
 * read than what can matter: at most from the nearest heading, which ends all that stands above it, to the end of the
 * paragraph, or a long list would be read anew with each key.
 */
export function markAround({ heading, segment, offset }: DocumentPlace, text: string): Mark | undefined {
  const at = offset - (segment?.start ?? 0);
  const first = heading !== undefined && heading.range.start <= at ? heading.range.start : 0;
  const start = Math.max(first, startOfPart(text, first, at));
  let end = endOfLine(text, at);
  for (let next = startOfNextLine(text, end); !isBlankAt(text, next) && !/[-*+#]/.test(text.charAt(next)); ) {
    end = endOfLine(text, next);
    next = startOfNextLine(text, end);
  }
  return markAt(text.slice(start, end), at - start);
}

/**
 * From where on is to be read what stands at `at`: the start of the line for a heading and for a bullet that is not indented,
 * else of the paragraph; `first` where a fence or HTML may go on to there, or where the indent says nothing by itself.
 */
function startOfPart(text: string, first: number, at: number): number {
  let start = startOfLine(text, at);
  if (FENCE_OR_HTML.test(text.slice(first, at))) return first;
  if (/[-*+#]/.test(text.charAt(start))) return start;
  while (start > first && !isBlankAt(text, startOfLineAbove(text, start))) start = startOfLineAbove(text, start);
  return /^(?: {0,3}\t| {4})/.test(text.slice(start, start + 4)) ? first : start;
}
