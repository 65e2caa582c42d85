import { type Dictionary, wordsNear, wordsStarting } from './dictionary';
import { scoreWords, threshold } from './ranking';

/** The score that Fuse gives to a word that begins as typed, and goes on. */
export const START = 0.001;

/**
 * The words of `words` that `typed` may mean, with Fuse’s scores: 0 for the same word, {@link START} for one that begins so,
 * and more for one that begins so but for a slip or two.
 */
export function meaningsOf(words: Dictionary, typed: string): Map<string, number> {
  const slips = Math.floor(threshold([typed]) * typed.length + 1e-9);
  const near = slips === 0 ? [] : wordsNear(words, typed, slips).filter(each => !each.startsWith(typed));
  const scores = scoreWords(typed, near);
  for (const each of wordsStarting(words, typed)) scores.set(each, each === typed ? 0 : START);
  return scores;
}
