import { startOfLine, startOfNextLine } from '../text/lines';
import { type Range, sliceRange } from '../text/range';
import type { Bullet, IndexLine } from './model';
import type { LeadingLink } from './read-source';

/** Reads a bullet of the Index, `item` being all of it with its sub-items, that perhaps starts with `link`. */
export function readIndexLine(text: string, bullet: Bullet, item: Range, link: LeadingLink | null): IndexLine {
  const lineRange = { start: startOfLine(text, item.start), end: startOfNextLine(text, item.end) };
  return {
    range: bullet.range,
    textRange: bullet.textRange,
    heading: bullet.heading,
    entry: bullet.entry,
    task: bullet.task,
    lineRange,
    written: sliceRange(text, lineRange),
    labelRange: link?.titleRange ?? null,
    targetRange: link?.urlRange ?? null,
    anchor: link?.url.startsWith('#') ? link.url.slice(1) : null
  };
}
