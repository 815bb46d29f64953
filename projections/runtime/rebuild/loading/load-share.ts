import type { Pool, PoolClient } from 'pg';
import type { EventLog, Share } from '../../../../src/event-log/event-log';
import type { Position, RecordedEvent } from '../../../../src/kernel/event';
import { withConnection } from '../../database';
import { ProjectionFault } from '../../projection-fault';
import type { BoundProjection } from '../../rows/bound-projection';
import { BY_KEY_FOR_THE_SESSION } from '../../rows/row-table';
import { readAhead } from '../event-pages';
import { recordShare } from './build-records';
import { ShareFold } from './share-fold';

/** How much a share may hold, and how often it records what it has. */
export interface LoadLimits {
  /** Rows in memory. */
  readonly openRows: number;
  /** Events of one transaction: so many are folded again after a kill. */
  readonly recordEvents: number;
  /** Events of one page, about. */
  readonly pageEvents: number;
}

/** One share of the log, to be folded up to the goal into the rows of some projections. */
export interface ShareTask {
  readonly share: Share;
  readonly names: readonly string[];
  readonly from: Position;
  readonly goal: Position;
  readonly limits: LoadLimits;
}

export interface ShareParts {
  readonly log: EventLog;
  readonly pool: Pool;
  /** Those that the task names, and maybe others. */
  readonly projections: readonly BoundProjection[];
}

export interface ShareHooks {
  readonly signal?: AbortSignal;
  /** So many more events were folded, as far as this position. */
  readonly onPage: (events: number, position: Position) => void;
}

/**
 * Folds a share of the log and sends its rows, in recorded transactions; begins where the record says. Projections with a
 * fault of their own are left out: answers those. Throws `BuildTaken`, the reason of the signal, and what log or database throw.
 */
export async function loadShare(
  { log, pool, projections }: ShareParts,
  task: ShareTask,
  hooks: ShareHooks,
): Promise<readonly ProjectionFault[]> {
  const faults: ProjectionFault[] = [];
  let loaded = projections.filter(({ name }) => task.names.includes(name));
  let reached = task.from;
  while (loaded.length > 0)
    try {
      const load = (client: PoolClient): Promise<void> =>
        new ShareLoad(client, log, loaded, { ...task, from: reached }, hooks, (position) => (reached = position)).run();
      await withConnection(pool, load, { once: true });
      return faults;
    } catch (error) {
      if (!(error instanceof ProjectionFault)) throw error;
      faults.push(error);
      loaded = loaded.filter(({ name }) => name !== error.projection);
    }
  return faults;
}

class ShareLoad {
  private readonly fold: ShareFold;
  private readonly names: readonly string[];
  private unrecorded = 0;

  constructor(
    private readonly client: PoolClient,
    private readonly log: EventLog,
    projections: readonly BoundProjection[],
    private readonly task: ShareTask,
    private readonly hooks: ShareHooks,
    private readonly recorded: (position: Position) => void,
  ) {
    this.fold = new ShareFold(projections, client, task.limits.openRows);
    this.names = projections.map(({ name }) => name);
  }

  async run(): Promise<void> {
    const { client, log } = this;
    const { share, goal, limits } = this.task;
    // What is recorded may be lost with its rows: the swap, which is durable, comes after all of it.
    await client.query(`${BY_KEY_FOR_THE_SESSION}; set synchronous_commit = off; begin`);
    let from = this.task.from;
    if (from >= goal) return;
    for await (const page of readAhead(log.readAll(from, { limit: limits.pageEvents, share }))) {
      this.hooks.signal?.throwIfAborted();
      const events = page.position <= goal ? page.events : upTo(goal, page.events);
      await this.fold.take(events);
      this.unrecorded += events.length;
      this.hooks.onPage(events.length, page.position);
      if (page.position >= goal) break;
      if (this.unrecorded < limits.recordEvents) continue;
      await this.record(from, page.position);
      await client.query('begin');
      from = page.position;
    }
    await this.record(from, goal);
  }

  private async record(from: Position, to: Position): Promise<void> {
    await this.fold.settle();
    await recordShare(this.client, this.names, this.task.share.index, { from, to, events: this.unrecorded });
    await this.client.query('commit');
    this.unrecorded = 0;
    this.recorded(to);
  }
}

const upTo = (goal: Position, events: readonly RecordedEvent[]): RecordedEvent[] =>
  events.filter(({ position }) => position <= goal);
