import type { Range } from '../../text/range';
import { NONE, type Packed } from './pack-writer';

/** Reads what a `PackWriter` wrote, in the same order. */
export class PackReader {
  private readonly numbers: Int32Array;
  private readonly texts: readonly string[];

  constructor(
    { numbers, texts }: Packed,
    private place: number
  ) {
    this.numbers = numbers;
    this.texts = texts;
  }

  number(): number {
    return this.numbers[this.place++] as number;
  }

  boolean(): boolean {
    return this.number() === 1;
  }

  range(): Range {
    const start = this.number();
    return { start, end: this.number() };
  }

  rangeOrNull(): Range | null {
    const start = this.number();
    const end = this.number();
    return start === NONE ? null : { start, end };
  }

  text(): string {
    return this.texts[this.number()] as string;
  }

  textOrNull(): string | null {
    const place = this.number();
    return place === NONE ? null : (this.texts[place] as string);
  }

  list<Item>(read: () => Item): Item[] {
    const items: Item[] = [];
    for (let left = this.number(); left > 0; left--) items.push(read());
    return items;
  }
}
