import type { ClientBase } from 'pg';
import type { Position } from '../../../src/kernel/event';
import type { Checkpoint } from '../checkpoints';
import { replaceParked } from '../parking/parked-streams';
import type { BoundProjection } from '../rows/bound-projection';
import { ASIDE, LIVE, PREVIOUS } from '../rows/row-shape';
import { quoted } from '../rows/row-table';
import type { Build } from './build';
import { forgetBuild } from './loading/build-records';
import { dropPrevious, recordPrevious } from './previous/previous';

const at = (schema: string, table: string): string => `${quoted(schema)}.${quoted(table)}`;

/**
 * Within a transaction: autovacuum leaves the tables of a swap alone until its end. The server calls it off for whoever waits
 * for longer than `deadlock_timeout` (1 s), which the short waits of a swap never do; readers and writers go on meanwhile.
 */
export async function lockOutAutovacuum(
  client: ClientBase,
  { bound, schema }: Pick<Build, 'bound' | 'schema'>,
): Promise<void> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select schemaname as schema, tablename as name from pg_tables
     where schemaname = any($1) and tablename = any($2) order by 1, 2`,
    [[LIVE, PREVIOUS, schema], bound.shapes.map(({ table }) => table)],
  );
  const tables = rows.map(({ schema, name }) => at(schema, name));
  if (tables.length > 0) await client.query(`lock table ${tables.join(', ')} in share update exclusive mode`);
}

/** Within a transaction: nobody writes to these live tables of a projection until its end; readers go on. */
export async function lockOutWriters(client: ClientBase, shapes: BoundProjection['shapes']): Promise<void> {
  const tables = await liveTables(
    client,
    shapes.map(({ table }) => table),
  );
  if (tables.length > 0)
    await client.query(`lock table ${tables.map((table) => at(LIVE, table)).join(', ')} in share row exclusive mode`);
}

/**
 * Within a transaction: the tables that readers use become the previous generation, those of the build take their place, and
 * the checkpoint says so. `before` is the locked checkpoint of the projection. A checkpoint of another projection that had
 * these tables goes, so that nobody writes to them in its name.
 */
export async function swapTables(
  client: ClientBase,
  { bound, schema, parked }: Pick<Build, 'bound' | 'schema' | 'parked'>,
  before: Checkpoint | undefined,
  reached: { readonly position: Position; readonly store: string },
): Promise<void> {
  const tables = bound.shapes.map(({ table }) => table);
  const replaced = await liveTables(client, [...new Set([...tables, ...(before?.tables ?? [])])]);
  if (replaced.length > 0)
    await client.query(`lock table ${replaced.map((table) => at(LIVE, table)).join(', ')} in access exclusive mode`);
  const moved = (table: string, from: string, to: string): string =>
    `alter table ${at(from, table)} set schema ${quoted(to)}`;
  // Each step as one text: readers wait meanwhile.
  await client.query(tables.map((table) => moved(table, schema, ASIDE)).join(';\n'));
  await dropPrevious(client, bound.name);
  const served = tables.flatMap((table) => [
    moved(table, ASIDE, LIVE),
    `alter table ${at(LIVE, table)} reset (autovacuum_enabled)`,
  ]);
  const aside = replaced.flatMap((table) => [
    `drop table if exists ${at(PREVIOUS, table)}`,
    moved(table, LIVE, PREVIOUS),
  ]);
  await client.query([...aside, ...served].join(';\n'));
  if (before !== undefined) await recordPrevious(client, before, replaced);
  if (schema !== PREVIOUS) await forgetBuild(client, bound.name);
  await client.query('delete from projection.checkpoint where name <> $1 and tables && $2::text[]', [
    bound.name,
    tables,
  ]);
  await replaceParked(client, bound, parked);
  // Whoever leads begins anew with the rows as they are now: what it remembers of the old ones may not be what the log says.
  const { rows } = await client.query<{ epoch: string }>(
    'update projection.leader set epoch = epoch + 1 where name = $1 returning epoch::text',
    [bound.name],
  );
  await client.query(
    `insert into projection.checkpoint as c (name, generation, store, position, tables, epoch)
     values ($1, $2, $3, $4, $5, coalesce($6::bigint, 0))
     on conflict (name) do update set generation = excluded.generation, store = excluded.store,
       position = excluded.position, tables = excluded.tables, epoch = coalesce($6::bigint, c.epoch + 1),
       status = 'live', error = null, updated_at = clock_timestamp()`,
    [bound.name, bound.generation, reached.store, reached.position, tables, rows[0]?.epoch ?? null],
  );
}

async function liveTables(client: ClientBase, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select tablename as name from pg_tables where schemaname = $1 and tablename = any($2) order by tablename',
    [LIVE, tables],
  );
  return rows.map(({ name }) => name);
}
