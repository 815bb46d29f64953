import { performance } from 'node:perf_hooks';
import type { Pool } from 'pg';
import type { Position } from '../../../src/kernel/event';
import { Unavailable } from '../../../src/kernel/refusal';
import { type Checkpoint, checkpointsOf } from '../checkpoints';
import type { KnownPositions } from './known-positions';
import type { LiveLeader } from './live-leader';

const POLL_MILLIS = 15;
// Whoever leads here tells by itself; asking now and then covers a lease that was lost meanwhile.
const LED_POLL_MILLIS = 250;

/** Waits until read models have seen an event. Many waiters share one look at the checkpoints. */
export class ReadYourWrites {
  private looking: Promise<readonly Checkpoint[]> | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly known: KnownPositions,
    private readonly all: readonly string[],
    private readonly leaders: () => readonly Pick<LiveLeader, 'leads' | 'waiting'>[],
    private readonly stopping: AbortSignal,
  ) {}

  /**
   * Resolves when every one of the projections is at `position` or further. Throws `Unavailable`: 'not-caught-up' when that
   * takes longer than `timeoutMillis` or when one has stopped, 'read-model-building' when one was never built for this log.
   */
  async waitFor(names: readonly string[], position: Position, timeoutMillis: number, store: string): Promise<void> {
    if (this.known.covers(names, position)) return;
    const leaders = this.leaders().filter((leader) => names.some((name) => leader.leads(name)));
    for (const leader of leaders) leader.waiting(1);
    try {
      await this.untilReached(names, position, timeoutMillis, store);
    } finally {
      for (const leader of leaders) leader.waiting(-1);
    }
  }

  private async untilReached(
    names: readonly string[],
    position: Position,
    timeoutMillis: number,
    store: string,
  ): Promise<void> {
    const end = performance.now() + timeoutMillis;
    let ledHere = names.every((name) => this.isLed(name));
    while (!this.known.covers(names, position)) {
      if (!ledHere) this.learn(names, await this.look(), store);
      if (this.known.covers(names, position)) return;
      const left = end - performance.now();
      if (this.stopping.aborted) throw new Unavailable('not-caught-up', 'this node is stopping', 1);
      if (left <= 0) throw new Unavailable('not-caught-up', `${names.join(', ')} did not reach ${position} in time`, 1);
      const poll = ledHere ? LED_POLL_MILLIS : POLL_MILLIS;
      const before = performance.now();
      await this.known.reached(names, position, Math.min(poll, left));
      ledHere = names.every((name) => this.isLed(name)) && performance.now() - before < poll;
    }
  }

  private isLed(name: string): boolean {
    return this.leaders().some((leader) => leader.leads(name));
  }

  private look(): Promise<readonly Checkpoint[]> {
    this.looking ??= checkpointsOf(this.pool, this.all).finally(() => (this.looking = undefined));
    return this.looking;
  }

  private learn(names: readonly string[], checkpoints: readonly Checkpoint[], store: string): void {
    const ours = new Map(checkpoints.filter((one) => one.store === store).map((one) => [one.name, one]));
    this.known.note([...ours.values()].map(({ name, position }) => [name, position]));
    for (const name of names) {
      const checkpoint = ours.get(name);
      if (checkpoint === undefined) throw new Unavailable('read-model-building', `${name} is being built`, 1);
      if (checkpoint.status === 'stopped')
        throw new Unavailable('not-caught-up', `${name} has stopped at ${checkpoint.position}`, 1);
    }
  }
}
