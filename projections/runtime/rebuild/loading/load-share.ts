import type { Pool, PoolClient } from 'pg';
import type { EventLog, Share } from '../../../../src/event-log/event-log';
import type { Position, RecordedEvent } from '../../../../src/kernel/event';
import { withConnection } from '../../database';
import { ProjectionFault } from '../../projection-fault';
import type { BoundProjection } from '../../rows/bound-projection';
import { BY_KEY_FOR_THE_SESSION } from '../../rows/row-table';
import { readAhead } from '../event-pages';
import { recordShare } from './build-records';
import { NOTHING, Poison, type Unrecorded } from '../poison/poison';
import { ShareFold } from './share-fold';

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

  constructor(
    private readonly log: EventLog,
    private readonly projections: readonly BoundProjection[],
    private readonly task: ShareTask,
    private readonly hooks: ShareHooks,
    private readonly poison: Poison,
    private readonly recorded: (position: Position) => void,
  ) {}

  async run(client: PoolClient): Promise<void> {
    const { share, goal, limits } = this.task;
    const fold = new ShareFold(this.projections, client, limits.openBytes, this.poison.aside);
    // What is recorded may be lost with its rows: the swap, which is durable, comes after all of it.
    await client.query(`${BY_KEY_FOR_THE_SESSION}; set synchronous_commit = off; begin`);
    let from = this.task.from;
    if (from >= goal) return;
    for await (const page of readAhead(this.log.readAll(from, { limit: limits.pageEvents, share }))) {
      const events = page.position <= goal ? page.events : upTo(goal, page.events);
      for (const part of this.poison.inParts(events, page.position, () => this.unrecorded.count)) {
        this.hooks.signal?.throwIfAborted();
        this.unrecorded = {
          count: this.unrecorded.count + part.events.length,
          last: part.events.at(-1) ?? this.unrecorded.last,
        };
        await fold.take(part.events);
        this.hooks.onPage(part.events.length, part.position);
        this.told += part.events.length;
        if (part.position >= goal || this.unrecorded.count < this.poison.stepAt(part.position)) continue;
        await this.record(client, fold, from, part.position);
        await client.query('begin');
        from = part.position;
      }
      if (page.position >= goal) break;
    }
    await this.record(client, fold, from, goal);
  }

  private async record(client: PoolClient, fold: ShareFold, from: Position, to: Position): Promise<void> {
    await fold.settle();
    const names = this.projections.map(({ name }) => name);
    await recordShare(client, names, this.task.share.index, { from, to, events: this.unrecorded.count });
    await client.query('commit');
    this.unrecorded = NOTHING;
    this.told = 0;
    this.recorded(to);
  }
}

const upTo = (goal: Position, events: readonly RecordedEvent[]): RecordedEvent[] =>
  events.filter(({ position }) => position <= goal);
