import type { ClientBase, Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { EventLog } from '../../../src/event-log/event-log';
import type { Position } from '../../../src/kernel/event';
import { checkpointsOf, lockedCheckpoint } from '../checkpoints';
import { inTransaction, pause } from '../database';
import { messageOf, ProjectionFault } from '../projection-fault';
import type { BoundProjection } from '../rows/bound-projection';
import { BY_KEY } from '../rows/row-table';
import { Build, Builds } from './builds';
import { whileLocked } from './projection-locks';
import { type Progress, RebuildProgress, type RebuildReason } from './rebuild-progress';
import { Construction } from './construction';
import { type Loading, sharesFor } from './loading/loading';
import { dropShadows, lockOutWriters, swapTables } from './shadow-tables';
import { type Beginning, begunOrResumed } from './standing';

export interface RebuildParts {
  readonly log: EventLog;
  readonly pool: Pool;
  readonly dataSource: DataSource;
  readonly chunkEvents: number;
  readonly afterSwap?: (client: ClientBase, tables: readonly string[]) => Promise<void>;
  readonly loading: Loading;
}

export interface RebuildOptions extends RebuildReason {
  readonly onProgress?: (progress: Progress) => void;
  /** Shares of the log that are folded at a time, however short it is; as many as fit the machine when left out. */
  readonly workers?: number;
  /** Cancels the rebuild; it then leaves nothing behind. */
  readonly signal?: AbortSignal;
}

export interface Rebuilt {
  readonly name: string;
  readonly generation: string;
  readonly position: Position;
}

/** Some projections could not be built, each for its own fault; the others were. */
export class RebuildFailed extends AggregateError {
  constructor(readonly faults: readonly ProjectionFault[]) {
    super(faults, faults.map(({ message }) => message).join('; '));
    this.name = 'RebuildFailed';
  }
}

// So few events are left that they can be applied while the leader waits.
const ALMOST_THERE = 500;

/**
 * Builds the projections anew from the beginning of the log, beside those that readers use, and swaps each in with the last
 * events: readers see the old rows and then the new ones, never fewer. Throws `Refusal('rebuild-under-way')`, `RebuildFailed`,
 * the reason of the signal, or what the log or the database threw; what was not swapped in is then dropped.
 */
export function rebuild(
  parts: RebuildParts,
  chosen: readonly BoundProjection[],
  options: RebuildOptions,
): Promise<Rebuilt[]> {
  const { pool, log } = parts;
  const names = chosen.map(({ name }) => name);
  options.signal?.throwIfAborted();
  return whileLocked(pool, names, async (session) => {
    // Chunks need not be durable one by one: the swap, which is, comes after them.
    await session.query('set synchronous_commit = off');
    const before = new Map((await checkpointsOf(pool, names)).map((one) => [one.name, one.generation]));
    const subjects = chosen.map(({ name, generation }) => ({ name, from: before.get(name) ?? null, to: generation }));
    const head = await log.head();
    const way = { beginning: log.beginning, head };
    const progress = new RebuildProgress(pool, subjects, way, options.onProgress ?? (() => undefined));
    await progress.begin(options);
    const work = new Rebuild(parts, session, chosen, progress, options);
    return work.run({ store: await log.identity(), beginning: log.beginning, head });
  });
}

class Rebuild {
  private readonly done: Rebuilt[] = [];

  constructor(
    private readonly parts: RebuildParts,
    private readonly session: PoolClient,
    private readonly chosen: readonly BoundProjection[],
    private readonly progress: RebuildProgress,
    private readonly options: RebuildOptions,
  ) {}

  async run(begin: Omit<Beginning, 'shares'>): Promise<Rebuilt[]> {
    const faults = new Map<string, ProjectionFault>();
    const fail = (fault: ProjectionFault): unknown => faults.set(fault.projection, fault);
    try {
      const builds = await this.build(begin, fail);
      for (const build of builds.all) await this.swapIn(builds, build);
      builds.faults.forEach(fail);
      for (const bound of this.chosen) await this.giveUp(bound, faults.get(bound.name));
    } catch (error) {
      await this.cleanUp(error);
      throw error;
    }
    if (faults.size > 0) throw new RebuildFailed([...faults.values()]);
    return this.done;
  }

  private async build(begin: Omit<Beginning, 'shares'>, fail: (fault: ProjectionFault) => unknown): Promise<Builds> {
    const { session, progress, parts } = this;
    const { signal, workers } = this.options;
    const shares = workers ?? (await sharesFor(parts.log, parts.loading));
    const standing = await begunOrResumed(session, parts.dataSource, this.chosen, { ...begin, shares });
    const construction = new Construction(parts, standing, signal);
    // What cannot be told now is told with the next events.
    const onEvents = (events: number, position: Position): void =>
      void progress.read(events, position).catch(() => undefined);
    await construction.load(session, onEvents);
    await construction.complete();
    const plain = new Builds(construction.builds(), parts.log, session);
    await this.replay(plain, construction.goal);
    construction.faults.push(...plain.faults.values());
    await progress.enter('indexing');
    await construction.index();
    construction.faults.forEach(fail);
    const builds = new Builds(construction.builds(), parts.log, session);
    await progress.enter('catching-up');
    await this.catchUp(builds);
    await progress.enter('swapping');
    return builds;
  }

  /** `counted`: events up to there were told before, as those of shares. */
  private replay(builds: Builds, counted?: Position): Promise<number> {
    const { chunkEvents } = this.parts;
    const onChunk = (events: number, position: Position): Promise<void> =>
      this.progress.read(counted !== undefined && position <= counted ? 0 : events, position);
    return builds.replay({ chunkEvents, signal: this.options.signal, onChunk });
  }

  private async catchUp(builds: Builds): Promise<void> {
    while ((await this.replay(builds)) > ALMOST_THERE);
  }

  /** Tries until no reader is in the way for a moment; a long query holds a swap up, never the other way round. */
  private async swapIn(builds: Builds, build: Build): Promise<void> {
    for (let tried = 0; builds.going.includes(build); tried += 1)
      try {
        const position = await this.swap(build);
        builds.leave(build);
        this.done.push({ name: build.bound.name, generation: build.bound.generation, position });
        await this.progress.end(build.bound.name);
      } catch (error) {
        if (error instanceof ProjectionFault) builds.fail(build, error);
        else if (!isLockedOut(error)) throw error;
        await pause(Math.min(20 * 2 ** tried, 1_000), this.options.signal);
        await this.catchUp(builds);
      }
  }

  private swap(build: Build): Promise<Position> {
    const { session } = this;
    return inTransaction(
      session,
      async () => {
        this.options.signal?.throwIfAborted();
        const store = await this.parts.log.identity();
        // In the order of the leader's one statement: its tables, then its checkpoint.
        await lockOutWriters(session, build.bound);
        const before = await lockedCheckpoint(session, build.bound.name);
        const goal = before?.store === store ? before.position : build.position;
        const position = await build.bringTo(goal, session, this.parts.log);
        await swapTables(session, build.bound, before, { position, store });
        await this.parts.afterSwap?.(
          session,
          build.bound.shapes.map(({ table }) => table),
        );
        return position;
      },
      { settings: [`set local lock_timeout = '100ms'`, 'set local synchronous_commit = on', ...BY_KEY] },
    );
  }

  private async giveUp(bound: BoundProjection, fault: ProjectionFault | undefined): Promise<void> {
    if (fault === undefined) return;
    await dropShadows(this.session, bound);
    await this.progress.end(bound.name, fault.message);
  }

  /** A rebuild that is cancelled leaves nothing behind; when the log or the database failed, the next one goes on from here. */
  private async cleanUp(error: unknown): Promise<void> {
    const left = this.chosen.filter(({ name }) => !this.done.some((done) => done.name === name));
    if (this.options.signal?.aborted !== true) return this.noteFailure(left, messageOf(error)).catch(() => undefined);
    await this.progress.forget().catch(() => undefined);
    for (const bound of left) await dropShadows(this.session, bound).catch(() => undefined);
  }

  private async noteFailure(left: readonly BoundProjection[], error: string): Promise<void> {
    for (const { name } of left) await this.progress.end(name, error);
  }
}

// Somebody holds the tables or the checkpoint, or waits for what we hold.
const isLockedOut = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '55P03' || error.code === '40P01');
