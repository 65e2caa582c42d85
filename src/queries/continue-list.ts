import { SEPARATOR } from '../format/entries';
import { type ItemKind, sectionOf } from '../format/sections';
import type { MarkdownDocument, SegmentFacts } from '../journal/model';
import type { TextEdit } from '../text/edit';
import { endOfLine, startOfLine, startOfNextLine } from '../text/lines';
import { type Range, sliceRange } from '../text/range';
import { markAround } from './mark-around';
import { type DocumentPlace, placeAt } from './place';

/** The pieces of a new item: between each two of them is a place to fill in, visited in this order. */
export type ItemShape = readonly string[];

/** What Enter does at an offset of a list. */
export type ListContinuation =
  /** What it does anywhere: a line break. */
  | { readonly kind: 'none' }
  /** A new item goes to `range`; `offersNames` where what is filled in first is a name that the workspace knows. */
  | { readonly kind: 'item'; readonly range: Range; readonly shape: ItemShape; readonly offersNames: boolean }
  /** The list is over: the item, of which nothing was filled in, goes. */
  | { readonly kind: 'end'; readonly edit: TextEdit };

type ListKind = Exclude<ItemKind, 'text' | 'index-line'>;

/** A source item between its places to fill in: title, address, publisher and date, note. */
const sourceShape: ItemShape = ['[', '](', ') (', `)${SEPARATOR}`, ''];

/** What stands behind the title's place of a source item that {@link continueList} has begun: `]() () — `. */
export const behindEmptyTitle = sourceShape.slice(1).join('');

/** What an item is before anything is filled in, without its mark and box. */
const emptyItems: Readonly<Record<ListKind, readonly string[]>> = {
  source: ['', '[]', '[]()', '[]() ()', '[]() () —'],
  'cross-link': ['', '[]'],
  observation: ['', '**:**', '****:', '****', ':'],
  record: ['', '**:**', '****:', '****', ':'],
  watchlist: [''],
  unknown: ['']
};

const none: ListContinuation = { kind: 'none' };

/**
 * What Enter does at `offset` of a document with the text `text`, in a list of source items, cross-links, labelled bullets or
 * open items: at the end of an item another one begins, with the same mark and shape; on an item of which nothing was filled
 * in the list ends. Within an item, and where sub-items follow, a line break is all.
 */
export function continueList(document: MarkdownDocument, text: string, offset: number): ListContinuation {
  const place = placeAt(document, offset);
  const { segment, facts } = place;
  const list = listAt(place);
  if (list === undefined || segment === undefined || facts === undefined) return none;
  const line = { start: startOfLine(text, offset), end: endOfLine(text, offset) };
  const own = text.slice(segment.start, segment.start + segment.length);
  const local = offset - segment.start;
  if (isEmptyItem(list, sliceRange(text, line), offset - line.start))
    return isInert(place, own) ? none : { kind: 'end', edit: { range: line, text: '' } };
  if (!isSpace(text.slice(offset, line.end))) return none;
  const item = itemsOf(own, facts, list).find(({ start, end }) => start < local && isEndOf(own, end, local));
  if (item === undefined || hasMoreBelow(own, item.start, line.end - segment.start)) return none;
  const shape = shapeOf(list, item, own, document.lineEnding);
  if (shape === undefined) return none;
  const offersNames = list === 'cross-link' || list === 'observation';
  return { kind: 'item', range: { start: offset, end: line.end }, shape, offersNames };
}

function listAt({ section, entry }: DocumentPlace): ListKind | undefined {
  const items = section === undefined ? (entry === undefined ? 'text' : 'source') : sectionOf(section).items;
  return items === 'text' || items === 'index-line' ? undefined : items;
}

/** The mark of a bullet with the white space around it, and a task's box: `- [x] `. */
const MARK = /^([ \t]{0,3})([-*+]|\d{1,9}[.)])([ \t]{1,4})(\[[ xX]\](?:[ \t]+|$))?/;

