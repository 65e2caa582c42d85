import type { MarkdownKind } from '../../format/documents';
import type { SegmentFacts } from '../../journal/model';
import { allWordsOf } from '../sources/words';
import { itemsIn } from './items';
import { foundKinds } from './kinds';
import { type Lexicon, numberOf } from './lexicon';

/** What is kept of a segment to search it: its items one behind the other, as numbers. */
export interface Piece {
  items: Uint32Array;
}

// An item is its kind and whether it is closed in one number; its day; how many words its text has and how many it has besides
// in another; then the numbers of these words in their order.

/** How many numbers stand before the words of an item. */
export const HEAD = 3;
/** The first, taken apart. */
export const KIND = 31;
export const CLOSED = 32;
/** The third, taken apart: how many words the text has, and above how many there are besides. */
export const WORDS = 0xffff;
export const MORE_SHIFT = 16;

/** Where the item behind the one at `at` begins. */
export function nextItem(items: Uint32Array, at: number): number {
  const counts = items[at + 2] as number;
  return at + HEAD + (counts & WORDS) + (counts >>> MORE_SHIFT);
}

/** More words of one text say nothing more. */
const MOST_WORDS = 1000;

/** A day as a number that keeps its order, `2026-06-26` as 20260626; less precise ones come before their days, none is 0. */
export function dayNumber(date: string | null): number {
  if (date === null) return 0;
  const [year, month = '0', day = '0'] = date.split('-');
  return Number(year) * 10_000 + Number(month) * 100 + Number(day) || 0;
}

/** What is kept of a segment with `facts`; undefined where it has nothing to find. */
export function readPiece(lexicon: Lexicon, facts: SegmentFacts, kind: MarkdownKind): Piece | undefined {
  const numbers: number[] = [];
  for (const { kind: found, text, more, entry, isClosed } of itemsIn(facts, kind)) {
    const words = wordNumbers(lexicon, text);
    const others = wordNumbers(lexicon, more);
    numbers.push(
      foundKinds.indexOf(found) | (isClosed ? CLOSED : 0),
      dayNumber(facts.entries[entry]?.date ?? null),
      words.length | (others.length << MORE_SHIFT),
      ...words,
      ...others
    );
  }
  return numbers.length === 0 ? undefined : { items: Uint32Array.from(numbers) };
}

/** The numbers of the words of `text`, in their order. */
export const wordNumbers = (lexicon: Lexicon, text: string): number[] =>
  allWordsOf(text)
    .slice(0, MOST_WORDS)
    .map(word => numberOf(lexicon, word));

/** Counts the words of `piece` as used once more, or once less. */
export function countWords({ uses }: Lexicon, { items }: Piece, by: 1 | -1): void {
  for (let at = 0; at < items.length; ) {
    const end = nextItem(items, at);
    for (let word = at + HEAD; word < end; word++) (uses[items[word] as number] as number) += by;
    at = end;
  }
}

/** The words of `items`, each once; `size` is how many words there are. */
export function wordsIn(items: Uint32Array, size: number): Uint32Array {
  const isKnown = new Uint8Array(size);
  const words: number[] = [];
  for (let at = 0; at < items.length; ) {
    const end = nextItem(items, at);
    for (let place = at + HEAD; place < end; place++) {
      const word = items[place] as number;
      if (isKnown[word] === 1) continue;
      isKnown[word] = 1;
      words.push(word);
    }
    at = end;
  }
  return Uint32Array.from(words);
}

/** The items of a document’s segments one behind the other. */
export interface PackedItems {
  readonly items: Uint32Array;
  /** Where those of each segment begin, and where the last ones end. */
  readonly starts: Uint32Array;
}

/** Puts the items of `pieces` one behind the other, where the pieces have them from now on; undefined has none. */
export function packPieces(pieces: readonly (Piece | undefined)[]): PackedItems {
  const starts = new Uint32Array(pieces.length + 1);
  for (const [place, piece] of pieces.entries())
    starts[place + 1] = (starts[place] as number) + (piece?.items.length ?? 0);
  const items = new Uint32Array(starts.at(-1) ?? 0);
  for (const [place, piece] of pieces.entries()) {
    if (piece === undefined) continue;
    const start = starts[place] as number;
    items.set(piece.items, start);
    piece.items = items.subarray(start, starts[place + 1]);
  }
  return { items, starts };
}
