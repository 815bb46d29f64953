import type { Pool, PoolClient } from 'pg';
import type { Held } from '../checkpoints';
import { inTransaction, LIVE_LIMIT, withConnection } from '../database';

/** Who asks to lead: only projections whose rows are of the asker's generation and of its log can be led. */
export interface Candidate {
  readonly owner: string;
  readonly store: string;
  readonly leaseSeconds: number;
  readonly projections: readonly { readonly name: string; readonly generation: string }[];
}

const ELIGIBLE = `eligible as (
  select c.name, c.epoch from projection.checkpoint c
  join unnest($2::text[], $3::text[]) as a(name, generation) on a.name = c.name and a.generation = c.generation
  where c.store = $4::uuid and c.status = 'live')`;

/**
 * Renews the leases that the candidate holds, gives back those it can no longer serve and takes those that are free or have
 * run out. Taking makes the epoch grow, there and in the checkpoint, which ends whatever the leader before had begun.
 * The database's clock decides, never the process's own.
 */
export function claim(pool: Pool, candidate: Candidate): Promise<readonly Held[]> {
  const claiming = async (client: PoolClient): Promise<readonly Held[]> => {
    await renew(client, candidate);
    await inTransaction(client, () => take(client, candidate), { settings: [`set local lock_timeout = '2s'`] });
    return heldBy(client, candidate);
  };
  return withConnection(pool, claiming, { limitMillis: LIVE_LIMIT });
}

const valuesOf = ({ owner, store, projections }: Candidate): unknown[] => [
  owner,
  projections.map(({ name }) => name),
  projections.map(({ generation }) => generation),
  store,
];

const renew = (client: PoolClient, candidate: Candidate): Promise<unknown> =>
  client.query(
    `with ${ELIGIBLE}
     update projection.leader l
     set lease_until = case when exists (select from eligible e where e.name = l.name)
       then clock_timestamp() + $5 * interval '1 second' else '-infinity' end
     where l.owner = $1`,
    [...valuesOf(candidate), candidate.leaseSeconds],
  );

async function take(client: PoolClient, candidate: Candidate): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `with ${ELIGIBLE}
     insert into projection.leader as l (name, owner, epoch, lease_until)
     select e.name, $1, e.epoch + 1, clock_timestamp() + $5 * interval '1 second' from eligible e
     where not exists (select from projection.leader o where o.name = e.name and o.lease_until >= clock_timestamp())
     order by e.name
     on conflict (name) do update
       set owner = excluded.owner, epoch = greatest(l.epoch + 1, excluded.epoch), lease_until = excluded.lease_until
       where l.lease_until < clock_timestamp()
     returning l.name`,
    [...valuesOf(candidate), candidate.leaseSeconds],
  );
  for (const name of rows.map((row) => row.name).sort())
    await client.query(
      `update projection.checkpoint c set epoch = l.epoch from projection.leader l where c.name = $1 and l.name = c.name`,
      [name],
    );
}

async function heldBy(client: PoolClient, candidate: Candidate): Promise<readonly Held[]> {
  const { rows } = await client.query<Omit<Held, 'epoch'> & { epoch: string }>(
    `with ${ELIGIBLE}
     select c.name, c.generation, c.position, c.epoch::text from eligible e
     join projection.checkpoint c on c.name = e.name
     join projection.leader l on l.name = c.name and l.owner = $1 and l.epoch = c.epoch
     order by c.name`,
    valuesOf(candidate),
  );
  return rows.map((row) => ({ ...row, epoch: Number(row.epoch) }));
}

/** Gives back every lease of the owner, so that another takes over at once. */
export async function release(pool: Pool, owner: string): Promise<void> {
  await pool.query(`update projection.leader set lease_until = '-infinity' where owner = $1`, [owner]);
}
