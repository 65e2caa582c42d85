import type { Range } from '../../text/range';

/** Reads the numbers that a `NumberWriter` wrote. */
export class NumberReader {
  constructor(
    private readonly bytes: Uint8Array,
    /** Where the next number stands. */
    public place: number
  ) {}

  number(): number {
    let byte = this.bytes[this.place++] as number;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; ; shift += 7) {
      byte = this.bytes[this.place++] as number;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
}

/** Reads what a `PackWriter` wrote, in the same order; `texts` are all its texts in one, of which the next is at `at`. */
export class PackReader extends NumberReader {
  constructor(
    bytes: Uint8Array,
    place: number,
    private readonly texts: string,
    private at: number
  ) {
    super(bytes, place);
  }

  boolean(): boolean {
    return this.number() === 1;
  }

  range(): Range {
    const start = this.number();
    return { start, end: start + this.number() };
  }

  rangeOrNull(): Range | null {
    const start = this.number() - 1;
    return start === -1 ? null : { start, end: start + this.number() };
  }

  text(): string {
    return this.next(this.number());
  }

  textOrNull(): string | null {
    const length = this.number() - 1;
    return length === -1 ? null : this.next(length);
  }

  name<Name>(names: readonly Name[]): Name {
    return names[this.number()] as Name;
  }

  nameOrNull<Name>(names: readonly Name[]): Name | null {
    return names[this.number()] ?? null;
  }

  list<Item>(read: () => Item): Item[] {
    const items: Item[] = [];
    for (let left = this.number(); left > 0; left--) items.push(read());
    return items;
  }

  private next(length: number): string {
    const start = this.at;
    this.at += length;
    return this.texts.slice(start, this.at);
  }
}
