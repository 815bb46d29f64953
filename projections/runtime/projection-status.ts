import type { Pool } from 'pg';
import type { EventLog } from '../../src/event-log/event-log';
import type { Position } from '../../src/kernel/event';
import { checkpointsOf } from './checkpoints';
import { type PreviousGeneration, previousOf } from './rebuild/previous/previous';
import { beingBuilt } from './rebuild/projection-locks';
import type { Progress, RebuildState } from './rebuild/rebuild-progress';
import { parkedStreams } from './parking/parked-streams';
import type { BoundProjection } from './rows/bound-projection';

/** The newest rebuild of a projection; 'abandoned' when whoever built it is gone. */
export interface RebuildStatus extends Omit<Progress, 'state'> {
  readonly state: RebuildState | 'abandoned';
  readonly by: string;
  readonly why: string;
  readonly fromGeneration: string | null;
  readonly toGeneration: string;
  readonly error: string | null;
  readonly startedAt: string;
  readonly finishedAt: string | null;
}

export interface ProjectionStatus {
  readonly name: string;
  /** The generation this program builds. */
  readonly generation: string;
  /** The generation that readers see; none when it was never built. */
  readonly serving: string | null;
  /** 'outdated': rows of another generation or another log are served. */
  readonly status: 'absent' | 'outdated' | 'live' | 'stopped';
  readonly position: Position | null;
  /** Position of the newest event of the log. */
  readonly head: Position;
  readonly error: string | null;
  /** The node that leads it at the moment. */
  readonly leader: string | null;
  readonly rebuild: RebuildStatus | null;
  /** Streams that are set aside: rows of so many cases are incomplete. */
  readonly parked: number;
  /** The generation that the last swap replaced: one can go back to it until the next start. */
  readonly previous: { readonly generation: string; readonly position: Position; readonly replacedAt: string } | null;
}

interface RebuildRow extends Omit<RebuildStatus, 'events' | 'total'> {
  readonly name: string;
  readonly events: string;
  readonly total: string | null;
}

/** How every projection is doing, as the database knows it. */
export async function statusesOf(
  pool: Pool,
  log: EventLog,
  projections: readonly BoundProjection[],
): Promise<ProjectionStatus[]> {
  const names = projections.map(({ name }) => name);
  const [head, store] = [await log.head(), await log.identity()];
  const checkpoints = new Map((await checkpointsOf(pool, names)).map((one) => [one.name, one]));
  const leaders = await leadersOf(pool);
  const rebuilds = await rebuildsOf(pool, names);
  const parked = await parkedStreams(pool, names);
  const previous = await previousOf(pool, names);
  return projections.map(({ name, generation }) => {
    const checkpoint = checkpoints.get(name);
    const ours = checkpoint?.generation === generation && checkpoint.store === store;
    return {
      name,
      generation,
      serving: checkpoint?.generation ?? null,
      status: checkpoint === undefined ? 'absent' : ours ? checkpoint.status : 'outdated',
      position: checkpoint?.position ?? null,
      head,
      error: checkpoint?.error ?? null,
      leader: leaders.get(name) ?? null,
      rebuild: rebuilds.get(name) ?? null,
      parked: parked.filter((one) => one.name === name).length,
      previous: shown(previous.get(name)),
    };
  });
}

const shown = (previous: PreviousGeneration | undefined): ProjectionStatus['previous'] => {
  if (previous === undefined) return null;
  const { generation, position, replacedAt } = previous;
  return { generation, position, replacedAt };
};

async function leadersOf(pool: Pool): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ name: string; owner: string }>(
    'select name, owner from projection.leader where lease_until >= clock_timestamp()',
  );
  return new Map(rows.map(({ name, owner }) => [name, owner]));
}

async function rebuildsOf(pool: Pool, names: readonly string[]): Promise<Map<string, RebuildStatus>> {
  const { rows } = await pool.query<RebuildRow>(
    `select name, state, "by", why, from_generation as "fromGeneration", to_generation as "toGeneration", events, total, rate,
       eta_seconds as "etaSeconds", error, to_json(started_at) #>> '{}' as "startedAt", to_json(finished_at) #>> '{}' as "finishedAt"
     from projection.rebuild where name = any($1)`,
    [names],
  );
  const underWay = await beingBuilt(pool, names);
  return new Map(
    rows.map(({ name, events, total, ...row }) => {
      const state = row.finishedAt === null && !underWay.has(name) ? 'abandoned' : row.state;
      return [name, { ...row, state, events: Number(events), total: total === null ? null : Number(total) }];
    }),
  );
}
