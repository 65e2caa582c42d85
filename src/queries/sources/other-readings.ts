import { type Dictionary, wordsStarting } from './dictionary';
import { MOST_LETTERS } from './words';

/** The words that can be found. */
export interface KnownWords {
  readonly words: Dictionary;
  /** Whether something has the word: what is gone leaves its words behind. */
  isInUse(word: string): boolean;
}

/** Whoever finds nothing waits for all of them; more only a query of many slips has. */
const MOST_READINGS = 24;

/** Parts of fewer letters begin too many words to say anything. */
const LEAST_PART = 3;

/**
 * What the words of a query that found nothing may mean instead, the likeliest first, each worked out as it is asked for:
 * letters swapped back (`toekn` is `token`), two words joined (`deep seek` is `deepseek`), and one split in two
 * (`opensource` is `open source`). What is new in a reading begins words of `known`; whether anything has all of them is
 * not looked at.
 */
export function* otherReadings(known: KnownWords, words: readonly string[]): Generator<string[], void> {
  let count = 0;
  for (const readings of [swappedBack, joined, split]) {
    for (const reading of readings(known, words)) {
      yield [...new Set(reading)];
      if (++count === MOST_READINGS) return;
    }
  }
}

/** Each word that begins no known one with two neighbouring letters swapped, where it begins one then. */
function* swappedBack(known: KnownWords, words: readonly string[]): Generator<string[], void> {
  let isOther = false;
  const choices = words.map(word => {
    if (beginsWord(known, word)) return [word];
    const meant = swaps(word).filter(swap => beginsWord(known, swap));
    if (meant.length === 0) return [word]; // another slip perhaps, which the search forgives
    isOther = true;
    return meant;
  });
  if (isOther) yield* combinations(choices);
}

/** `word` with each two neighbouring letters swapped: `abb` gives `bab`. */
export function swaps(word: string): string[] {
  const found: string[] = [];
  for (let place = 1; place < word.length; place++) {
    const [one, other] = [word.charAt(place - 1), word.charAt(place)];
    if (one !== other) found.push(word.slice(0, place - 1) + other + one + word.slice(place + 1));
  }
  return found;
}

/** All ways to take one of each of `choices`, the first of each first. */
function* combinations(choices: readonly (readonly string[])[]): Generator<string[], void> {
  const [first, ...others] = choices;
  if (first === undefined) yield [];
  else for (const one of first) for (const rest of combinations(others)) yield [one, ...rest];
}

/** Two neighbouring words as one. */
function* joined(known: KnownWords, words: readonly string[]): Generator<string[], void> {
  for (let place = 1; place < words.length; place++) {
    const [one, other] = [words[place - 1] as string, words[place] as string];
    // Long words are cut: enough of the second has to be left, or it would not be asked for at all.
    if (one.length + Math.min(other.length, LEAST_PART) > MOST_LETTERS) continue;
    const word = (one + other).slice(0, MOST_LETTERS);
    if (beginsWord(known, word)) yield [...words.slice(0, place - 1), word, ...words.slice(place + 1)];
  }
}

/** One word as two: the first is a whole word, the end of the second may be missing. */
function* split(known: KnownWords, words: readonly string[]): Generator<string[], void> {
  for (const [number, word] of words.entries()) {
    for (let place = LEAST_PART; place <= word.length - LEAST_PART; place++) {
      const [one, other] = [word.slice(0, place), word.slice(place)];
      if (known.isInUse(one) && beginsWord(known, other))
        yield [...words.slice(0, number), one, other, ...words.slice(number + 1)];
    }
  }
}

const beginsWord = ({ words, isInUse }: KnownWords, start: string): boolean =>
  wordsStarting(words, start).some(isInUse);
