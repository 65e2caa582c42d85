/** The first place of `sorted` whose word is not before `word`. */
function placeOf(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place from `from` on whose word does not begin with `start`, of words in the order of their letters. */
function endOfStart(sorted: readonly string[], start: string, from: number): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string).startsWith(start)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words that begin with `start`. */
export function wordsFrom({ words }: SortedWords, start: string): readonly string[] {
  const place = placeOf(words, start);
  return words.slice(place, endOfStart(words, start, place));
}

/** Words in the order of their letters, with a number for each that says which letters it has. */
export interface SortedWords {
  readonly words: readonly string[];
  readonly letters: Int32Array;
}

/** `words`, each of them once, sorted. */
export function sortWords(words: readonly string[]): SortedWords {
  const sorted = [...words].sort();
  return { words: sorted, letters: Int32Array.from(sorted, lettersOf) };
}

/** One bit for each letter that `word` has; letters that share one are taken for the same. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let place = 0; place < word.length; place++) letters |= 1 << (word.charCodeAt(place) & 31);
  return letters;
}

/** How many bits of `bits` are set (https://en.wikipedia.org/wiki/Hamming_weight). */
function countBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * The words that begin with something that at most `most` slips tell from `typed`: a letter too many,
 * missing, or wrong. A letter of `typed` that a word has not at all is one slip at least, which spares most words more. Those
 * that begin alike are compared once: a row of the table says what their letters so far cost for each beginning of
 * `typed`, and where that is too much, or little enough, the others that begin so are not looked at.
 */
export function nearWords({ words, letters }: SortedWords, typed: string, most: number): string[] {
  const found: string[] = [];
  const table = new SlipTable(typed, most);
  const wanted = lettersOf(typed);
  let before = '';
  let known = 0;
  for (let place = 0; place < words.length; ) {
    if (countBits(wanted & ~(letters[place] as number)) > most) {
      place++;
      continue;
    }
    const word = words[place] as string;
    known = Math.min(known, sharedStart(before, word));
    before = word;
    while (known < word.length && !table.isNear(known) && table.canBeNear(known)) {
      table.addRow(known, word.charCodeAt(known));
      known++;
    }
    const next = known === word.length ? place + 1 : endOfStart(words, word.slice(0, known), place);
    if (table.isNear(known)) for (let near = place; near < next; near++) found.push(words[near] as string);
    place = next;
  }
  return found;
}

/** How many slips tell the first letters of a word from each beginning of what was typed: a row for each letter. */
class SlipTable {
  readonly #typed: readonly number[];
  readonly #most: number;
  readonly #width: number;
  readonly #rows: Uint8Array;
  readonly #least: Uint8Array;

  constructor(typed: string, most: number) {
    this.#typed = Array.from({ length: typed.length }, (_, place) => typed.charCodeAt(place));
    this.#most = most;
    this.#width = typed.length + 1;
    const height = typed.length + most + 2;
    this.#rows = new Uint8Array(this.#width * height).fill(most + 1);
    this.#least = new Uint8Array(height);
    for (let column = 0; column <= Math.min(most, typed.length); column++) this.#rows[column] = column;
  }

  /** Whether the first `length` letters are near to all that was typed. */
  isNear(length: number): boolean {
    return (this.#rows[length * this.#width + this.#width - 1] as number) <= this.#most;
  }

  /** Whether they may be, with more letters. */
  canBeNear(length: number): boolean {
    return (this.#least[length] as number) <= this.#most;
  }

  /** Puts the row for one letter more behind that of `length` letters. Columns that are too far away stay as they are. */
  addRow(length: number, letter: number): void {
    const rows = this.#rows;
    const above = length * this.#width;
    const row = above + this.#width;
    const enough = this.#most + 1;
    const first = Math.max(1, length + 1 - this.#most);
    const last = Math.min(this.#width - 1, length + 1 + this.#most);
    let left = first === 1 ? Math.min(length + 1, enough) : enough;
    if (first === 1) rows[row] = left;
    let least = left;
    for (let column = first; column <= last; column++) {
      const wrong = (rows[above + column - 1] as number) + (this.#typed[column - 1] === letter ? 0 : 1);
      const one = Math.min(rows[above + column] as number, left) + 1;
      left = Math.min(wrong, one, enough);
      rows[row + column] = left;
      if (left < least) least = left;
    }
    this.#least[length + 1] = least;
  }
}

function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  return shared;
}
