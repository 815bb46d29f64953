import type { Pool, PoolClient } from 'pg';
import type { EventLog } from '../../../src/event-log/event-log';
import { Fenced, type Held } from '../checkpoints';
import { pause, withConnection } from '../database';
import { messageOf } from '../projection-fault';
import type { BoundProjection } from '../rows/bound-projection';
import { ProjectionTables } from '../rows/projection-tables';
import { LIVE } from '../rows/row-shape';
import { BY_KEY_FOR_THE_SESSION } from '../rows/row-table';
import type { RuntimeLogger, Timing } from '../runtime-options';
import type { Led } from './apply-batch';
import { Digesting } from './digesting';
import { growthOf } from './growth';
import { type Lane, LOOK_MILLIS, PACES, rest } from './lanes';
import { type Candidate, claim, release } from './leases';
import type { LeaderNews, LiveLeader } from './live-leader';
import { Plans } from './plans';
import { Taker } from './taker';

export interface LiveParts {
  readonly log: EventLog;
  readonly pool: Pool;
  readonly logger: RuntimeLogger;
  readonly timing: Timing;
  readonly news: LeaderNews;
  readonly owner: string;
  readonly store: string;
  readonly projections: readonly BoundProjection[];
  readonly lane: Lane;
  /** How much of its time the thread of the commands is at work, from 0 to 1, when that is another one. */
  readonly workShare?: () => number;
  /** How many wait for what it leads in another thread than its own. */
  readonly waiters?: () => number;
}

/** Leads the projections whose lease this node holds: follows the log and keeps their rows up to date. */
export class LiveRunner implements LiveLeader {
  private readonly tables: ReadonlyMap<string, ProjectionTables>;
  private readonly candidate: Candidate;
  private taker: Taker | undefined;
  private stopping = false;
  private term = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private digesting: Promise<unknown> = Promise.resolve();
  private failures = 0;
  private waiters = 0;

  constructor(private readonly parts: LiveParts) {
    const { projections, owner, store, timing } = parts;
    this.tables = new Map(projections.map((bound) => [bound.name, new ProjectionTables(bound, LIVE)]));
    this.candidate = { owner, store, leaseSeconds: timing.leaseSeconds, projections };
  }

  start(): void {
    this.running = this.run();
  }

  /** Lets the batch in hand end, then gives the leases back. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.term.abort();
    await this.running;
  }

  /** Looks anew at what there is to lead, as after a rebuild. */
  refresh(): void {
    this.term.abort();
  }

  leads(name: string): boolean {
    return this.taker?.led.has(name) ?? false;
  }

  waiting(change: number): void {
    this.waiters += change;
  }

  private async run(): Promise<void> {
    const { pool, logger, timing, owner } = this.parts;
    for (; !this.isStopping(); this.leadNothing()) {
      this.term = new AbortController();
      try {
        const held = await claim(pool, this.candidate);
        if (held.length > 0) await this.leadOn(held, this.term);
        else await pause(timing.idleMillis, this.term.signal);
      } catch (error) {
        this.failures += 1;
        const sentence =
          error instanceof Fenced ? error.message : 'the read models wait: the log or their database does not answer';
        logger.warn({ error: messageOf(error) }, sentence);
        await pause(Math.min(50 * 2 ** this.failures, 5_000), this.term.signal);
      }
    }
    await release(pool, owner).catch((error: unknown) =>
      logger.warn({ error: messageOf(error) }, 'the leases run out by themselves'),
    );
    await this.digesting;
  }

  private leadNothing(): void {
    this.taker = undefined;
    this.parts.news.leading([]);
  }

  // A method, for the compiler takes a field to be as it was before an await.
  private isStopping(): boolean {
    return this.stopping;
  }

  /** A connection for the whole term: what it has prepared and how it plans stays. */
  private leadOn(held: readonly Held[], term: AbortController): Promise<void> {
    const leading = async (client: PoolClient): Promise<void> => {
      // Rows and checkpoint are lost together or not at all, and the log has them still: no batch waits for a disk.
      await client.query(`${BY_KEY_FOR_THE_SESSION}; set synchronous_commit = off`);
      await this.lead(held, term, client);
    };
    return withConnection(this.parts.pool, leading, { once: true });
  }

  private async lead(held: readonly Held[], term: AbortController, client: PoolClient): Promise<void> {
    const { log, news, timing, lane, workShare = () => 0, waiters = () => this.waiters } = this.parts;
    const { limit, restAfter } = PACES[lane](timing);
    const taker = new Taker(this.parts, client, term.signal);
    await taker.begin(held.flatMap((one) => this.ledBy(one)));
    this.taker = taker;
    news.reached(held.map(({ name, position }) => [name, position]));
    news.leading([...taker.led.keys()]);
    const renewing = this.renew(held, term);
    const isGrowing = growthOf(log);
    const plans = new Plans(client);
    const digesting = new Digesting(this.parts, term.signal);
    digesting.grow(0, [...taker.led.keys()], true);
    const from = held
      .map(({ position }) => position)
      .reduce((least, position) => (position < least ? position : least));
    try {
      for await (const batch of log.follow(from, { limit, foundBy: lane !== 'prompt' }, term.signal)) {
        const begin = performance.now();
        await taker.take(batch);
        await plans.grow(batch.events.length);
        digesting.grow(batch.events.length, [...taker.led.keys()], batch.caughtUp);
        this.failures = 0;
        if (taker.led.size === 0 || this.isStopping()) break;
        const took = performance.now() - begin;
        const { caughtUp } = batch;
        const restMillis = async (): Promise<number> => {
          const growing = !caughtUp && (await isGrowing());
          return restAfter(took, { caughtUp, growing, workShare: workShare(), isWaitedFor: waiters() > 0 });
        };
        const lookMillis = caughtUp ? LOOK_MILLIS.caughtUp : LOOK_MILLIS.behind;
        await rest(restMillis, (milliseconds) => pause(milliseconds, term.signal), lookMillis);
      }
    } finally {
      term.abort();
      // The next term does not wait for the bit in hand, only whoever stops does.
      this.digesting = Promise.all([this.digesting, digesting.settled()]);
      await renewing;
    }
  }

  private ledBy(held: Held): Led[] {
    const tables = this.tables.get(held.name);
    // Others may have written since they were last led here.
    tables?.forget();
    return tables === undefined ? [] : [{ ...held, tables, parked: new Set() }];
  }

  /** Keeps the leases; ends the term when there are others to be had, or fewer. */
  private async renew(held: readonly Held[], term: AbortController): Promise<void> {
    const terms = (list: readonly Held[]): string => list.map(({ name, epoch }) => `${name} ${epoch}`).join();
    while (!(await pause(this.parts.timing.renewMillis, term.signal)))
      try {
        if (terms(await claim(this.parts.pool, this.candidate)) !== terms(held)) term.abort();
      } catch (error) {
        this.parts.logger.warn({ error: messageOf(error) }, 'the leases could not be renewed');
      }
  }
}
