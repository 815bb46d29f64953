import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Position } from '../../../src/kernel/event';
import { checkpointsOf } from '../checkpoints';
import { messageOf, ProjectionFault } from '../projection-fault';
import type { BoundProjection } from '../rows/bound-projection';
import { Builds } from './builds';
import { Cancelling } from './cancelling/cancelling';
import { whileLocked } from './projection-locks';
import { type Progress, RebuildProgress, type RebuildReason } from './rebuild-progress';
import { Construction } from './construction';
import { type Loading, sharesFor } from './loading/loading';
import { type RecordFact, RebuildRecord } from './record/rebuild-record';
import { dropShadows } from './shadow-tables';
import { type Beginning, begunOrResumed } from './standing';
import { Swapping, type SwapParts } from './swapping';

export interface RebuildParts extends SwapParts {
  readonly pool: Pool;
  readonly backgroundPool?: Pool;
  readonly dataSource: DataSource;
  readonly loading: Loading;
  /** Where rebuilds are recorded as facts; nowhere when left out. */
  readonly record?: RecordFact;
}

export interface RebuildOptions extends RebuildReason {
  readonly onProgress?: (progress: Progress) => void;
  /** Shares of the log that are folded at a time, however short it is; as many as fit the machine when left out. */
  readonly workers?: number;
  /** Cancels the rebuild; it then leaves nothing behind. */
  readonly signal?: AbortSignal;
  /** Asked when nobody else can build them any more: those that are to be built still; all of them when left out. */
  readonly stillMissing?: () => Promise<readonly string[]>;
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

/**
 * Builds the projections anew from the beginning of the log, beside those that readers use, and swaps each in with the last
 * events: readers see the old rows and then the new ones, never fewer. Throws `Refusal('rebuild-under-way')`, `RebuildFailed`,
 * 'rebuild-cancelled', the reason of the signal, or what the log or the database threw; what was not swapped in is then dropped.
 */
export function rebuild(
  parts: RebuildParts,
  chosen: readonly BoundProjection[],
  options: RebuildOptions,
): Promise<Rebuilt[]> {
  const { pool, log } = parts;
  options.signal?.throwIfAborted();
  const locked = chosen.map(({ name }) => name);
  return whileLocked(pool, locked, async (session) => {
    const missing = options.stillMissing === undefined ? locked : await options.stillMissing();
    const due = chosen.filter(({ name }) => missing.includes(name));
    if (due.length === 0) return [];
    const names = due.map(({ name }) => name);
    // Chunks need not be durable one by one: the swap, which is, comes after them.
    await session.query('set synchronous_commit = off');
    const before = new Map((await checkpointsOf(pool, names)).map((one) => [one.name, one.generation]));
    const subjects = due.map(({ name, generation }) => ({ name, from: before.get(name) ?? null, to: generation }));
    const head = await log.head();
    const way = { beginning: log.beginning, head };
    const progress = new RebuildProgress(pool, subjects, way, options.onProgress ?? (() => undefined));
    const record = new RebuildRecord(session, options, parts.record);
    await record.begin(subjects, head);
    await progress.begin(options, record.run);
    const cancelling = new Cancelling(pool, record.run);
    const signal = AbortSignal.any([cancelling.signal, ...(options.signal === undefined ? [] : [options.signal])]);
    try {
      const work = new Rebuild(parts, session, due, progress, record, cancelling, { ...options, signal });
      return await work.run({
        store: await log.identity(),
        beginning: log.beginning,
        head,
        byStreams: log.readStreams !== undefined,
      });
    } finally {
      cancelling.end();
    }
  });
}

class Rebuild {
  private readonly done: Rebuilt[] = [];

  constructor(
    private readonly parts: RebuildParts,
    private readonly session: PoolClient,
    private readonly chosen: readonly BoundProjection[],
    private readonly progress: RebuildProgress,
    private readonly record: RebuildRecord,
    private readonly cancelling: Cancelling,
    private readonly options: RebuildOptions & { readonly signal: AbortSignal },
  ) {}

  async run(begin: Omit<Beginning, 'shares'>): Promise<Rebuilt[]> {
    const faults = new Map<string, ProjectionFault>();
    const fail = (fault: ProjectionFault): unknown => faults.set(fault.projection, fault);
    try {
      const builds = await this.build(begin, fail);
      await this.swapIn(builds);
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
    const plain = new Builds(await construction.builds(session), parts, session);
    await this.replay(plain, construction.goal);
    construction.faults.push(...plain.faults.values());
    await progress.enter('indexing');
    await construction.index();
    construction.faults.forEach(fail);
    return new Builds(await construction.builds(session), parts, session);
  }

  private async swapIn(builds: Builds): Promise<void> {
    const { progress, parts, session } = this;
    const swapping = new Swapping(parts, session, builds, {
      signal: this.options.signal,
      onChunk: (events, position) => progress.read(events, position),
      onCaughtUp: (caughtUp) => this.record.look(caughtUp),
      onSwap: async (build, position) => {
        const { name, generation } = build.bound;
        this.done.push({ name, generation, position });
        await this.record.finish(build, position);
        await progress.end(name);
      },
    });
    await progress.enter('catching-up');
    await swapping.catchUp();
    await progress.enter('swapping');
    await swapping.swapAll();
  }

  /** `counted`: events up to there were told before, as those of shares. */
  private replay(builds: Builds, counted?: Position): Promise<number> {
    const { chunkEvents } = this.parts;
    const onChunk = (events: number, position: Position): Promise<void> =>
      this.progress.read(counted !== undefined && position <= counted ? 0 : events, position);
    return builds.replay({ chunkEvents, signal: this.options.signal, onChunk });
  }

  private async giveUp(bound: BoundProjection, fault: ProjectionFault | undefined): Promise<void> {
    if (fault === undefined) return;
    await dropShadows(this.session, bound);
    await this.progress.end(bound.name, fault.message);
    await this.record.fail(bound.name, fault);
  }

  /** A rebuild that is cancelled leaves nothing behind; when the log or the database failed, the next one goes on from here. */
  private async cleanUp(error: unknown): Promise<void> {
    const left = this.chosen.filter(({ name }) => !this.done.some((done) => done.name === name));
    if (!this.options.signal.aborted) return this.noteFailure(left, error).catch(() => undefined);
    for (const bound of left) await dropShadows(this.session, bound).catch(() => undefined);
    const names = left.map(({ name }) => name);
    await this.record.cancel(names, this.cancelling.asked).catch(() => undefined);
    // Last: who sees no rebuild any more may begin the next.
    await this.progress.forget().catch(() => undefined);
  }

  private async noteFailure(left: readonly BoundProjection[], error: unknown): Promise<void> {
    for (const { name } of left) await this.progress.end(name, messageOf(error));
    for (const { name } of left) await this.record.fail(name, error);
  }
}
