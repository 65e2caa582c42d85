import { decodeUtf8 } from '../../text/utf8';
import { factLists, type Kept, type Segment, type SegmentFacts } from '../model';
import { type Outline, outlineOf } from '../outline';
import type { Packed } from './pack-facts';
import { NumberReader, PackReader } from './pack-reader';
import { readers } from './unpack-facts';

type ListName = keyof SegmentFacts;

const placeOf = Object.fromEntries(factLists.map((name, place) => [name, place])) as Record<ListName, number>;
const nothing: readonly never[] = [];

/** What the head of a pack says. */
interface Head {
  /** For each list, by the order of `factLists`, where it begins, and where its texts do; the former is 0 for an empty one. */
  readonly starts: readonly number[];
  /** Where the texts begin. */
  readonly texts: number;
}

function readHead(bytes: Uint8Array): Head {
  const head = new NumberReader(bytes, 0);
  const starts: number[] = [];
  let length = 0;
  let characters = 0;
  for (const _ of factLists) {
    const size = head.number();
    starts.push(size === 0 ? -1 : length, characters);
    if (size > 0) characters += head.number();
    length += size;
  }
  for (let list = 0; list < starts.length; list += 2) {
    const start = starts[list] as number;
    starts[list] = start === -1 ? 0 : start + head.place;
  }
  return { starts, texts: head.place + length };
}

/** Reads each list from its pack when it is first asked for, and keeps it. */
class UnpackedFacts implements SegmentFacts {
  readonly #bytes: Uint8Array;
  readonly #texts: string;
  readonly #starts: readonly number[];
  readonly #lists: Partial<Record<ListName, readonly unknown[]>> = {};

  constructor({ bytes, oddTexts }: Packed) {
    const { starts, texts } = readHead(bytes);
    this.#bytes = bytes;
    this.#starts = starts;
    this.#texts = oddTexts ?? decodeUtf8(bytes.subarray(texts));
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
    const start = readHead(bytes).starts[2 * placeOf[list]] as number;
    return start === 0 ? 0 : new NumberReader(bytes, start).number();
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
