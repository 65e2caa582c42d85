import { wordsStarting } from '../sources/dictionary';
import { type Lexicon, meaningOf, NEVER } from './lexicon';
import type { Phrase } from './parse-query';

/** What is no match costs more than any match. */
export const NO_MATCH = 1e6;

/** What is found with another word than by its own, as by its publisher or its topic, comes behind the others. */
const OTHER_WORD = 1;

/** The numbers of words, in the order of a text. */
export type WordNumbers = Uint32Array | readonly number[];

/** A phrase by the numbers of its words; the last may be any of several. */
interface PhraseNumbers {
  readonly words: readonly number[];
  /** By the numbers of the lexicon: 1 for those. */
  readonly last: Uint8Array;
}

/** Compares texts with words in any order and with phrases. */
export class Matcher {
  readonly #count: number;
  /** Which of the typed words each word of the lexicon may be: a bit for each. */
  readonly #bits: Uint8Array;
  /** What it costs as the first of them, the second, and so on. */
  readonly #costs: readonly Uint8Array[];
  readonly #phrases: readonly (PhraseNumbers | undefined)[];
  /** The least that each typed word costs in the present text, and in what is around it. */
  readonly #best: Uint8Array;
  readonly #around: Uint8Array;
  #context: WordNumbers = [];

  constructor(lexicon: Lexicon, words: readonly string[], phrases: readonly Phrase[]) {
    const size = lexicon.numbers.size;
    this.#count = words.length;
    this.#bits = new Uint8Array(size);
    this.#costs = words.map((word, place) => {
      const { numbers, costs } = meaningOf(lexicon, word);
      const cost = new Uint8Array(size).fill(NEVER);
      for (const [at, number] of numbers.entries()) {
        cost[number] = costs[at] as number;
        this.#bits[number] = (this.#bits[number] as number) | (1 << place);
      }
      return cost;
    });
    this.#phrases = phrases.map(phrase => phraseNumbers(lexicon, phrase));
    this.#best = new Uint8Array(words.length);
    this.#around = new Uint8Array(words.length);
  }

  /** Whether no text at all can answer. */
  get isHopeless(): boolean {
    return this.#phrases.includes(undefined);
  }

  /**
   * Goes to another document: `context` is what its items have in common, `itemWords` are all words of theirs. Says whether all
   * that is looked for is there at all.
   */
  enter(context: WordNumbers, itemWords: WordNumbers): boolean {
    this.#context = context;
    this.#around.fill(NEVER);
    this.#take(this.#around, context, 0, context.length, OTHER_WORD);
    return this.#has(context, itemWords);
  }

  #has(...texts: readonly WordNumbers[]): boolean {
    const bits = this.#bits;
    const all = (1 << this.#count) - 1;
    let found = 0;
    for (const words of texts) {
      for (let at = 0; found !== all && at < words.length; at++) found |= bits[words[at] as number] as number;
    }
    return found === all;
  }

  /** What a whole text costs: nothing where it has the very words; {@link NO_MATCH} where it does not answer. */
  costOf(words: WordNumbers): number {
    if (!this.#phrases.every(phrase => phrase && isWithin(words, 0, words.length, phrase))) return NO_MATCH;
    this.#best.fill(NEVER);
    this.#take(this.#best, words, 0, words.length, 0);
    return this.#sum();
  }

  /**
   * What an item of the present document costs: its text is in `words` from `start` to `middle`, other words of its from there
   * to `end`. With `isPlace`, what is around it may be all that answers.
   */
  costOfItem(words: WordNumbers, start: number, middle: number, end: number, isPlace: boolean): number {
    const best = this.#best;
    const count = this.#count;
    for (let place = 0; place < count; place++) best[place] = NEVER;
    const isNamed = this.#take(best, words, start, middle, 0);
    const isOwn = this.#take(best, words, middle, end, OTHER_WORD) || isNamed || count === 0;
    if (!isOwn && !isPlace) return NO_MATCH;
    for (let place = 0; place < count; place++) {
      const around = this.#around[place] as number;
      if (around < (best[place] as number)) best[place] = around;
    }
    const cost = this.#sum();
    return cost >= NO_MATCH || this.#hasPhrases(words, start, middle, end, isPlace) ? cost : NO_MATCH;
  }

  #take(best: Uint8Array, words: WordNumbers, start: number, end: number, extra: number): boolean {
    const bits = this.#bits;
    let isAny = false;
    for (let at = start; at < end; at++) {
      const word = words[at] as number;
      const mask = bits[word] as number;
      if (mask === 0) continue;
      isAny = true;
      for (let place = 0; place < this.#count; place++) {
        if ((mask & (1 << place)) === 0) continue;
        const cost = ((this.#costs[place] as Uint8Array)[word] as number) + extra;
        if (cost < (best[place] as number)) best[place] = cost;
      }
    }
    return isAny;
  }

  #sum(): number {
    let total = 0;
    for (let place = 0; place < this.#count; place++) {
      const cost = this.#best[place] as number;
      if (cost === NEVER) return NO_MATCH;
      total += cost;
    }
    return total;
  }

  #hasPhrases(words: WordNumbers, start: number, middle: number, end: number, isPlace: boolean): boolean {
    const context = this.#context;
    for (const phrase of this.#phrases) {
      if (phrase === undefined) return false;
      if (isWithin(words, start, middle, phrase) || isWithin(words, middle, end, phrase)) continue;
      if (!isPlace || !isWithin(context, 0, context.length, phrase)) return false;
    }
    return true;
  }
}

/** Says of words from a start to an end whether they begin with `phrase`. */
export function beginsWith(
  lexicon: Lexicon,
  phrase: Phrase
): (words: Uint32Array, start: number, end: number) => boolean {
  const numbers = phraseNumbers(lexicon, phrase);
  return (words, start, end) => numbers !== undefined && hasAt(words, start, end, numbers);
}

/** The numbers of a phrase; undefined where no text has it. */
function phraseNumbers({ words, numbers }: Lexicon, { words: written, isOpen }: Phrase): PhraseNumbers | undefined {
  const all = written.map(word => numbers.get(word) ?? -1);
  const first = all.slice(0, -1);
  const lastWord = written.at(-1);
  if (lastWord === undefined || first.includes(-1)) return undefined;
  const last = isOpen ? wordsStarting(words, lastWord).map(word => numbers.get(word) ?? -1) : all.slice(-1);
  if (last.length === 0 || last[0] === -1) return undefined;
  const isLast = new Uint8Array(numbers.size);
  for (const number of last) isLast[number] = 1;
  return { words: first, last: isLast };
}

/** Whether the words from `start` to `end` begin with the phrase. */
function hasAt(items: WordNumbers, start: number, end: number, { words, last }: PhraseNumbers): boolean {
  if (end - start <= words.length) return false;
  for (let place = 0; place < words.length; place++) if (items[start + place] !== words[place]) return false;
  return last[items[start + words.length] as number] === 1;
}

function isWithin(items: WordNumbers, start: number, end: number, phrase: PhraseNumbers): boolean {
  for (let at = start; at < end; at++) if (hasAt(items, at, end, phrase)) return true;
  return false;
}
