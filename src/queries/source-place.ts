import type { MarkdownDocument } from '../journal/model';
import { endOfLine, startOfLine, startOfLineAbove, startOfNextLine } from '../text/lines';
import type { Range } from '../text/range';
import { behindEmptyTitle, nextBullet } from './continue-list';
import { markAround } from './mark-around';
import { type DocumentPlace, placeAt } from './place';

/** How an item that is put at a place stands to what is there. */
export type FoundAs = 'empty-bullet' | 'blank-line' | 'end-of-item' | 'elsewhere';

/** Where a source item goes: what is replaced, and what is written before and behind it, its bullet’s mark included. */
export interface SourcePlace {
  readonly range: Range;
  readonly before: string;
  readonly after: string;
  readonly foundAs: FoundAs;
  /** The day of the entry; null where it has none. */
  readonly date: string | null;
}

/** Why no source item can go where someone is, as a person would be told. */
export interface NoPlace {
  readonly reason: string;
}

const BULLET = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
/** A mark, perhaps with the box of a task, and nothing behind. */
const EMPTY_BULLET = /^([ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+\[[ xX]\])?)[ \t]*$/;
/** An item that Enter has begun, of which nothing is filled in: `- []() () — `. */
const BEGUN = /^([ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+\[[ xX]\])?)[ \t]+\[(.*)$/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;

/** Whether bullets are source items here: in a theme of an entry, and in the Sources of a brief or an analysis. */
export const isSourcePlace = ({ document, entry, section }: DocumentPlace): boolean =>
  section === 'sources' || (document.kind === 'topic' && entry !== undefined && section === undefined);

/**
 * Where a source item goes for a cursor at `offset` of `document`, which has `text`: an empty bullet is filled, a blank line
 * becomes the item, and elsewhere it follows the item, paragraph or heading that the cursor is in. Refuses where sources
 * do not stand: outside of themes and Sources sections, in code, comments and tables.
 */
export function sourcePlace(document: MarkdownDocument, text: string, offset: number): SourcePlace | NoPlace {
  const place = placeAt(document, offset);
  const { segment, entry } = place;
  if (segment === undefined)
    return { reason: 'Sources are cited in an entry or a Sources section, not in front matter.' };
  if (!isSourcePlace(place)) return { reason: whyNot(document, entry !== undefined) };
  const { start, length } = segment;
  const mark = markAround(place, text.slice(start, start + length));
  if (mark === 'code' || mark === 'html' || mark === 'table')
    return {
      reason: `A source item cannot stand in ${mark === 'html' ? 'a comment' : mark === 'table' ? 'a table' : 'code'}.`
    };
  return { ...placeIn(text, offset, document.lineEnding), date: entry?.date ?? null };
}

const whyNot = ({ kind }: MarkdownDocument, isEntry: boolean): string => {
  if (kind !== 'topic') return 'Sources are cited in the Sources section: put the cursor there.';
  return isEntry
    ? 'Sources are cited in the themes of an entry: put the cursor into one of them.'
    : 'Sources are cited in an entry: put the cursor into one of its themes.';
};

function placeIn(text: string, offset: number, eol: string): Omit<SourcePlace, 'date'> {
  const line = { start: startOfLine(text, offset), end: endOfLine(text, offset) };
  const written = text.slice(line.start, line.end);
  const begun = BEGUN.exec(written);
  const empty = EMPTY_BULLET.exec(written) ?? (begun?.[2]?.trimEnd() === behindEmptyTitle.trimEnd() ? begun : null);
  if (empty !== null) return { range: line, before: `${empty[1]} `, after: '', foundAs: 'empty-bullet' };
  if (written.trim() === '') return onBlankLine(text, line, eol);
  if (HEADING.test(written)) return behindHeading(text, line, eol);
  const item = startOfItem(text, line.start);
  const end = endOfItem(text, line.end, item);
  const range = { start: end, end };
  if (item === undefined)
    return { range, before: `${eol}${eol}- `, after: gapBefore(text, end, eol), foundAs: 'elsewhere' };
  const foundAs = offset >= line.start + written.trimEnd().length && end === line.end ? 'end-of-item' : 'elsewhere';
  return { range, before: `${eol}${bulletOf(text, item)} `, after: gapBefore(text, end, eol), foundAs };
}

/** The blank line at `line` becomes the item. */
function onBlankLine(text: string, line: Range, eol: string): Omit<SourcePlace, 'date'> {
  const above = line.start === 0 ? '' : lineAt(text, startOfLineAbove(text, line.start));
  const item =
    above.trim() === '' || HEADING.test(above) ? undefined : startOfItem(text, startOfLineAbove(text, line.start));
  const isApart = above.trim() === '' || item !== undefined;
  const before = `${isApart ? '' : eol}${item === undefined ? '-' : bulletOf(text, item)} `;
  return { range: line, before, after: gapBefore(text, line.end, eol), foundAs: 'blank-line' };
}

/** The first item below a heading. */
function behindHeading(text: string, line: Range, eol: string): Omit<SourcePlace, 'date'> {
  const blank = startOfNextLine(text, line.end);
  const next = startOfNextLine(text, blank);
  const hasList = lineAt(text, blank).trim() === '' && next > blank && BULLET.test(lineAt(text, next));
  if (hasList) {
    const range = { start: next, end: next };
    return {
      range,
      before: `${/^ {0,3}([-*+]|\d{1,9}[.)])/.exec(lineAt(text, next))?.[1] ?? '-'} `,
      after: eol,
      foundAs: 'elsewhere'
    };
  }
  const range = { start: line.end, end: line.end };
  return { range, before: `${eol}${eol}- `, after: gapBefore(text, line.end, eol), foundAs: 'elsewhere' };
}

/** What goes between an item that ends at `end` and the next line, so that this does not become a part of it. */
function gapBefore(text: string, end: number, eol: string): string {
  const next = startOfNextLine(text, end);
  if (next === end || next >= text.length) return '';
  const line = lineAt(text, next);
  return line.trim() === '' || BULLET.test(line) || HEADING.test(line) ? '' : eol;
}

const lineAt = (text: string, offset: number): string => text.slice(startOfLine(text, offset), endOfLine(text, offset));

/** The mark of the item that follows the one whose first line starts at `start`, with what stands before it. */
const bulletOf = (text: string, start: number): string => {
  const [, indent = '', bullet = '-'] = /^([ \t]*)([-*+]|\d{1,9}[.)])/.exec(lineAt(text, start)) ?? [];
  return indent + nextBullet(bullet);
};

/**
 * The start of the line with which the item of a list begins that the line at `start` belongs to, of items within items the
 * outermost; undefined for none.
 */
function startOfItem(text: string, start: number): number | undefined {
  let found: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let line = start; ; line = startOfLineAbove(text, line)) {
    const written = lineAt(text, line);
    if (BULLET.test(written) && indentOf(written) < least) {
      found = line;
      least = indentOf(written);
    }
    if (least === 0 || written.trim() === '' || HEADING.test(written) || line === 0) return found;
  }
}

/** Where the item at `item`, or else the paragraph, ends that has a line which ends at `end`, items in it included. */
function endOfItem(text: string, end: number, item: number | undefined): number {
  const indent = item === undefined ? 0 : indentOf(lineAt(text, item));
  let last = end;
  for (let line = startOfNextLine(text, end); line > last; line = startOfNextLine(text, last)) {
    const written = lineAt(text, line);
    const isNext = item !== undefined && BULLET.test(written) && indentOf(written) <= indent;
    if (written.trim() === '' || HEADING.test(written) || isNext) break;
    last = endOfLine(text, line);
  }
  return last;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
