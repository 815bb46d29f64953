import type { Pool, PoolClient } from 'pg';
import { sha256 } from '../../../src/kernel/hash';
import { Refusal } from '../../../src/kernel/refusal';
import { withConnection } from '../database';

// The first half of the lock's number: all locks of rebuilds, and no others, are of this family.
const FAMILY = 20_491;

const numberOf = (name: string): number => Number.parseInt(sha256(name).slice(0, 7), 16);

/**
 * Does the work in a session of its own in which nobody else can build or verify these projections, and which ends with it.
 * Throws `Refusal('rebuild-under-way')`.
 */
export const whileLocked = <Result>(
  pool: Pool,
  names: readonly string[],
  work: (session: PoolClient) => Promise<Result>,
): Promise<Result> =>
  withConnection(
    pool,
    async (session) => {
      try {
        for (const name of [...names].sort()) await lock(session, name);
        return await work(session);
      } finally {
        // The end of the session would free them as well, but somewhat later.
        await session.query('select pg_advisory_unlock_all()').catch(() => undefined);
      }
    },
    { once: true },
  );

async function lock(session: PoolClient, name: string): Promise<void> {
  const { rows } = await session.query<{ got: boolean }>('select pg_try_advisory_lock($1, $2) as got', [
    FAMILY,
    numberOf(name),
  ]);
  if (rows[0]?.got !== true) throw new Refusal('rebuild-under-way', { name, by: await builderOf(session, name) });
}

async function builderOf(session: PoolClient, name: string): Promise<string> {
  const { rows } = await session.query<{ by: string }>(
    'select "by" from projection.rebuild where name = $1 and finished_at is null',
    [name],
  );
  return rows[0]?.by ?? 'verification';
}

/** Which of these projections somebody is building or verifying at the moment. */
export async function beingBuilt(pool: Pool, names: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ number: number }>(
    `select l.objid::bigint::int as number from pg_locks l join pg_database d on d.oid = l.database
     where d.datname = current_database() and l.locktype = 'advisory' and l.granted and l.classid::bigint = $1`,
    [FAMILY],
  );
  const locked = new Set(rows.map(({ number }) => number));
  return new Set(names.filter((name) => locked.has(numberOf(name))));
}
