import { isDay } from '../../format/dates';
import type { IndexLine, MarkdownDocument } from '../../journal/model';
import { each } from '../../journal/views';
import { type Range, shiftRange, sliceRange } from '../../text/range';
import { type AnchoredEntry, anchoredEntries, anchorsOf, isAnchorOf } from '../../workspace/anchors';
import type { JournalIndex } from '../../workspace/journal-index';
import { resolveLink } from '../../workspace/paths';

/** A line of the Index, as far as it is known where it leads. */
export interface Line {
  readonly fact: IndexLine;
  /** Where the line's segment starts. */
  readonly start: number;
  /** Its lines in the document. */
  readonly range: Range;
  /** The text of its link, or all its text where it has none. */
  readonly label: string;
  /** Where it leads in this document, in lower case; null where it is no such link. */
  readonly anchor: string | null;
}

/** A line with the entry that it stands for, which is perhaps to be written into it first. */
export interface EntryLine {
  readonly line: Line;
  /** The entry's place among the entries of the document. */
  readonly entry: number;
  readonly isRight: boolean;
  /** Whether its label goes with what was wrong, and so has to change too. */
  readonly isMislabelled: boolean;
}

/** What an Index says, beside what it should say. */
export interface IndexState {
  readonly entries: readonly AnchoredEntry[];
  readonly lines: readonly Line[];
  /** In the order of the Index. */
  readonly entryLines: readonly EntryLine[];
  /** Lines for nothing that there is, and second lines for one entry. */
  readonly surplus: readonly Line[];
  /** Places of the entries for which there is no line. */
  readonly missing: readonly number[];
}

/** Compares the lines of a journal's Index with its entries. */
export function indexState(index: JournalIndex, document: MarkdownDocument): IndexState {
  const table = anchorsOf(index, document);
  const entries = anchoredEntries(document, table);
  const lines = [...each(document, 'indexLines')].map(({ fact, segment }) => lineOf(document, fact, segment.start));
  const byAnchor = new Map(entries.map(({ anchor }, place) => [anchor, place]));
  // Most lines are right, and nobody needs to look for the entries that they may mean.
  const byText = once(() => placesBy(entries, ({ heading }) => heading.text));
  const byDate = once(() => placesBy(entries, ({ entry }) => entry.date ?? ''));
  const claimed = new Map<number, EntryLine>();
  const wrong: Line[] = [];
  const surplus: Line[] = [];
  for (const line of lines) {
    const entry = byAnchor.get(line.anchor ?? '');
    if (entry === undefined || isMislabelled(line.label, entries[entry], byText)) wrong.push(line);
    else if (claimed.has(entry)) surplus.push(line);
    else claimed.set(entry, { line, entry, isRight: true, isMislabelled: false });
  }
  for (const line of wrong) {
    const { label, anchor } = line;
    // A line that is no link, or a link to something else that is there, is the author's own.
    const isOwn = anchor === null || (table.has(anchor) && !byAnchor.has(anchor));
    const meant = [
      ...(anchor !== null || line.fact.targetRange === null ? (byText().get(label) ?? []) : []),
      ...(isOwn ? [] : [...(byDate().get(dayOf(label)) ?? []), byAnchor.get(anchor) ?? -1]),
      ...(isOwn ? [] : (byDate().get(dayOf(anchor)) ?? []))
    ];
    const entry = meant.find(place => place >= 0 && !claimed.has(place));
    if (entry !== undefined) {
      const isOld = anchor !== null && isAnchorOf(anchor, label) && label !== entries[entry]?.heading.text;
      claimed.set(entry, {
        line,
        entry,
        isRight: false,
        isMislabelled: isOld || isMislabelled(label, entries[entry], byText)
      });
    } else if (!isOwn) surplus.push(line);
  }
  const entryLines = [...claimed.values()].sort((a, b) => a.line.range.start - b.line.range.start);
  return { entries, lines, entryLines, surplus, missing: [...entries.keys()].filter(place => !claimed.has(place)) };
}

/** Whether an anchor has nothing to decode. */
const isPlain = (anchor: string | null): anchor is string => anchor !== null && !anchor.includes('%');

function lineOf({ path }: MarkdownDocument, fact: IndexLine, start: number): Line {
  const { lineRange, labelRange, textRange, targetRange, written } = fact;
  const textAt = (range: Range) => sliceRange(written, shiftRange(range, -lineRange.start));
  const target =
    targetRange === null || isPlain(fact.anchor)
      ? undefined
      : resolveLink(path, fact.anchor === null ? textAt(targetRange) : `#${fact.anchor}`);
  const anchor = isPlain(fact.anchor)
    ? fact.anchor.toLowerCase()
    : target?.path === path
      ? (target.anchor?.toLowerCase() ?? null)
      : null;
  return { fact, start, range: shiftRange(lineRange, start), label: textAt(labelRange ?? textRange), anchor };
}

/** `make`, which is called once, and only if anybody asks. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function placesBy(entries: readonly AnchoredEntry[], keyOf: (entry: AnchoredEntry) => string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, entry] of entries.entries()) {
    const key = keyOf(entry);
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else known.push(place);
  }
  return places;
}

/** The day that a label or an anchor starts with; no key of a table where it starts otherwise. */
function dayOf(text: string): string {
  const day = text.slice(0, 10);
  return isDay(day) ? day : 'none';
}

/** Whether a line's label names another entry, or another day, than the entry that it leads to. */
function isMislabelled(
  label: string,
  target: AnchoredEntry | undefined,
  byText: () => ReadonlyMap<string, unknown>
): boolean {
  if (target === undefined || label === target.heading.text) return false;
  const day = dayOf(label);
  return byText().has(label) || (day !== 'none' && target.entry.date !== null && day !== target.entry.date);
}
