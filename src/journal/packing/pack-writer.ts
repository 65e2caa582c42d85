import type { Range } from '../../text/range';

const FIRST_SIZE = 1 << 14;

/** Numbers of 0 or more, each in as many bytes as it has groups of seven bits, the lowest first. */
export class NumberWriter {
  private bytes = new Uint8Array(FIRST_SIZE);
  /** How many bytes are written. */
  length = 0;

  number(value: number): void {
    if (this.length + 5 > this.bytes.length) this.grow();
    let left = value;
    while (left > 127) {
      this.bytes[this.length++] = (left & 127) | 128;
      left >>>= 7;
    }
    this.bytes[this.length++] = left;
  }

  /** The bytes that were written; to be copied before the next number is written. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private grow(): void {
    const more = new Uint8Array(2 * this.bytes.length);
    more.set(this.bytes);
    this.bytes = more;
  }
}

/** Writes what facts are made of, one behind the other; texts go to a place of their own. */
export class PackWriter extends NumberWriter {
  texts: string[] = [];
  /** How many characters the texts have. */
  characters = 0;

  boolean(value: boolean): void {
    this.number(value ? 1 : 0);
  }

  range(range: Range): void {
    this.number(range.start);
    this.number(range.end - range.start);
  }

  rangeOrNull(range: Range | null): void {
    this.number(range === null ? 0 : range.start + 1);
    if (range !== null) this.number(range.end - range.start);
  }

  text(text: string): void {
    this.number(text.length);
    this.add(text);
  }

  textOrNull(text: string | null): void {
    this.number(text === null ? 0 : text.length + 1);
    if (text !== null) this.add(text);
  }

  /** One of a few names: its place in `names`, and behind them none. */
  name<Name>(names: readonly Name[], name: Name | null): void {
    this.number(name === null ? names.length : names.indexOf(name));
  }

  list<Item>(items: readonly Item[], write: (item: Item) => void): void {
    this.number(items.length);
    for (const item of items) write(item);
  }

  /** Forgets all that was written. */
  clear(): void {
    this.length = 0;
    this.texts = [];
    this.characters = 0;
  }

  private add(text: string): void {
    this.texts.push(text);
    this.characters += text.length;
  }
}
