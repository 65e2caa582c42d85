import type { Range } from '../../text/range';

/** Stands for a range or text that is not there. */
export const NONE = -1;

/** Facts as numbers and texts, as they are kept: what {@link PackWriter} wrote and `PackReader` reads. */
export interface Packed {
  readonly numbers: Int32Array;
  readonly texts: readonly string[];
}

/** Writes facts one behind the other. One writer can serve many packs, so that its room is made once. */
export class PackWriter {
  private numbers = new Int32Array(1 << 12);
  private length = 0;
  private texts: string[] = [];

  /** Where the next number will stand. */
  get place(): number {
    return this.length;
  }

  number(value: number): void {
    if (this.length === this.numbers.length) {
      const more = new Int32Array(this.numbers.length * 2);
      more.set(this.numbers);
      this.numbers = more;
    }
    this.numbers[this.length++] = value;
  }

  /** Writes `value` over the number at `place`. */
  numberAt(place: number, value: number): void {
    this.numbers[place] = value;
  }

  range(range: Range | null): void {
    this.number(range === null ? NONE : range.start);
    this.number(range === null ? NONE : range.end);
  }

  text(text: string | null): void {
    if (text === null) this.number(NONE);
    else this.number(this.texts.push(text) - 1);
  }

  list<Item>(items: readonly Item[], write: (item: Item) => void): void {
    this.number(items.length);
    for (const item of items) write(item);
  }

  /** What was written since the last time. */
  take(): Packed {
    const packed = { numbers: this.numbers.slice(0, this.length), texts: this.texts };
    this.length = 0;
    this.texts = [];
    return packed;
  }
}
