import { BestOf } from '../best-of';
import { type CitedSource, citedSource, type SourceCatalogue } from './catalogue';
import { meaningsOf } from './meanings';
import { otherReadings } from './other-readings';
import { compareSources, queryWords, rank, roundScore, threshold, weights } from './ranking';
import { fields, knownWords, type SourceWords, type WordIndex, wordIndex } from './word-index';

/** Fuse ranks a few more than are asked for, so that no difference in rounding can leave one out. */
const SPARE = 10;

/**
 * The `limit` sources that fit `query` best: each of its words begins a word of the title, the publisher or the domain, a
 * slip or two forgiven. The best come first, of equally good ones the one that was cited last; for a query without words all
 * are equally good. What few sources can be among them is found in an index of words, and these are ranked by Fuse, which
 * gives the same as Fuse alone, over all sources, would. Where that is nothing, the first other reading of the words that
 * finds something counts.
 */
export function searchSources(catalogue: SourceCatalogue, query: string, limit: number): CitedSource[] {
  const words = queryWords(query);
  const index = wordIndex(catalogue);
  const found = words.length === 0 ? narrow(index, words, limit) : findSources(index, words, limit);
  return found.map(({ key }) => citedSource(catalogue, key) as CitedSource);
}

/** The `limit` best sources for `words` as they are, or for the first other reading of them that finds any. */
function findSources(index: WordIndex, words: readonly string[], limit: number): SourceWords[] {
  const find = (read: readonly string[]) => rank(narrow(index, read, limit + SPARE), read, limit);
  const found = find(words);
  if (found.length > 0) return found;
  for (const reading of otherReadings(knownWords(index), words)) {
    const other = find(reading);
    if (other.length > 0) return other;
  }
  return [];
}

/** The `limit` best sources for `words`, by the same scores as those of Fuse, the best first. */
function narrow(index: WordIndex, words: readonly string[], limit: number): SourceWords[] {
  const { sources } = index;
  // The logarithm of each source's score, and how many of the words it has.
  const scores = new Float64Array(sources.length);
  const has = new Uint8Array(sources.length);
  const worst = threshold(words);
  words.forEach((word, place) => {
    for (const [like, score] of wordsLike(index, word)) {
      if (score > worst) continue;
      const postings = index.postings.get(like);
      if (postings === undefined) continue;
      const logarithm = Math.log(score === 0 ? Number.EPSILON : score);
      for (const field of fields) {
        const weighed = logarithm * weights[field];
        for (const number of postings[field]) {
          if ((has[number] as number) < place) continue;
          has[number] = place + 1;
          scores[number] = (scores[number] as number) + weighed;
        }
      }
    }
  });
  const best = new BestOf<Scored>(limit, order);
  for (let number = sources.length - 1; number >= 0; number--) {
    const source = sources[number];
    if (source === undefined || has[number] !== words.length) continue;
    best.add({ source, score: roundScore(scores[number] as number) });
  }
  return best.items().map(({ source }) => source);
}

/** The words of sources that `word` may mean, with Fuse’s scores; with others in a query fewer slips may be forgiven. */
function wordsLike(index: WordIndex, word: string): ReadonlyMap<string, number> {
  const known = index.meanings.get(word);
  if (known !== undefined) return known;
  const meanings = meaningsOf(index.words, word);
  if (index.meanings.size >= FEW_MEANINGS) index.meanings.clear();
  index.meanings.set(word, meanings);
  return meanings;
}

/** The words of one query, letter by letter, and some more. */
const FEW_MEANINGS = 64;

type Scored = { readonly source: SourceWords; readonly score: number };

const order = (a: Scored, b: Scored): number => a.score - b.score || compareSources(a.source, b.source);
