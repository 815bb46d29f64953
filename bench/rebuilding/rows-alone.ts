import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Pool } from 'pg';
import { seconds } from './rebuilding';

const SCHEMA = 'rows_alone';

/** A table of the read models: its name, a file of its rows, and what makes its indexes. */
interface Rows {
  readonly name: string;
  readonly file: string;
  readonly indexes: readonly string[];
}

/**
 * Seconds that the server takes to copy the rows of all read models in once more, out of files of its own, and to index them, on
 * so many connections: no event is read for it, none is folded, no row is put together or sent. A rebuild does that, too.
 */
export async function rowsAlone(url: string, connections: number): Promise<number> {
  // As in a rebuild: what comes after the rows is durable, and they with it.
  const pool = new Pool({ connectionString: url, max: connections, options: '-c synchronous_commit=off' });
  const each = (statements: readonly string[]): Promise<unknown> =>
    Promise.all(statements.map((statement) => pool.query(statement)));
  const tables = await tablesOf(pool);
  try {
    await pool.query(`drop schema if exists ${SCHEMA} cascade; create schema ${SCHEMA}`);
    for (const { name, file } of tables) {
      await pool.query(`copy read.${name} to '${file}'`);
      await pool.query(
        `create table ${SCHEMA}.${name} (like read.${name} including defaults) with (autovacuum_enabled = false)`,
      );
    }
    return await seconds(async () => {
      await each(tables.map(({ name, file }) => `copy ${SCHEMA}.${name} from '${file}'`));
      await each(tables.flatMap(({ indexes }) => indexes));
    });
  } finally {
    await pool.query(`drop schema if exists ${SCHEMA} cascade`).catch(() => undefined);
    await pool.end();
    for (const { file } of tables) await rm(file, { force: true });
  }
}

/** The largest first. */
async function tablesOf(pool: Pool): Promise<Rows[]> {
  const { rows } = await pool.query<{ name: string; folder: string; indexes: string[] }>(
    `select quote_ident(t.tablename) as name, current_setting('data_directory') as folder,
       coalesce(array_agg(i.indexdef) filter (where i.indexdef is not null), '{}') as indexes
     from pg_tables t left join pg_indexes i using (schemaname, tablename)
     where schemaname = 'read' group by t.tablename
     order by max(pg_relation_size(format('read.%I', t.tablename))) desc`,
  );
  return rows.map(({ name, folder, indexes }) => ({
    name,
    file: join(folder, `${SCHEMA}_${name}`),
    indexes: indexes.map((index) => index.replace(' ON read.', ` ON ${SCHEMA}.`)),
  }));
}
