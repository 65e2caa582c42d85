import { decodeUtf8 } from '../../text/utf8';
import { factLists, type Kept, type Segment, type SegmentFacts } from '../model';
import { type Outline, outlineOf } from '../outline';
import type { Packed } from './pack-facts';
import { NumberReader, PackReader } from './pack-reader';
import { readers } from './unpack-facts';

type ListName = keyof SegmentFacts;

const placeOf = Object.fromEntries(factLists.map((name, place) => [name, place])) as Record<ListName, number>;
const nothing: readonly never[] = [];

/** Reads each list from its pack when it is first asked for, and keeps it. */
class UnpackedFacts implements SegmentFacts {
  readonly #bytes: Uint8Array;
  readonly #texts: string;
  /** Where each list begins, and where its texts do; the former is 0 for one that is empty. */
  readonly #starts: number[] = [];
  readonly #lists: Partial<Record<ListName, readonly unknown[]>> = {};

  constructor({ bytes, oddTexts }: Packed) {
    this.#bytes = bytes;
    const head = new NumberReader(bytes, 0);
    let length = 0;
    let characters = 0;
    for (const _ of factLists) {
      const size = head.number();
      this.#starts.push(size === 0 ? -1 : length, characters);
      if (size > 0) characters += head.number();
      length += size;
    }
    for (let list = 0; list < this.#starts.length; list += 2) {
      const start = this.#starts[list] as number;
      this.#starts[list] = start === -1 ? 0 : start + head.place;
    }
    this.#texts = oddTexts ?? decodeUtf8(bytes.subarray(head.place + length));
  }

  private list<K extends ListName>(name: K): SegmentFacts[K] {
    const known = this.#lists[name];
    if (known !== undefined) return known as SegmentFacts[K];
    const place = 2 * placeOf[name];
    const start = this.#starts[place] as number;
    if (start === 0) return nothing as unknown as SegmentFacts[K];
    const from = new PackReader(this.#bytes, start, this.#texts, this.#starts[place + 1] as number);
    const list = from.list(() => readers[name](from));
    this.#lists[name] = list;
    return list as unknown as SegmentFacts[K];
  }

  get headings() {
    return this.list('headings');
  }
  get entries() {
    return this.list('entries');
  }
  get sources() {
    return this.list('sources');
  }
  get crossLinks() {
    return this.list('crossLinks');
  }
  get untagged() {
    return this.list('untagged');
  }
  get observations() {
    return this.list('observations');
  }
  get records() {
    return this.list('records');
  }
  get claims() {
    return this.list('claims');
  }
  get indexLines() {
    return this.list('indexLines');
  }
  get links() {
    return this.list('links');
  }
  get changelog() {
    return this.list('changelog');
  }
  get directives() {
    return this.list('directives');
  }
  get htmlAnchors() {
    return this.list('htmlAnchors');
  }
}

/**
 * The facts of one segment, kept as numbers and short strings. The very same object stands for the segment as long as its
 * text is the same, wherever that moves, so that who follows it can tell what is new.
 */
export class KeptFacts implements Kept {
  readonly packed: Packed;
  #revision = 0;
  #held: SegmentFacts | undefined;
  #outline: Outline | undefined;

  /** Keeps what `packed` has; `facts` are the same as objects, where they are held until they are released. */
  constructor(packed: Packed, facts?: SegmentFacts) {
    this.packed = packed;
    this.#held = facts;
  }

  get revision(): number {
    return this.#revision;
  }

  touch(): void {
    this.#revision++;
  }

  /** The facts as objects: made anew for each who asks, unless they are held. */
  get facts(): SegmentFacts {
    return this.#held ?? new UnpackedFacts(this.packed);
  }

  get outline(): Outline {
    const outline = this.#outline ?? outlineOf(this.facts);
    if (this.#held !== undefined) this.#outline = outline;
    return outline;
  }

  countOf(list: ListName): number {
    const { bytes } = this.packed;
    const head = new NumberReader(bytes, 0);
    let start = 0;
    let size = 0;
    for (let place = 0; place < factLists.length; place++) {
      const length = head.number();
      if (length > 0) head.number();
      if (place < placeOf[list]) start += length;
      else if (place === placeOf[list]) size = length;
    }
    return size === 0 ? 0 : new NumberReader(bytes, head.place + start).number();
  }

  get isHeld(): boolean {
    return this.#held !== undefined;
  }

  hold(): void {
    if (this.#held !== undefined) return;
    this.#held = new UnpackedFacts(this.packed);
    this.#outline = undefined;
  }

  release(what: 'all' | 'all but the outline' = 'all'): void {
    this.#held = undefined;
    if (what === 'all') this.#outline = undefined;
  }
}

/** A segment with its facts as they are kept. */
export class KeptSegment implements Segment {
  constructor(
    readonly start: number,
    readonly length: number,
    readonly kept: Kept
  ) {}

  get facts(): SegmentFacts {
    return this.kept.facts;
  }
}
