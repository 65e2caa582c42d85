/** Longer words are told apart by their first letters alone. */
export const MOST_LETTERS = 16;

/**
 * The words of `text` as they are searched for: letters and digits without case and accents, each once, in their order.
 * `Über die Ruhe (Nature.com)` gives `uber`, `die`, `ruhe`, `nature` and `com`.
 */
export const wordsOf = (text: string): string[] => [...new Set(allWordsOf(text))];

/** The same, each as often as it is there. */
export function allWordsOf(text: string): string[] {
  const folded = (ASCII.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();
  const words = ASCII.test(folded) ? folded.match(/[a-z0-9]+/g) : folded.match(/[\p{L}\p{N}]+/gu);
  return words?.map(word => word.slice(0, MOST_LETTERS)) ?? [];
}

const ASCII = /^[\0-\x7f]*$/;
