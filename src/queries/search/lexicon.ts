import { copyString } from '../../text/copy';
import { addWord, createDictionary, type Dictionary, wordsStarting } from '../sources/dictionary';
import { meaningsOf, START } from '../sources/meanings';
import { type KnownWords, swaps } from '../sources/other-readings';

/** The words of a workspace, each with a number. */
export interface Lexicon extends KnownWords {
  readonly words: Dictionary;
  readonly numbers: Map<string, number>;
  /** How often each word is used, by its number: what is gone leaves its words behind. */
  readonly uses: number[];
  /** What typed words may mean, as long as there are no new ones: the first of a query stay while the last is typed. */
  readonly meanings: Map<string, Meaning>;
}

/** The words that a typed one may mean, by their numbers, and how unlike each is, see {@link SLIP}. */
export interface Meaning {
  readonly numbers: Uint32Array;
  readonly costs: Uint8Array;
}

/** What a word costs that begins as typed, and goes on; the very same word costs nothing. */
const BEGINNING = 2;
/** From here on there is a slip: however many words there are, those without any cost less together. */
export const SLIP = 40;
/** Fuse’s scores, up to 1, are counted in so many parts. */
const PARTS = 60;
/** More than any word costs. */
export const NEVER = 255;

/** A lexicon without words. */
export function createLexicon(): Lexicon {
  const numbers = new Map<string, number>();
  const uses: number[] = [];
  const isInUse = (word: string) => (uses[numbers.get(word) ?? -1] ?? 0) > 0;
  return { words: createDictionary(), numbers, uses, meanings: new Map(), isInUse };
}

/** The number of `word`, which gets one where it has none. */
export function numberOf({ words, numbers, uses }: Lexicon, word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  const copy = copyString(word);
  const number = numbers.size;
  numbers.set(copy, number);
  uses.push(0);
  addWord(words, copy);
  return number;
}

/** What `typed` may mean; the lexicon has to be sorted. */
export function meaningOf(lexicon: Lexicon, typed: string): Meaning {
  const { meanings, words, numbers } = lexicon;
  const known = meanings.get(typed);
  if (known !== undefined) return known;
  const found = [...likeWords(words, typed)];
  const meaning = {
    numbers: Uint32Array.from(found, ([word]) => numbers.get(word) ?? 0),
    costs: Uint8Array.from(found, ([, score]) =>
      score === 0 ? 0 : score === START ? BEGINNING : SLIP + Math.round(Math.min(1, score) * PARTS)
    )
  };
  if (meanings.size >= FEW_MEANINGS) meanings.clear();
  meanings.set(typed, meaning);
  return meaning;
}

/** The words that `typed` may mean, with scores as `meaningsOf` gives them. Another number is never meant. */
function likeWords(words: Dictionary, typed: string): Map<string, number> {
  if (/^\d+$/.test(typed)) return new Map(wordsStarting(words, typed).map(word => [word, word === typed ? 0 : START]));
  const scores = meaningsOf(words, typed);
  for (const [word, score] of scores) if (score > MOST_UNLIKE) scores.delete(word);
  if (typed.length < SHORTEST_SWAPPED) return scores;
  // Two letters swapped are one slip, and no search for slips finds that.
  for (const swap of swaps(typed))
    for (const word of wordsStarting(words, swap)) scores.set(word, Math.min(scores.get(word) ?? 1, 1 / typed.length));
  return scores;
}

/** A slip in four letters, two in eight: among so many texts, more would find what nobody meant. */
const MOST_UNLIKE = 0.26;

/** In shorter words, other letters are as likely. */
const SHORTEST_SWAPPED = 4;

/** The words of one query, letter by letter, and some more. */
const FEW_MEANINGS = 64;
