/** Longer words are told apart by their first letters alone. */
export const MOST_LETTERS = 16;

/**
 * The words of `text` as they are searched for: letters and digits without case and accents, each once, in their order.
 * `Über die Ruhe (Nature.com)` gives `uber`, `die`, `ruhe`, `nature` and `com`.
 */
export function wordsOf(text: string): string[] {
  const plain = ASCII.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
  const words = plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map(word => word.slice(0, MOST_LETTERS)))];
}

const ASCII = /^[\0-\x7f]*$/;
