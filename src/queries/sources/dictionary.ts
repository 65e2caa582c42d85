import type { Steps } from '../../journal/steps';
import { nearWords, type SortedWords, sortWords, wordsFrom } from './near-words';

/** Words by their first letters, so that a new one makes only a small part of them be sorted anew. */
export interface Dictionary {
  readonly parts: Part[];
}

interface Part {
  sorted: SortedWords;
  /** Words that are not in `sorted` yet. */
  added: string[];
}

/** How many parts there are; letters share them. */
const PARTS = 32;

/** A dictionary without words. */
export const createDictionary = (): Dictionary => ({
  parts: Array.from({ length: PARTS }, () => ({ sorted: sortWords([]), added: [] }))
});

/** The part that has the words that begin as `word` does. */
const partOf = ({ parts }: Dictionary, word: string): Part => parts[word.charCodeAt(0) % PARTS] as Part;

/** Adds a word that the dictionary has not. It is found once the dictionary has been sorted. */
export function addWord(dictionary: Dictionary, word: string): void {
  partOf(dictionary, word).added.push(word);
}

/** Sorts what was added, a part in a step. Says whether there was anything. */
export function* sortInSteps({ parts }: Dictionary): Steps<boolean> {
  let isNew = false;
  for (const part of parts) {
    if (part.added.length === 0) continue;
    part.sorted = sortWords([...part.sorted.words, ...part.added]);
    part.added = [];
    isNew = true;
    yield;
  }
  return isNew;
}

/** The words that begin with `start`. */
export const wordsStarting = (dictionary: Dictionary, start: string): readonly string[] =>
  wordsFrom(partOf(dictionary, start).sorted, start);

/** The words that begin with something that at most `most` slips tell from `typed`, those that begin with it included. */
export const wordsNear = ({ parts }: Dictionary, typed: string, most: number): string[] =>
  parts.flatMap(({ sorted }) => nearWords(sorted, typed, most));
