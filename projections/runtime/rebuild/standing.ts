import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Position } from '../../../src/kernel/event';
import { inTransaction } from '../database';
import type { BoundProjection } from '../rows/bound-projection';
import { NEXT } from '../rows/row-shape';
import { type BuildRecord, buildRecords, recordBuild, shareRecords } from './loading/build-records';
import { createStaging } from './loading/tables/complete-tables';
import { stagingTables } from './loading/tables/staging';
import { createShadows } from './shadow-tables';

/** Where a new build ends its first part, and what it belongs to. */
export interface Beginning {
  readonly store: string;
  readonly beginning: Position;
  readonly head: Position;
  readonly shares: number;
  readonly byStreams: boolean;
}

/** A build as it is recorded; its stage moves on. */
export interface Standing {
  readonly bound: BoundProjection;
  record: BuildRecord;
}

/**
 * What is there of these projections already, when all of it fits together; otherwise they begin anew. A projection that may
 * not be folded by streams has nothing to be loaded: all its events are applied in the order of the log.
 */
export async function begunOrResumed(
  session: PoolClient,
  dataSource: DataSource,
  chosen: readonly BoundProjection[],
  begin: Beginning,
): Promise<Standing[]> {
  const recorded = await standing(session, chosen, begin);
  if (recorded !== undefined) return recorded;
  const { store, beginning, head } = begin;
  const begun: Standing[] = [];
  for (const bound of chosen) {
    const { name, generation } = bound;
    const isLoaded = bound.projection.byStream;
    const record: BuildRecord = {
      ...{ name, generation, store, position: beginning, byStreams: begin.byStreams },
      ...(isLoaded
        ? { stage: 'loading', goal: head, shares: begin.shares }
        : { stage: 'loaded', goal: beginning, shares: 0 }),
    };
    await inTransaction(session, async () => {
      await createShadows(session, dataSource, bound);
      if (isLoaded) await createStaging(session, dataSource, bound);
      await recordBuild(session, record, beginning);
    });
    begun.push({ bound, record });
  }
  return begun;
}

async function standing(
  session: PoolClient,
  chosen: readonly BoundProjection[],
  { store, head, byStreams }: Beginning,
): Promise<Standing[] | undefined> {
  const records = new Map(
    (
      await buildRecords(
        session,
        chosen.map(({ name }) => name),
      )
    ).map((record) => [record.name, record]),
  );
  const standing: Standing[] = [];
  const ways = new Set<string>();
  for (const bound of chosen) {
    const record = records.get(bound.name);
    if (record?.generation !== bound.generation || record.store !== store) return undefined;
    // A log that was restored to an earlier state does not reach as far.
    if (record.goal > head || record.position > head || !(await hasTables(session, bound, record))) return undefined;
    const { goal, shares } = record;
    // Positions tell something else when the log is read in another way.
    if (record.stage === 'loading' && record.byStreams !== byStreams) return undefined;
    if (record.stage === 'loading') ways.add(JSON.stringify([goal, shares, await shareRecords(session, bound.name)]));
    standing.push({ bound, record });
  }
  return ways.size > 1 ? undefined : standing;
}

async function hasTables(session: PoolClient, bound: BoundProjection, { stage }: BuildRecord): Promise<boolean> {
  const tables = [...bound.shapes.map(({ table }) => table), ...(stage === 'loading' ? stagingTables(bound) : [])];
  const { rows } = await session.query<{ there: number }>(
    'select count(*)::int as there from pg_tables where schemaname = $1 and tablename = any($2)',
    [NEXT, tables],
  );
  return rows[0]?.there === tables.length;
}
