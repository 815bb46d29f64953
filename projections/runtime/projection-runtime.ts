import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Position } from '../../src/kernel/event';
import { pause } from './database';
import { KnownPositions } from './live/known-positions';
import { lanesOf } from './live/lanes';
import type { LiveLeader } from './live/live-leader';
import { type LiveParts, LiveRunner } from './live/live-runner';
import { OlderRows } from './live/older-rows';
import { ReadYourWrites } from './live/read-your-writes';
import { type ParkedStream, parkedStreams } from './parking/parked-streams';
import { unpark, type Unparked } from './parking/unpark';
import { type Lag, lagsOf } from './lags';
import { messageOf } from './projection-fault';
import { type ProjectionStatus, statusesOf } from './projection-status';
import { cancelRebuilds } from './rebuild/cancelling/cancelling';
import { type Rebuilt, rebuild, type RebuildOptions, type RebuildParts } from './rebuild/rebuild';
import { buildCopies, type Copied, type CopyOptions } from './rebuild/copy/build-copy';
import { dropCopies } from './rebuild/copy/copies';
import { dropPreviousGenerations } from './rebuild/previous/previous';
import type { RebuildReason } from './rebuild/rebuild-progress';
import { type Restored, restorePrevious } from './rebuild/previous/restore-previous';
import { type Verification, verify } from './rebuild/verify';
import { bind, type BoundProjection } from './rows/bound-projection';
import { DEFAULT_LOADING, DEFAULT_TIMING, type RuntimeOptions, type Timing } from './runtime-options';
import { buildMissing, refuseOtherStores, type StartUp, toBuild } from './start-up';

/** Keeps read models up to date on this node, or stands by; rebuilds, verifies and lists them. */
export class ProjectionRuntime {
  private readonly timing: Timing;
  private readonly projections: readonly BoundProjection[];
  private readonly parts: RebuildParts;
  private readonly known = new KnownPositions();
  private readonly stopping = new AbortController();
  private readonly reading: ReadYourWrites;
  private readonly older: OlderRows;
  private leaders: readonly LiveLeader[] = [];
  private building: Promise<void> = Promise.resolve();
  private store: string | undefined;
  private readonly underWay = new Set<Promise<unknown>>();

  /** Throws an `Error` when a projection's tables cannot be kept, or when two projections share a name or a table. */
  constructor(private readonly options: RuntimeOptions) {
    const { log, pool, dataSource, afterSwap } = options;
    this.timing = { ...DEFAULT_TIMING, ...options.timing };
    this.projections = options.projections.map((projection) => bind(projection, dataSource));
    const all = this.projections.map(({ name }) => name);
    refuseShared('name', all);
    refuseShared(
      'table',
      this.projections.flatMap(({ shapes }) => shapes.map(({ table }) => table)),
    );
    this.parts = {
      log,
      pool,
      backgroundPool: options.backgroundPool,
      dataSource,
      afterSwap,
      record: options.record,
      chunkEvents: this.timing.chunkEvents,
      mostParked: this.timing.mostParked,
      loading: { ...DEFAULT_LOADING, ...options.loading },
    };
    this.reading = new ReadYourWrites(pool, this.known, all, () => this.leaders, this.stopping.signal);
    this.older = new OlderRows(pool, this.projections);
    pool.on('error', this.onIdleError);
  }

  /**
   * Begins to follow the log, and to build what was never built, what changed and what had stopped; old rows serve meanwhile.
   * Waits a while for read models that were never built. Throws an `Error` when rows belong to another log.
   */
  async start(): Promise<void> {
    const { log, pool, logger, leader = (parts: LiveParts) => new LiveRunner(parts) } = this.options;
    const store = await this.identity();
    const start: StartUp = { pool, logger, store, projections: this.projections, rebuild: this.rebuild.bind(this) };
    await refuseOtherStores(start);
    const names = this.projections.map(({ name }) => name);
    await dropPreviousGenerations(pool, names);
    await dropCopies(pool, names);
    const { timing, known } = this;
    const owner = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
    const news = { reached: known.note.bind(known), leading: () => undefined };
    this.leaders = lanesOf(this.projections).map(({ lane, projections }) =>
      leader({ log, pool, logger, timing, news, owner: `${owner}:${lane}`, store, projections, lane }),
    );
    const absent = [...(await toBuild(start)).values()].some((why) => why === 'it was never built');
    this.building = buildMissing(start, this.stopping.signal);
    if (absent) await Promise.race([this.building, pause(timing.buildBeforeServingMillis, this.stopping.signal)]);
    // Not before: threads that load want the processors that those which build have.
    if (!this.stopping.signal.aborted) for (const one of this.leaders) one.start();
  }

