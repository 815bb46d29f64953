import type { ClientBase, Pool } from 'pg';
import { Refusal } from '../../../../src/kernel/refusal';
import type { Position } from '../../../../src/kernel/event';
import { inTransaction } from '../../database';
import type { BoundProjection } from '../../rows/bound-projection';
import { AS_OF, NEXT } from '../../rows/row-shape';
import { quoted } from '../../rows/row-table';
import { forgetBuild } from '../loading/build-records';
import { whileLocked } from '../projection-locks';

const at = (schema: string, table: string): string => `${quoted(schema)}.${quoted(table)}`;

/** Within a transaction: what was built is the copy of a projection now, in the place of an earlier one. */
export async function keepCopy(
  client: ClientBase,
  { name, generation, shapes }: BoundProjection,
  position: Position,
): Promise<void> {
  const tables = shapes.map(({ table }) => table);
  await dropCopy(client, name);
  for (const table of tables) await client.query(`alter table ${at(NEXT, table)} set schema ${quoted(AS_OF)}`);
  await client.query('insert into projection.copy (name, generation, position, tables) values ($1, $2, $3, $4)', [
    name,
    generation,
    position,
    tables,
  ]);
  await forgetBuild(client, name);
}

async function dropCopy(client: ClientBase, name: string): Promise<void> {
  const { rows } = await client.query<{ tables: string[] }>(
    'delete from projection.copy where name = $1 returning tables',
    [name],
  );
  for (const table of rows.flatMap(({ tables }) => tables))
    await client.query(`drop table if exists ${at(AS_OF, table)}`);
}

/** Drops the copies of these projections, but for those that somebody is at work on. */
export async function dropCopies(pool: Pool, names: readonly string[]): Promise<void> {
  const { rows } = await pool.query<{ name: string }>('select name from projection.copy where name = any($1)', [names]);
  for (const { name } of rows)
    try {
      await whileLocked(pool, [name], (session) => inTransaction(session, () => dropCopy(session, name)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
}