/** Whether `line` is an item of which nothing was filled in, and the cursor, at `at` of it, stands behind its mark. */
function isEmptyItem(list: ListKind, line: string, at: number): boolean {
  const [mark, indent = '', bullet = ''] = MARK.exec(line) ?? [];
  if (mark === undefined || at <= indent.length + bullet.length) return false;
  return emptyItems[list].includes(line.slice(mark.length).trim());
}

const isInert = (place: DocumentPlace, text: string): boolean => {
  const mark = markAround(place, text);
  return mark === 'code' || mark === 'html' || mark === 'table';
};

const isSpace = (text: string): boolean => /^[ \t]*$/.test(text);

/** Whether an item that ends at `end`, perhaps with white space, ends at `offset` as a person sees it. */
const isEndOf = (text: string, end: number, offset: number): boolean =>
  isSpace(text.slice(Math.min(end, offset), Math.max(end, offset)));

/** An item of a list: the line that it begins with, and where its first paragraph ends. */
interface Item {
  readonly start: number;
  readonly end: number;
  /** In `- **Gap:** text`, where `Gap` stands, and `text`. */
  readonly labelRange?: Range;
  readonly textRange?: Range;
}

function itemsOf(text: string, facts: SegmentFacts, list: ListKind): Item[] {
  const lineOf = (offset: number) => startOfLine(text, offset);
  if (list === 'cross-link') {
    const tagged = facts.crossLinks.flatMap(({ inSection, range, textRange }) =>
      inSection && textRange !== null ? [{ start: lineOf(range.start), end: Math.max(range.end, textRange.end) }] : []
    );
    return [...tagged, ...facts.untagged.map(({ range }) => ({ start: lineOf(range.start), end: range.end }))];
  }
  if (list === 'observation' || list === 'record')
    return [...facts.observations, ...facts.records].map(({ range, labelRange, textRange }) => ({
      start: lineOf(range.start),
      end: range.end,
      labelRange,
      textRange
    }));
  const bullets = list === 'source' ? facts.sources : facts.claims;
  return bullets.map(({ range }) => ({ start: lineOf(range.start), end: range.end }));
}

const indentAt = (text: string, start: number): number =>
  /^[ \t]*/.exec(text.slice(start, start + 80))?.[0].length ?? 0;

/** Whether the item that begins with the line at `start` goes on below the line that ends at `end`. */
function hasMoreBelow(text: string, start: number, end: number): boolean {
  for (let at = startOfNextLine(text, end); at < text.length; at = startOfNextLine(text, at)) {
    if (isSpace(text.slice(at, endOfLine(text, at)))) continue;
    return indentAt(text, at) >= indentAt(text, start) + 2;
  }
  return false;
}

/** The next item behind `item`, from the line ending that goes before it. */
function shapeOf(list: ListKind, item: Item, text: string, lineEnding: string): ItemShape | undefined {
  const line = text.slice(item.start, endOfLine(text, item.start));
  const [mark, indent = '', bullet = '', gap = '', box] = MARK.exec(line) ?? [];
  if (mark === undefined) return undefined;
  const start = `${lineEnding}${indent}${nextBullet(bullet)}${gap}${box === undefined ? '' : '[ ] '}`;
  switch (list) {
    case 'source':
      return [start + sourceShape[0], ...sourceShape.slice(1)];
    case 'cross-link':
      return [`${start}[`, '] ', ''];
    case 'watchlist':
    case 'unknown':
      return [start, ''];
    default: {
      const { labelRange, textRange } = item;
      if (labelRange === undefined || textRange === undefined) return undefined;
      const before = text.slice(item.start + mark.length, labelRange.start);
      const behind = text.slice(labelRange.end, textRange.start).trim();
      return [start + before, `${behind} `, ''];
    }
  }
}

/** `-` for `-`, and `3.` for `2.`. */
export const nextBullet = (bullet: string): string => bullet.replace(/\d+/, number => String(Number(number) + 1));
