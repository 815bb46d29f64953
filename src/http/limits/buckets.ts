/** So many at once, and as many again in the time that is given. */
export interface Limit {
  readonly burst: number;
  readonly perSeconds: number;
}

interface Bucket {
  /** How many may still come, as of `at`; it fills up again with time. */
  readonly left: number;
  readonly at: number;
}

/** Token buckets by name, at most so many: the one that was used longest ago gives way. Times are milliseconds. */
export class Buckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly limit: Limit,
    private readonly most = 10_000,
    private readonly now = (): number => performance.now(),
  ) {}

  /** Takes one of what the name may have; answers 0, or in how many whole seconds there is one again. */
  take(name: string): number {
    const { burst, perSeconds } = this.limit;
    const at = this.now();
    const perMs = burst / (perSeconds * 1000);
    const before = this.buckets.get(name) ?? { left: burst, at };
    const left = Math.min(burst, before.left + (at - before.at) * perMs);
    const taken = left >= 1;
    this.buckets.delete(name);
    this.buckets.set(name, { left: taken ? left - 1 : left, at });
    if (this.buckets.size > this.most) this.forgetOldest();
    return taken ? 0 : Math.ceil((1 - left) / perMs / 1000);
  }

  private forgetOldest(): void {
    for (const name of this.buckets.keys()) {
      this.buckets.delete(name);
      return;
    }
  }
}
