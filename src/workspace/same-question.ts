/** Words that say nothing about what a question is about. */
const EMPTY = new Set(
  (
    'a an the of in on at to for from by with and or but not no is are was were be been has have had it its this that these ' +
    'those there as still yet any what how which who when where why do does did can could will would should'
  ).split(' ')
);

/** How many words a question may begin with that others begin with too and still be another one. */
const SAME_START = 4;
/** How many telling words at the start of a text are compared: a question is named first and elaborated later. */
const FIRST = 8;
/** Two texts share at least this part of those words. */
const ENOUGH = 0.6;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const isTelling = (word: string): boolean => !EMPTY.has(word);

/** What of a text says which question it raises. */
export interface Question {
  /** Its first words. */
  readonly start: readonly string[];
  /** Whether those tell enough to know it by them. */
  readonly isTelling: boolean;
  /** The first of its telling words, each once. */
  readonly words: readonly string[];
}

/** Reads the question that `text` raises, to be compared with others. */
export function questionOf(text: string): Question {
  const all = wordsOf(text);
  const start = all.slice(0, SAME_START);
  return {
    start,
    isTelling: start.length === SAME_START && start.filter(isTelling).length >= 2,
    words: [...new Set(all.filter(isTelling).slice(0, FIRST))]
  };
}

/**
 * Whether two texts raise the same question: the same words, or near enough. Either they begin with the same four words, two
 * of them telling (`Mistral continues to be …`), or of the first eight telling words of each, 60 % are shared (Jaccard's
 * index).
 */
export const sameQuestion = (a: string, b: string): boolean => areSame(questionOf(a), questionOf(b));

/** The same of questions that were read. */
export const areSame = (a: Question, b: Question): boolean =>
  (a.isTelling && a.start.every((word, index) => word === b.start[index])) || overlap(a.words, b.words) >= ENOUGH;

function overlap(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  for (const word of a) if (b.includes(word)) shared++;
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}
