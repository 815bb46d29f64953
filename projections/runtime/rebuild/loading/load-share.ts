import type { Pool, PoolClient } from 'pg';
import type { EventLog, Share } from '../../../../src/event-log/event-log';
import type { Position } from '../../../../src/kernel/event';
import { withConnection } from '../../database';
import { ProjectionFault } from '../../projection-fault';
import type { BoundProjection } from '../../rows/bound-projection';
import { BY_KEY_FOR_THE_SESSION } from '../../rows/row-table';
import { recordShare } from './build-records';
import { NOTHING, Poison, type Unrecorded } from '../poison/poison';
import { ShareFold } from './share-fold';
import { wayOf, type Way } from './ways';

/** How much a share may hold, and how often it records what it has. */
export interface LoadLimits {
  /** Bytes of memory that rows may take, about. */
  readonly openBytes: number;
  /** Events of one transaction: so many are folded again after a kill. */
  readonly recordEvents: number;
  /** Events of one page, about. */
  readonly pageEvents: number;
  /** Streams that a projection sets aside before it is given up. */
  readonly mostParked: number;
}

/** One share of the log, to be folded up to the goal into the rows of some projections. */
export interface ShareTask {
  readonly share: Share;
  readonly names: readonly string[];
  /** Whether it is read stream by stream; `from` then tells up to where streams that begin there are folded. */
  readonly byStreams: boolean;
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
 * Folds a share of the log and sends its rows, in recorded transactions; begins where the record says. The stream of an event
 * that a projection cannot take is set aside: what was not recorded is folded again without it. Projections with a fault of
 * another kind are left out: answers those. Throws `BuildTaken`, the reason of the signal, and what log or database throw.
 */
export async function loadShare(
  { log, pool, projections }: ShareParts,
  task: ShareTask,
  hooks: ShareHooks,
): Promise<readonly ProjectionFault[]> {
  const faults: ProjectionFault[] = [];
  const poison = new Poison(pool, task.limits);
  let loaded = projections.filter(({ name }) => task.names.includes(name));
  let reached = task.from;
  for (const { name } of loaded) await poison.learn(name);
  while (loaded.length > 0) {
    const recorded = (position: Position): void => {
      reached = position;
    };
    const load = new ShareLoad(log, loaded, { ...task, from: reached }, hooks, poison, recorded);
    try {
      await withConnection(pool, (client) => load.run(client), { once: true });
      return faults;
    } catch (error) {
      if (!(error instanceof ProjectionFault)) throw error;
      const fault = await poison.of(error, load.unrecorded);
      // Those will be folded, and told, again.
      hooks.onPage(-load.told, reached);
      if (fault === undefined) continue;
      faults.push(fault);
      loaded = loaded.filter(({ name }) => name !== fault.projection);
    }
  }
  return faults;
}

class ShareLoad {
  unrecorded: Unrecorded = NOTHING;
  /** How many of them were told. */
  told = 0;
  private readonly way: Way;

  constructor(
    log: EventLog,
    private readonly projections: readonly BoundProjection[],
    private readonly task: ShareTask,
    private readonly hooks: ShareHooks,
    private readonly poison: Poison,
    private readonly recorded: (position: Position) => void,
  ) {
    this.way = wayOf(log, task);
  }

  async run(client: PoolClient): Promise<void> {
    const { goal, limits } = this.task;
    const fold = new ShareFold(this.projections, client, limits.openBytes, this.poison.aside);
    // What is recorded may be lost with its rows: the swap, which is durable, comes after all of it.
    await client.query(`${BY_KEY_FOR_THE_SESSION}; set synchronous_commit = off; begin`);
    let [from, reached] = [this.task.from, this.task.from];
    if (from >= goal) return;
    for await (const page of this.way.pages(from)) {
      for (const { events, position, goesOn } of this.poison.inParts(page, this.way, () => this.unrecorded)) {
        this.hooks.signal?.throwIfAborted();
        this.unrecorded = {
          count: this.unrecorded.count + events.length,
          unsent: this.unrecorded.unsent + events.length,
          last: events.at(-1) ?? this.unrecorded.last,
        };
        await fold.take(events, this.way.byStreams ? { goesOn } : undefined);
        reached = position ?? reached;
        this.hooks.onPage(events.length, reached);
        this.told += events.length;
        if (position === goal || !this.poison.isDue(this.unrecorded)) continue;
        if (position === undefined) await this.send(fold);
        else {
          await this.record(client, fold, from, position);
          await client.query('begin');
          from = position;
        }
      }
    }
    await this.record(client, fold, from, goal);
  }

  /** In the midst of a stream: whatever the database refuses is of the events since the last time. */
  private async send(fold: ShareFold): Promise<void> {
    await fold.settle();
    this.unrecorded = { ...this.unrecorded, unsent: 0 };
  }

  private async record(client: PoolClient, fold: ShareFold, from: Position, to: Position): Promise<void> {
    const { count } = this.unrecorded;
    await fold.settle();
    const names = this.projections.map(({ name }) => name);
    await recordShare(client, names, this.task.share.index, { from, to, events: count });
    await client.query('commit');
    this.poison.recorded(count);
    this.unrecorded = NOTHING;
    this.told = 0;
    this.recorded(to);
  }
}
