import Fuse from 'fuse.js/min-basic';
import { compareTexts } from '../../text/compare';
import type { SourceWords } from './word-index';
import { wordsOf } from './words';

/** More words than anyone types add nothing. */
const MOST_WORDS = 8;

/** The words that a query asks for; all of them must be in a source, in any order, the end of each may be missing. */
export const queryWords = (query: string): string[] => wordsOf(query).slice(0, MOST_WORDS);

/** How many of a word’s letters may be slips: one of three would find too many words, and nobody makes more than a few. */
const SLIPS = 0.34;
const SLIPS_OF_SHORT = 0.3;
const MOST_SLIPS = 3.2;

/** The part of a word’s letters that may be slips, in a query of `words`. */
export function threshold(words: readonly string[]): number {
  const lengths = words.map(({ length }) => length);
  return Math.min(lengths.some(length => length <= 3) ? SLIPS_OF_SHORT : SLIPS, MOST_SLIPS / Math.max(...lengths));
}

/** What a match in a field weighs; what stands in several counts several times. */
export const weights = { title: 0.6, publisher: 0.25, domain: 0.15 } as const;

/** How Fuse compares a typed word with a word of a source: from its start, as far as typed, all of it read. */
export const matching = (words: readonly string[]) =>
  ({
    isCaseSensitive: true, // the words are folded
    location: 0,
    distance: 0,
    findAllMatches: true,
    threshold: threshold(words),
    ignoreFieldNorm: true,
    includeScore: true
  }) as const;

/** How good each of `candidates` is for `word` as the only one of a query: 0 for the same, below 1 for one like it. */
export function scoreWords(word: string, candidates: readonly string[]): Map<string, number> {
  const fuse = new Fuse(candidates, { ...matching([word]), shouldSort: false });
  return new Map(fuse.search(word).map(({ item, score }) => [item, score ?? 1]));
}

/** A score as it is compared, by its logarithm: what differs by less than the error of the computation is the same. */
export const roundScore = (logarithm: number): number => Math.round(Math.max(LEAST, logarithm) * 1e6);

/** The logarithm of a score that is as good as any. */
const LEAST = -600;

/** What Fuse searches of a source. */
export const keys = Object.entries(weights).map(([name, weight]) => ({ name, weight }));

/**
 * The `limit` best of `sources` for `words`, the best first; of those that are as good the newest, then by title and key. Each
 * word is searched by itself: the score of a source is the product of what it has for each, as in Fuse’s own `$and`.
 */
export function rank(sources: readonly SourceWords[], words: readonly string[], limit: number): SourceWords[] {
  const fuse = new Fuse(sources, { ...matching(words), keys, shouldSort: false });
  const found = sources.map(source => ({ source, words: 0, logarithm: 0 }));
  for (const word of words) {
    for (const { refIndex, score = 1 } of fuse.search(word)) {
      const each = found[refIndex];
      if (each === undefined) continue;
      each.words++;
      each.logarithm += Math.log(score);
    }
  }
  return found
    .filter(each => each.words === words.length)
    .sort((a, b) => roundScore(a.logarithm) - roundScore(b.logarithm) || compareSources(a.source, b.source))
    .slice(0, limit)
    .map(({ source }) => source);
}

/** The order of sources that are as good: the one cited last first. */
export const compareSources = (a: SourceWords, b: SourceWords): number =>
  compareTexts(b.lastCited, a.lastCited) || compareTexts(a.titleText, b.titleText) || compareTexts(a.key, b.key);
