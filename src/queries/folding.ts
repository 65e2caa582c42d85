import type { MarkdownDocument } from '../journal/model';
import type { Range } from '../text/range';

/**
 * What can be folded in `document`: its front matter, and each heading with what stands under it, entries and sections among
 * them. A range goes from the start of its first line to behind its last character that is no white space, so that blank
 * lines between two sections stay when the first is folded. `text` is the document's.
 */
export function foldingRanges(document: MarkdownDocument, text: string): Range[] {
  const ranges: Range[] = [];
  const add = (start: number, end: number) => ranges.push({ start, end: endOfText(text, start, end) });
  if (document.frontMatter !== null) add(0, document.segments[0]?.start ?? document.length);
  const open: { readonly level: number; readonly start: number }[] = [];
  const close = (level: number, end: number) => {
    while ((open.at(-1)?.level ?? 0) >= level) add(open.pop()?.start ?? end, end);
  };
  for (const { start, kept } of document.segments) {
    for (const { level, range } of kept.facts.headings) {
      close(level, start + range.start);
      open.push({ level, start: start + range.start });
    }
  }
  close(1, document.length);
  return ranges.sort((a, b) => a.start - b.start || b.end - a.end);
}

const endOfText = (text: string, start: number, end: number): number => start + text.slice(start, end).trimEnd().length;
