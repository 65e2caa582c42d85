import type { Heading, MarkdownDocument } from '../../journal/model';
import { inDocument, type Located } from '../../journal/views';
import { applyEdits, type TextEdit } from '../../text/edit';
import { shiftRange } from '../../text/range';
import type { AnchoredEntry } from '../../workspace/anchors';
import { headingLink, renameLink } from '../../workspace/links';
import type { EntryLine, IndexState, Line } from './index-state';

/** The line ending at the end of a text. */
const LINE_END = /(?:\r\n|\n|\r)$/;

/** The entry lines of an Index that can stay where they are, and those that cannot. */
export interface LineOrder {
  /** The places of all entries, in the order of their lines. */
  readonly order: readonly number[];
  readonly staying: readonly EntryLine[];
  readonly misplaced: readonly EntryLine[];
}

/**
 * The order that an Index should have: that of the entries, or newest first where its lines have that order and the entries,
 * by a mistake of their own, have not. As many lines as possible stay.
 */
export function lineOrder({ entries, entryLines }: IndexState): LineOrder {
  const order = [...entries.keys()];
  const dateOf = (place: number) => entries[place]?.entry.date ?? '';
  if (entryLines.every(({ entry }, place) => place === 0 || (entryLines[place - 1]?.entry ?? -1) < entry))
    return { order, staying: entryLines, misplaced: [] };
  const newestFirst = [...order].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : a - b));
  const isNewestFirst = longestRise(entryLines, newestFirst).size === entryLines.length;
  const chosen = isNewestFirst ? newestFirst : order;
  const staying = longestRise(entryLines, chosen);
  return {
    order: chosen,
    staying: entryLines.filter(line => staying.has(line)),
    misplaced: entryLines.filter(line => !staying.has(line))
  };
}

/** A longest choice of `lines` that have the order `order` already (patience sorting). */
function longestRise(lines: readonly EntryLine[], order: readonly number[]): Set<EntryLine> {
  const ranks = new Map(order.map((place, rank) => [place, rank]));
  const rankOf = ({ entry }: EntryLine) => ranks.get(entry) ?? 0;
  const before = new Map<EntryLine, EntryLine | undefined>();
  const ends: EntryLine[] = [];
  for (const line of lines) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rankOf(ends[middle] ?? line) < rankOf(line)) low = middle + 1;
      else high = middle;
    }
    before.set(line, ends[low - 1]);
    ends[low] = line;
  }
  const rise = new Set<EntryLine>();
  for (let line = ends.at(-1); line !== undefined; line = before.get(line)) rise.add(line);
  return rise;
}

/** The edits that bring the Index under `heading` up to date; the lines that are right already are left as they are. */
export function indexEdits(
  document: MarkdownDocument,
  heading: Located<Heading>,
  state: IndexState,
  { order, staying, misplaced }: LineOrder
): TextEdit[] {
  const { entries, lines, surplus } = state;
  const edits = staying.flatMap(line => repairs(line, entries));
  for (const line of [...surplus, ...misplaced.map(({ line }) => line)]) edits.push(removal(line, lines));
  const stays = new Map(staying.map(each => [each.entry, each.line]));
  const moved = new Map(misplaced.map(each => [each.entry, each]));
  const first = staying[0]?.line ?? lines[0];
  const added = new Map<Line | undefined, string[]>();
  let above: Line | undefined;
  for (const place of order) {
    const line = stays.get(place);
    const entry = entries[place];
    if (line !== undefined) above = line;
    else if (entry !== undefined) {
      const neighbour = above ?? first;
      const text = lineText(entry, moved.get(place), markOf(neighbour), entries);
      const ending = endingOf(neighbour, document);
      added.set(above, [...(added.get(above) ?? []), text.replace(LINE_END, '') + ending]);
    }
  }
  for (const [line, texts] of added) {
    if (line !== undefined) edits.push(insertionBehind(line, texts, document));
    else if (first !== undefined) edits.push({ range: at(first.range.start), text: texts.join('') });
    else edits.push(newList(heading, texts, document));
  }
  return edits;
}

const at = (offset: number) => ({ start: offset, end: offset });

/** The mark that a line has, with the white space around it: `- `. */
function markOf(line: Line | undefined): string {
  if (line === undefined) return '- ';
  const { task, textRange, lineRange, written } = line.fact;
  const mark = written.slice(0, (task?.boxRange ?? textRange).start - lineRange.start);
  return /[\r\n]/.test(mark) ? '- ' : mark;
}

const endingOf = (line: Line | undefined, { lineEnding }: MarkdownDocument): string =>
  LINE_END.exec(line?.fact.written ?? '')?.[0] ?? lineEnding;

/** What must change in a line so that it names its entry and leads there; nothing for one that does. */
function repairs({ line, entry, isRight, isMislabelled }: EntryLine, entries: readonly AnchoredEntry[]): TextEdit[] {
  const target = entries[entry];
  if (isRight || target === undefined) return [];
  const { fact, start } = line;
  const { text } = target.heading;
  if (fact.targetRange === null || fact.labelRange === null)
    return [{ range: shiftRange(fact.textRange, start), text: headingLink(text, target.anchor) }];
  const edits =
    line.anchor === target.anchor ? [] : [{ range: shiftRange(fact.targetRange, start), text: `#${target.anchor}` }];
  return isMislabelled ? [renameLink(shiftRange(fact.labelRange, start), text), ...edits] : edits;
}

/** The line for `entry` with the mark `mark`: a new one, or `line`, which moves, with what must change in it. */
function lineText(
  entry: AnchoredEntry,
  line: EntryLine | undefined,
  mark: string,
  entries: readonly AnchoredEntry[]
): string {
  if (line === undefined) return mark + headingLink(entry.heading.text, entry.anchor);
  const { range, fact } = line.line;
  const edits = repairs(line, entries).map(edit => ({ ...edit, range: shiftRange(edit.range, -range.start) }));
  const { length } = markOf(line.line);
  const [first = '', ...below] = applyEdits(fact.written, edits).split(/(?<=\n)/);
  // What is below a bullet belongs to it by its indentation, which has to follow when the mark takes other room.
  const indent = (text: string) =>
    /^ *$/.test(text.slice(0, length)) ? ' '.repeat(mark.length) + text.slice(length) : text;
  return mark + first.slice(length) + below.map(indent).join('');
}

/** Takes out a line, with the blank line that keeps it apart from the next one, if there is one. */
function removal({ range, fact }: Line, lines: readonly Line[]): TextEdit {
  const next = lines.find(line => line.range.start >= range.end);
  const gap = next === undefined ? 0 : next.range.start - range.end;
  const ending = LINE_END.exec(fact.written)?.[0].length ?? 0;
  return { range: { start: range.start, end: gap === ending ? range.end + gap : range.end }, text: '' };
}

function insertionBehind(line: Line, texts: readonly string[], document: MarkdownDocument): TextEdit {
  const ending = endingOf(line, document);
  const text = texts.join('');
  const isEnded = LINE_END.test(line.fact.written);
  return { range: at(line.range.end), text: isEnded ? text : ending + text.slice(0, -ending.length) };
}

function newList(
  { fact, segment }: Located<Heading>,
  texts: readonly string[],
  { lineEnding }: MarkdownDocument
): TextEdit {
  const list = texts.join('').slice(0, -lineEnding.length);
  const { end } = inDocument(segment, fact.range);
  return { range: at(end), text: lineEnding + lineEnding + list + (fact.blankBelow ? '' : lineEnding) };
}
