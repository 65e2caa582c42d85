import type { MarkdownDocument } from '../journal/model';
import { inDocument } from '../journal/views';
import { endOfLine, startOfLine } from '../text/lines';
import type { Range } from '../text/range';

/**
 * The entry whose heading is the next one behind `offset`, in the order of the document, or with `'previous'` the nearest one
 * before its line: the range of `2026-06-26 — Gather`. From within an entry the previous one is its own heading. Undefined
 * where there is none; `text` is the document’s.
 */
export function nextEntry(
  document: MarkdownDocument,
  text: string,
  offset: number,
  direction: 'next' | 'previous'
): Range | undefined {
  const start = startOfLine(text, offset);
  const end = endOfLine(text, offset);
  const segments = direction === 'next' ? document.segments : document.segments.toReversed();
  for (const segment of segments) {
    const { start: from, length, kept } = segment;
    const isBeyond = direction === 'next' ? from + length >= end : from < start;
    if (!isBeyond || kept.countOf('entries') === 0) continue;
    const ranges = kept.facts.entries.map(({ range }) => inDocument(segment, range));
    const found =
      direction === 'next' ? ranges.find(range => range.start > end) : ranges.findLast(range => range.end < start);
    if (found !== undefined) return found;
  }
  return undefined;
}
