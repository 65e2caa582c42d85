/** Keeps the best few of many, in their order. */
export class BestOf<Item> {
  readonly #kept: Item[] = [];
  readonly #limit: number;
  readonly #order: (a: Item, b: Item) => number;

  /** `order` gives less than 0 where `a` is better. */
  constructor(limit: number, order: (a: Item, b: Item) => number) {
    this.#limit = limit;
    this.#order = order;
  }

  /** Whether `item` would be one of them now. */
  wouldKeep(item: Item): boolean {
    if (this.#kept.length < this.#limit) return true;
    const last = this.#kept.at(-1);
    return last !== undefined && this.#order(item, last) < 0;
  }

  /** Keeps `item` if it is good enough; of equally good ones those that came first. */
  add(item: Item): void {
    if (!this.wouldKeep(item)) return;
    let low = 0;
    let high = this.#kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#order(this.#kept[middle] as Item, item) <= 0) low = middle + 1;
      else high = middle;
    }
    this.#kept.splice(low, 0, item);
    if (this.#kept.length > this.#limit) this.#kept.pop();
  }

  /** Those that are kept, the best first. */
  items(): Item[] {
    return [...this.#kept];
  }
}
