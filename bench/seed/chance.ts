/** Numbers that look like chance and are the same whenever the seed and the ordinal are. */
export class Chance {
  private state: number;

  constructor(seed: number, ordinal: number) {
    this.state = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(ordinal + 1, 0x85ebca6b)) >>> 0;
  }

  /** From 0 up to, and without, 1 (mulberry32). */
  share(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` up to and with `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.share() * (most - least + 1));
  }

  /** True in this share of all cases. */
  in(share: number): boolean {
    return this.share() < share;
  }

  of<Item>(items: readonly Item[]): Item {
    return at(items, this.between(0, items.length - 1));
  }

  /** One of the items, as often as their weights say. */
  weighted<Item>(items: readonly (readonly [Item, number])[]): Item {
    let left = this.share() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    return at(items, items.length - 1)[0];
  }
}

/** Zipf's law: the n-th of `count` comes 1/n as often as the first. */
export class Zipf {
  private readonly upTo: Float64Array;

  constructor(count: number) {
    this.upTo = new Float64Array(count);
    for (let rank = 1, sum = 0; rank <= count; rank++) this.upTo[rank - 1] = sum += 1 / rank;
  }

  /** An index from 0. */
  index(chance: Chance): number {
    const sought = chance.share() * (this.upTo.at(-1) ?? 0);
    let [low, high] = [0, this.upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.upTo[middle] ?? 0) > sought) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`there is no item ${index} of ${items.length}`);
  return item;
}