  /** Ends the batch in hand, gives the leases back, cancels rebuilds. To be called in the end even without `start()`. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.known.wakeAll();
    await Promise.all([...this.leaders.map((leader) => leader.stop()), this.building, ...this.underWay]);
    this.options.pool.off('error', this.onIdleError);
  }

  /**
   * Resolves when all of these projections are at `position` or further. Throws `Unavailable`: 'not-caught-up' after
   * `timeoutMillis` or when one has stopped, 'read-model-building' when one was never built, or its rows lack a column that is
   * new in this program; `TypeError` for an unknown name.
   */
  async waitFor(names: readonly string[], position: Position, timeoutMillis: number): Promise<void> {
    await this.reading.waitFor(this.checked(names), position, timeoutMillis, await this.identity());
    await this.older.refuse(names);
  }

  /** Builds projections anew beside the live rows and swaps them in; see `rebuild`. Needs no `start()`; `stop()` cancels it. */
  async rebuild(names: readonly string[], options: RebuildOptions): Promise<Rebuilt[]> {
    const signal = AbortSignal.any([this.stopping.signal, ...(options.signal === undefined ? [] : [options.signal])]);
    const rebuilt = rebuild(this.parts, this.named(names), { ...options, signal });
    return this.tracked(rebuilt).finally(() => this.leaders.forEach((leader) => leader.refresh()));
  }

  /** Asks that the rebuild which these projections are part of be cancelled, on whatever node it is; see `cancelRebuilds`. */
  async cancelRebuild(names: readonly string[], reason: RebuildReason): Promise<string[]> {
    return cancelRebuilds(this.options.pool, this.checked(names), this.projections, reason);
  }

  /** Builds copies as of a position, to be looked at; see `buildCopies`. Needs no `start()`; `stop()` cancels it. */
  async copy(names: readonly string[], options: Omit<CopyOptions, 'signal'>): Promise<Copied[]> {
    return this.tracked(buildCopies(this.parts, this.named(names), { ...options, signal: this.stopping.signal }));
  }

  /** Goes back to the rows that the last swap replaced; see `restorePrevious`. Needs no `start()`; `stop()` cancels it. */
  async restorePrevious(names: readonly string[], reason: RebuildReason): Promise<Restored[]> {
    const restored = restorePrevious(this.parts, this.named(names), reason, this.stopping.signal);
    return this.tracked(restored).finally(() => this.leaders.forEach((leader) => leader.refresh()));
  }

  /** Compares the live rows with a fresh replay; see `verify`. Needs no `start()`; `stop()` cancels it. */
  async verify(names: readonly string[]): Promise<Verification[]> {
    return this.tracked(verify(this.parts, this.named(names), this.stopping.signal));
  }

  /** The streams that these projections have set aside, in the order of the log. */
  parked(names: readonly string[]): Promise<ParkedStream[]> {
    return parkedStreams(this.options.pool, this.checked(names));
  }

  /** Takes what these projections have set aside; see `unpark`. What can still not be taken stays parked and says why. */
  async unpark(names: readonly string[]): Promise<Unparked[]> {
    const results: Unparked[] = [];
    for (const bound of this.named(names))
      results.push(...(await this.tracked(unpark(this.options.pool, this.options.log, bound))));
    return results;
  }

  /** How every projection is doing. */
  list(): Promise<ProjectionStatus[]> {
    return statusesOf(this.options.pool, this.options.log, this.projections);
  }

  /** How old the oldest fact is that each projection has not seen. */
  lags(): Promise<Lag[]> {
    return lagsOf(this.options.pool, this.options.log, this.projections);
  }

  private async tracked<Result>(work: Promise<Result>): Promise<Result> {
    const settled = work.catch(() => undefined);
    this.underWay.add(settled);
    try {
      return await work;
    } finally {
      this.underWay.delete(settled);
    }
  }

  private async identity(): Promise<string> {
    this.store ??= await this.options.log.identity();
    return this.store;
  }

  /** Each once; throws `TypeError` for one that there is not. */
  private checked(names: readonly string[]): string[] {
    return this.named(names).map(({ name }) => name);
  }

  private named(names: readonly string[]): BoundProjection[] {
    return [...new Set(names)].map((name) => {
      const found = this.projections.find((bound) => bound.name === name);
      if (found === undefined) throw new TypeError(`there is no projection ${name}`);
      return found;
    });
  }

  private readonly onIdleError = (error: Error): void => {
    this.options.logger.warn({ error: messageOf(error) }, 'an idle connection of the read models was lost');
  };
}

function refuseShared(what: string, all: readonly string[]): void {
  const twice = all.find((one, index) => all.indexOf(one) !== index);
  if (twice !== undefined) throw new Error(`two projections have the ${what} ${twice}`);
}
