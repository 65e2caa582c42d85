import { factLists, type Kept, type Segment, type SegmentFacts } from '../model';
import { packFacts } from './pack-facts';
import { PackReader } from './pack-reader';
import type { Packed } from './pack-writer';
import { readers } from './unpack-facts';

type ListName = keyof SegmentFacts;

const placeOf = Object.fromEntries(factLists.map((name, place) => [name, place])) as Record<ListName, number>;
const nothing: readonly never[] = [];

/** Reads each list from its pack when it is first asked for, and keeps it. */
class UnpackedFacts implements SegmentFacts {
  readonly #lists: Partial<Record<ListName, readonly unknown[]>> = {};

  constructor(private readonly packed: Packed) {}

  private list<K extends ListName>(name: K): SegmentFacts[K] {
    const start = this.packed.numbers[placeOf[name]] as number;
    if (start < 0) return nothing as unknown as SegmentFacts[K];
    const from = new PackReader(this.packed, start);
    const known = this.#lists[name] ?? from.list(() => readers[name](from));
    this.#lists[name] = known;
    return known as SegmentFacts[K];
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
  #held: SegmentFacts | undefined;

  constructor(facts: SegmentFacts) {
    this.packed = packFacts(facts);
  }

  /** The facts as objects: made anew for each who asks, unless they are held. */
  get facts(): SegmentFacts {
    return this.#held ?? new UnpackedFacts(this.packed);
  }

  /** Keeps the objects, for facts that are asked for again and again. Says whether they were not held before. */
  hold(): boolean {
    const isNew = this.#held === undefined;
    this.#held ??= new UnpackedFacts(this.packed);
    return isNew;
  }

  release(): void {
    this.#held = undefined;
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
