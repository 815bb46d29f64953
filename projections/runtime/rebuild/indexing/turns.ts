/** Lets so much work go on at a time; what waits comes in its order, what is urgent before all else. */
export class Turns {
  private readonly waiting = { urgent: [] as (() => void)[], other: [] as (() => void)[] };

  constructor(private free: number) {}

  async take<Result>(work: () => Promise<Result>, isUrgent = false): Promise<Result> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting[isUrgent ? 'urgent' : 'other'].push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.urgent.shift() ?? this.waiting.other.shift();
      if (next === undefined) this.free += 1;
      else next();
    }
  }
}

/** What `work` does for each item, all of it begun; throws the first failure in their order, when all has come to its end. */
export async function forEach<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const ends = await Promise.allSettled(items.map(work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
