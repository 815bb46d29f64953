import type { ClientBase } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Position } from '../../../src/kernel/event';
import type { Checkpoint } from '../checkpoints';
import { appendedShapes, type BoundProjection } from '../rows/bound-projection';
import { LIVE, NEXT, PREVIOUS, tableOf } from '../rows/row-shape';
import { quoted } from '../rows/row-table';
import { forgetBuild } from './loading/build-records';
import { stagingTables } from './loading/staging';

const at = (schema: string, table: string): string => `${quoted(schema)}.${quoted(table)}`;

/** What TypeORM would do to the database, as texts of its own dialect. */
async function statementsOf(dataSource: DataSource, work: (runner: QueryRunner) => Promise<void>): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    runner.enableSqlMemory();
    await work(runner);
    return runner.getMemorySql().upQueries.map(({ query }) => query);
  } finally {
    await runner.release();
  }
}

/** Makes the tables of a generation to be built, empty and without secondary indexes; what a killed build left is dropped. */
export async function createShadows(client: ClientBase, dataSource: DataSource, bound: BoundProjection): Promise<void> {
  await dropShadows(client, bound);
  const statements = await statementsOf(dataSource, async (runner) => {
    for (const use of bound.uses) await runner.createTable(tableOf(dataSource, use, NEXT), false, false, false);
  });
  for (const statement of statements) await client.query(statement);
  if (bound.kind !== 'fold') return;
  if (bound.series !== undefined)
    await client.query(`create table ${at(NEXT, bound.series.table)} (series text primary key, last bigint not null)`);
  // Rows of folds change again and again: with room in its page, a new version of a row needs no new entries in the indexes.
  const appended = appendedShapes(bound);
  for (const { table } of bound.shapes.filter((shape) => !appended.includes(shape)))
    await client.query(`alter table ${at(NEXT, table)} set (fillfactor = 80)`);
}

/** Adds the secondary indexes, once the rows are there, and tells the planner about them. */
export async function indexShadows(client: ClientBase, dataSource: DataSource, bound: BoundProjection): Promise<void> {
  const statements = await statementsOf(dataSource, async (runner) => {
    for (const use of bound.uses) {
      const table = tableOf(dataSource, use, NEXT);
      for (const index of [...table.indices]) await runner.createIndex(table, index);
    }
  });
  for (const statement of statements) await client.query(statement);
  for (const index of bound.projection.indexes)
    await client.query(`create index on ${at(NEXT, bound.base.table)} ${index}`);
  for (const { table } of bound.shapes) await client.query(`analyze ${at(NEXT, table)}`);
}

/** Drops what there is of a generation being built, and what is recorded of it. */
export async function dropShadows(client: ClientBase, bound: BoundProjection): Promise<void> {
  await forgetBuild(client, bound.name);
  for (const table of [...bound.shapes.map((shape) => shape.table), ...stagingTables(bound)])
    await client.query(`drop table if exists ${at(NEXT, table)}`);
}

/** Within a transaction: nobody writes to the live tables of the projection until its end; readers go on. */
export async function lockOutWriters(client: ClientBase, { shapes }: BoundProjection): Promise<void> {
  const tables = await liveTables(
    client,
    shapes.map(({ table }) => table),
  );
  if (tables.length > 0)
    await client.query(`lock table ${tables.map((table) => at(LIVE, table)).join(', ')} in share row exclusive mode`);
}

/**
 * Within a transaction: the tables that readers use become the previous generation, the built ones take their place, and the
 * checkpoint says so. `before` is the locked checkpoint of the projection. A checkpoint of another projection that had these
 * tables goes, so that nobody writes to them in its name.
 */
export async function swapTables(
  client: ClientBase,
  bound: BoundProjection,
  before: Checkpoint | undefined,
  reached: { readonly position: Position; readonly store: string },
): Promise<void> {
  const tables = bound.shapes.map(({ table }) => table);
  const replaced = await liveTables(client, [...new Set([...tables, ...(before?.tables ?? [])])]);
  if (replaced.length > 0)
    await client.query(`lock table ${replaced.map((table) => at(LIVE, table)).join(', ')} in access exclusive mode`);
  for (const table of replaced) {
    await client.query(`drop table if exists ${at(PREVIOUS, table)}`);
    await client.query(`alter table ${at(LIVE, table)} set schema ${PREVIOUS}`);
  }
  for (const table of tables) await client.query(`alter table ${at(NEXT, table)} set schema ${quoted(LIVE)}`);
  await forgetBuild(client, bound.name);
  await client.query('delete from projection.checkpoint where name <> $1 and tables && $2::text[]', [
    bound.name,
    tables,
  ]);
  // A replay took every event, or there would be no swap.
  await client.query('delete from projection.parked where name = $1', [bound.name]);
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
