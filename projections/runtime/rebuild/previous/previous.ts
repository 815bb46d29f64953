import type { ClientBase, Pool, PoolClient } from 'pg';
import { Refusal } from '../../../../src/kernel/refusal';
import type { Position } from '../../../../src/kernel/event';
import type { Checkpoint } from '../../checkpoints';
import { inTransaction } from '../../database';
import { type Parking, parkedStreams } from '../../parking/parked-streams';
import { PREVIOUS } from '../../rows/row-shape';
import { quoted } from '../../rows/row-table';
import { BuildTaken } from '../loading/build-records';
import { whileLocked } from '../projection-locks';

/** The rows that the last swap of a projection replaced. */
export interface PreviousGeneration {
  readonly name: string;
  readonly generation: string;
  readonly store: string;
  /** How far these rows are. */
  readonly position: Position;
  readonly tables: readonly string[];
  /** Streams that had been set aside in these rows. */
  readonly parked: readonly Parking[];
  readonly replacedAt: string;
}

export async function previousOf(
  database: Pool | ClientBase,
  names: readonly string[],
): Promise<Map<string, PreviousGeneration>> {
  const { rows } = await database.query<PreviousGeneration>(
    `select name, generation, store, position, tables, parked,
       to_char(replaced_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "replacedAt"
     from projection.previous where name = any($1)`,
    [names],
  );
  return new Map(rows.map((row) => [row.name, row]));
}

/** Within the swap: what was served until now is the previous generation. */
export async function recordPrevious(client: ClientBase, before: Checkpoint, tables: readonly string[]): Promise<void> {
  const { name, generation, store, position } = before;
  await client.query(
    `insert into projection.previous (name, generation, store, position, tables, parked) values ($1, $2, $3, $4, $5, $6)`,
    [name, generation, store, position, tables, JSON.stringify(await parkedStreams(client, [name]))],
  );
}

/** Within a transaction that writes its rows: only one writer gets on from a position. Throws `BuildTaken`. */
export async function movePrevious(client: PoolClient, name: string, from: Position, to: Position): Promise<void> {
  const { rowCount } = await client.query(
    'update projection.previous set position = $3 where name = $1 and position = $2',
    [name, from, to],
  );
  if (rowCount !== 1) throw new BuildTaken([name]);
}

/** Within a transaction: a stream is set aside in its rows. */
export async function parkInPrevious(client: PoolClient, name: string, parking: Parking): Promise<void> {
  await client.query('update projection.previous set parked = parked || $2::jsonb where name = $1', [
    name,
    JSON.stringify([parking]),
  ]);
}

/** Within a transaction: there is no previous generation any more. */
export async function dropPrevious(client: ClientBase, name: string): Promise<void> {
  const { rows } = await client.query<{ tables: string[] }>(
    'delete from projection.previous where name = $1 returning tables',
    [name],
  );
  const tables = rows.flatMap(({ tables }) => tables.map((table) => `${quoted(PREVIOUS)}.${quoted(table)}`));
  if (tables.length > 0) await client.query(`drop table if exists ${tables.join(', ')}`);
}

/** Drops the previous generations of these projections, but for those that somebody is at work on. */
export async function dropPreviousGenerations(pool: Pool, names: readonly string[]): Promise<void> {
  for (const name of (await previousOf(pool, names)).keys())
    try {
      await whileLocked(pool, [name], (session) => inTransaction(session, () => dropPrevious(session, name)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
}
