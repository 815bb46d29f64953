import type { PoolClient } from 'pg';
import type { EventLog } from '../../../src/event-log/event-log';
import type { Position, RecordedEvent } from '../../../src/kernel/event';
import { inTransaction } from '../database';
import { ProjectionFault } from '../projection-fault';
import type { BoundProjection } from '../rows/bound-projection';
import { ProjectionTables } from '../rows/projection-tables';
import { NEXT } from '../rows/row-shape';
import { BY_KEY } from '../rows/row-table';
import { readAhead } from './event-pages';
import { recordStage } from './loading/build-records';
import type { Standing } from './standing';

const PAGE = 2_000;

/** A generation being built from the beginning of the log. */
export class Build {
  /** Nothing after this position is applied. */
  until: Position | undefined;
  private readonly tables: ProjectionTables;

  constructor(
    readonly bound: BoundProjection,
    /** Up to where events have been applied. */
    public position: Position,
    /** What is recorded of it within the transactions that write its rows, so that a rebuild that is killed can go on. */
    private readonly standing?: Standing,
  ) {
    this.tables = new ProjectionTables(bound, NEXT);
  }

  /** Applies the events that are due, within the caller's transaction; the position stays. Throws `ProjectionFault`. */
  apply(client: PoolClient, events: readonly RecordedEvent[]): Promise<void> {
    return this.tables.apply(
      client,
      events.filter(({ position }) => position > this.position && !this.isBeyond(position)),
    );
  }

  /** Applies what readers may already have seen, so that a swap never takes them back; answers how far that is. */
  async bringTo(goal: Position, client: PoolClient, log: EventLog): Promise<Position> {
    let reached = this.position;
    if (reached >= goal) return reached;
    for await (const page of log.readAll(reached)) {
      await this.apply(client, page.events);
      reached = page.position;
      if (reached >= goal) return reached;
    }
    return goal;
  }

  /** Within the same transaction: records that the build will be at `position`. Throws `BuildTaken`. */
  async record(client: PoolClient, position: Position): Promise<void> {
    if (this.standing !== undefined && position > this.position)
      await recordStage(client, this.bound.name, this.standing.record.stage, this.position, position);
  }

  moveTo(position: Position): void {
    const reached = this.until !== undefined && position > this.until ? this.until : position;
    if (reached <= this.position) return;
    this.position = reached;
    if (this.standing !== undefined) this.standing.record = { ...this.standing.record, position };
  }

  wantsMoreThan(position: Position): boolean {
    return this.until === undefined || position < this.until;
  }

  private isBeyond(position: Position): boolean {
    return this.until !== undefined && position > this.until;
  }
}

export interface ReplayOptions {
  readonly chunkEvents: number;
  readonly signal?: AbortSignal;
  readonly onChunk?: (events: number, position: Position) => Promise<void>;
}

/** Builds that share one pass over the log. The fault of one takes it out; the others go on. */
export class Builds {
  readonly faults = new Map<Build, ProjectionFault>();
  private remaining: readonly Build[];

  constructor(
    readonly all: readonly Build[],
    private readonly log: EventLog,
    private readonly client: PoolClient,
  ) {
    this.remaining = all;
  }

  get going(): readonly Build[] {
    return this.remaining;
  }

  leave(build: Build): void {
    this.remaining = this.remaining.filter((other) => other !== build);
  }

  fail(build: Build, fault: ProjectionFault): void {
    this.faults.set(build, fault);
    this.leave(build);
  }

  /** Applies what the log holds after the builds, to its end or as far as they want; answers how many events it read. */
  async replay({ chunkEvents, signal, onChunk }: ReplayOptions): Promise<number> {
    const [first] = this.remaining;
    if (first === undefined) return 0;
    let count = 0;
    let chunk: RecordedEvent[] = [];
    let reached = this.remaining.reduce((least, { position }) => (position < least ? position : least), first.position);
    const flush = async (): Promise<void> => {
      signal?.throwIfAborted();
      const events = chunk;
      chunk = [];
      await this.applyToEach(events, reached);
      count += events.length;
      await onChunk?.(events.length, reached);
    };
    for await (const page of readAhead(this.log.readAll(reached, { limit: PAGE }))) {
      for (const event of page.events) chunk.push(event);
      reached = page.position;
      if (!this.remaining.some((build) => build.wantsMoreThan(page.position))) break;
      if (chunk.length >= chunkEvents) await flush();
    }
    await flush();
    return count;
  }

  private async applyToEach(events: readonly RecordedEvent[], position: Position): Promise<void> {
    for (const build of this.remaining)
      try {
        const work = async (): Promise<void> => {
          await build.apply(this.client, events);
          await build.record(this.client, position);
        };
        await inTransaction(this.client, work, { settings: BY_KEY });
        build.moveTo(position);
      } catch (error) {
        if (!(error instanceof ProjectionFault)) throw error;
        this.fail(build, error);
      }
  }
}
