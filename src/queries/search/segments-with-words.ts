import type { Segment } from '../../journal/model';
import { segmentsOf } from '../../journal/views';
import type { JournalIndex } from '../../workspace/journal-index';
import { HEAD, nextItem } from './piece';
import type { SearchedDocument, SearchIndex } from './search-index';

/** The segments in which something that can be found has all of `words`, given as `wordsOf` gives them; none for no words. */
export function* segmentsWithWords(
  index: JournalIndex,
  { lexicon, documents }: SearchIndex,
  words: readonly string[]
): Generator<{ readonly path: string; readonly segment: Segment }> {
  const numbers = words.map(word => lexicon.numbers.get(word) ?? -1);
  if (numbers.length === 0 || numbers.includes(-1)) return;
  for (const [path, searched] of documents) {
    // A document may have changed since it was taken in.
    if (index.documents.get(path) !== searched.document) continue;
    if (!numbers.every(number => searched.itemWords.includes(number))) continue;
    for (const [place, segment] of segmentsOf(searched.document).entries())
      if (hasItem(searched, place, numbers)) yield { path, segment };
  }
}

/** Whether an item of the segment at `place` has all words with `numbers`. */
function hasItem({ items, starts }: SearchedDocument, place: number, numbers: readonly number[]): boolean {
  const end = starts[place + 1] as number;
  for (let at = starts[place] as number; at < end; ) {
    const next = nextItem(items, at);
    const words = items.subarray(at + HEAD, next);
    if (numbers.every(number => words.includes(number))) return true;
    at = next;
  }
  return false;
}
