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

/**
 * Whether two texts raise the same question: the same words, or near enough. Either they begin with the same four words, two
 * of them telling (`Mistral continues to be …`), or of the first eight telling words of each, 60 % are shared (Jaccard's
 * index).
 */
export function sameQuestion(a: string, b: string): boolean {
  const first = wordsOf(a);
  const second = wordsOf(b);
  const start = first.slice(0, SAME_START);
  const startsAlike = start.length === SAME_START && start.every((word, index) => word === second[index]);
  if (startsAlike && start.filter(isTelling).length >= 2) return true;
  return (
    overlap(new Set(first.filter(isTelling).slice(0, FIRST)), new Set(second.filter(isTelling).slice(0, FIRST))) >=
    ENOUGH
  );
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
