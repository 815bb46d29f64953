import type { ClientBase } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { appendedShapes, type BoundFold, type BoundProjection } from '../rows/bound-projection';
import { NEXT, type RowShape, tableOf } from '../rows/row-shape';
import { quoted } from '../rows/row-table';
import { forgetBuild } from './loading/build-records';
import { stagingTables } from './loading/tables/staging';

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
  if (bound.kind === 'fold') statements.push(...statementsOfFold(bound));
  // Whole tables are vacuumed once. Autovacuum would hold one of millions of rows for minutes, which a swap then waits for.
  for (const { table } of bound.shapes)
    statements.push(`alter table ${at(NEXT, table)} set (autovacuum_enabled = false)`);
  // As one text: a start that makes every table waits for each of its statements otherwise.
  await client.query(statements.join(';\n'));
}

function statementsOfFold(bound: BoundFold): string[] {
  const series =
    bound.series === undefined
      ? []
      : [`create table ${at(NEXT, bound.series.table)} (series text primary key, last bigint not null)`];
  // Rows of folds change again and again: with room in its page, a new version of a row needs no new entries in the indexes.
  const appended = appendedShapes(bound);
  const changed = bound.shapes.filter((shape) => !appended.includes(shape));
  return [...series, ...changed.map(({ table }) => `alter table ${at(NEXT, table)} set (fillfactor = 80)`)];
}

/** Adds the secondary indexes, once the rows are there, and tells the planner about them. */
export async function indexShadows(client: ClientBase, dataSource: DataSource, bound: BoundProjection): Promise<void> {
  const statements = await statementsOf(dataSource, async (runner) => {
    for (const use of bound.uses) {
      const table = tableOf(dataSource, use, NEXT);
      for (const index of [...table.indices]) await runner.createIndex(table, index);
    }
  });
  const own = bound.projection.indexes.map((index) => `create index on ${at(NEXT, bound.base.table)} ${index}`);
  const analyzed = bound.shapes.map((shape) => `analyze ${at(NEXT, shape.table)}${plannedBy(shape)}`);
  await client.query([...statements, ...own, ...analyzed].join(';\n'));
}

/**
 * Outside of any transaction, once they are whole: otherwise answers from an index alone look into the rows, and autovacuum is
 * at them for minutes beside the readers.
 */
export async function vacuumShadows(client: ClientBase, { shapes }: BoundProjection): Promise<void> {
  await client.query(`vacuum ${shapes.map(({ table }) => at(NEXT, table)).join(', ')}`);
}

/** No plan asks what documents are alike, and to find out takes longer than all else; without a list, indexed expressions count, too. */
function plannedBy({ columns }: RowShape): string {
  const planned = columns.filter(({ type }) => type !== 'jsonb');
  return planned.length === columns.length ? '' : ` (${planned.map(({ name }) => quoted(name)).join(', ')})`;
}

/** Drops what there is of a generation being built, and what is recorded of it. */
export async function dropShadows(client: ClientBase, bound: BoundProjection): Promise<void> {
  await forgetBuild(client, bound.name);
  const tables = [...bound.shapes.map((shape) => shape.table), ...stagingTables(bound)];
  await client.query(`drop table if exists ${tables.map((table) => at(NEXT, table)).join(', ')}`);
}
