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
import { createShadows, dropShadows, indexShadows, lockOutWriters, swapTables } from './shadow-tables';

export interface RebuildParts {
  readonly log: EventLog;
  readonly pool: Pool;
  readonly dataSource: DataSource;
  readonly chunkEvents: number;
  readonly afterSwap?: (client: ClientBase, tables: readonly string[]) => Promise<void>;
}

export interface RebuildOptions extends RebuildReason {
  readonly onProgress?: (progress: Progress) => void;
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
    const way = { beginning: log.beginning, head: await log.head() };
    const progress = new RebuildProgress(pool, subjects, way, options.onProgress ?? (() => undefined));
    await progress.begin(options);
    const builds = new Builds(
      chosen.map((bound) => new Build(bound, log.beginning)),
      log,
      session,
    );
    return new Rebuild(parts, session, builds, progress, options.signal).run();
  });
}

class Rebuild {
  private readonly done: Rebuilt[] = [];

  constructor(
    private readonly parts: RebuildParts,
    private readonly session: PoolClient,
    private readonly builds: Builds,
    private readonly progress: RebuildProgress,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async run(): Promise<Rebuilt[]> {
    try {
      await this.build();
      for (const build of this.builds.all) await this.swapIn(build);
      for (const [build, fault] of this.builds.faults) await this.giveUp(build, fault.message);
    } catch (error) {
      await this.cleanUp(error);
      throw error;
    }
    const faults = [...this.builds.faults.values()];
    if (faults.length > 0) throw new RebuildFailed(faults);
    return this.done;
  }

  private async build(): Promise<void> {
    const { session, builds, progress } = this;
    const { dataSource } = this.parts;
    for (const { bound } of builds.all) await createShadows(session, dataSource, bound);
    await this.replay();
    await progress.enter('indexing');
    for (const { bound } of builds.going) {
      this.signal?.throwIfAborted();
      await indexShadows(session, dataSource, bound);
    }
    await progress.enter('catching-up');
    await this.catchUp();
    await progress.enter('swapping');
  }

  private replay(): Promise<number> {
    const { chunkEvents } = this.parts;
    const onChunk = (events: number, position: Position): Promise<void> => this.progress.read(events, position);
    return this.builds.replay({ chunkEvents, signal: this.signal, onChunk });
  }

  private async catchUp(): Promise<void> {
    while ((await this.replay()) > ALMOST_THERE);
  }

  /** Tries until no reader is in the way for a moment; a long query holds a swap up, never the other way round. */
  private async swapIn(build: Build): Promise<void> {
    for (let tried = 0; this.builds.going.includes(build); tried += 1)
      try {
        const position = await this.swap(build);
        this.builds.leave(build);
        this.done.push({ name: build.bound.name, generation: build.bound.generation, position });
        await this.progress.end(build.bound.name);
      } catch (error) {
        if (error instanceof ProjectionFault) this.builds.fail(build, error);
        else if (!isLockedOut(error)) throw error;
        await pause(Math.min(20 * 2 ** tried, 1_000), this.signal);
        await this.catchUp();
      }
  }

  private swap(build: Build): Promise<Position> {
    const { session, signal } = this;
    return inTransaction(
      session,
      async () => {
        signal?.throwIfAborted();
        const store = await this.parts.log.identity();
        // In the order of the leader's one statement: its tables, then its checkpoint.
        await lockOutWriters(session, build.bound);
        const before = await lockedCheckpoint(session, build.bound.name);
        const goal = before?.store === store ? before.position : build.position;
        const position = await this.lastEvents(build, goal);
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

  /** Applies what readers may already have seen, so that a swap never takes them back; answers how far that is. */
  private async lastEvents(build: Build, goal: Position): Promise<Position> {
    let reached = build.position;
    if (reached >= goal) return reached;
    for await (const page of this.parts.log.readAll(reached)) {
      await build.apply(this.session, page.events);
      reached = page.position;
      if (reached >= goal) return reached;
    }
    return goal;
  }

  private async giveUp({ bound }: Build, error: string): Promise<void> {
    await dropShadows(this.session, bound);
    await this.progress.end(bound.name, error);
  }

  private async cleanUp(error: unknown): Promise<void> {
    const left = this.builds.all.filter(({ bound }) => !this.done.some(({ name }) => name === bound.name));
    const noted = this.signal?.aborted === true ? this.progress.forget() : this.noteFailure(left, messageOf(error));
    // When the database is gone, the next rebuild drops what is left.
    await noted.catch(() => undefined);
    for (const { bound } of left) await dropShadows(this.session, bound).catch(() => undefined);
  }

  private async noteFailure(left: readonly Build[], error: string): Promise<void> {
    for (const { bound } of left) await this.progress.end(bound.name, error);
  }
}

// Somebody holds the tables or the checkpoint, or waits for what we hold.
const isLockedOut = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '55P03' || error.code === '40P01');
