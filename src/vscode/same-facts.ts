import { factLists, type JournalDocument, type Segment } from '../journal/model';
import { sortEdits, type TextEdit } from '../text/edit';
import type { Range } from '../text/range';

/**
 * Whether the document `after`, which is `before` with the insertions `edits` made, says the same at the same places, apart
 * from directives.
 */
export function sameFacts(before: JournalDocument, after: JournalDocument, edits: readonly TextEdit[]): boolean {
  return written(before, offset => offset) === written(after, offsetBefore(edits));
}

type MapOffset = (offset: number) => number;

/** Turns offsets in the text with the insertions `edits` into those without; what was inserted is one place. */
function offsetBefore(edits: readonly TextEdit[]): MapOffset {
  const sorted = sortEdits(edits);
  return offset => {
    let shift = 0;
    for (const { range, text } of sorted) {
      if (offset <= range.start + shift) break;
      if (offset <= range.start + shift + text.length) return range.start;
      shift += text.length;
    }
    return offset - shift;
  };
}

/** All that a document says, written down with the places that `place` makes of its offsets. */
function written(document: JournalDocument, place: MapOffset): string {
  if (!('segments' in document)) return inWords({ ...document, length: 0 }, place);
  const { segments, lineEnding, frontMatter } = document;
  return JSON.stringify([lineEnding, inWords(frontMatter, place), joined(segments, place)]);
}

/** The facts of all segments by their kind, as if the segments were one. */
function joined(segments: readonly Segment[], place: MapOffset): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  const counted = { heading: 0, entry: 0 };
  for (const { start, facts } of segments) {
    for (const kind of factLists) {
      if (kind === 'directives') continue;
      const list: readonly unknown[] = facts[kind];
      const words = list.map(fact => inWords(fact, offset => place(start + offset), counted));
      lists[kind] = [...(lists[kind] ?? []), ...words];
    }
    counted.heading += facts.headings.length;
    counted.entry += facts.entries.length;
  }
  return lists;
}

function inWords(fact: unknown, place: MapOffset, counted: Readonly<Record<string, number>> = {}): string {
  return JSON.stringify(fact, (key, value: unknown) => {
    if (key === 'directives') return undefined;
    if (typeof value === 'string') return withoutDirectives(value);
    if (typeof value === 'number' && value >= 0) return value + (counted[key] ?? 0);
    return isRange(value) ? `${place(value.start)}-${place(value.end)}` : value;
  });
}

const isRange = (value: unknown): value is Range =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value && Object.keys(value).length === 2;

const withoutDirectives = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/<!-- topic-journal-[^<>]*-->/g, '')
    .replace(/ +/g, ' ')
    .trim();
