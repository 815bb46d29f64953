import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
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
  const clients = Array.from({ length: connections }, () => new Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  const [client] = clients;
  if (client === undefined) throw new RangeError('rows are written on one connection at least');
  const tables = await tablesOf(client);
  try {
    await client.query(`drop schema if exists ${SCHEMA} cascade; create schema ${SCHEMA}`);
    for (const { name, file } of tables) {
      await client.query(`copy read.${name} to '${file}'`);
      await client.query(
        `create table ${SCHEMA}.${name} (like read.${name} including defaults) with (autovacuum_enabled = false)`,
      );
    }
    return await seconds(async () => {
      await byTurns(
        clients,
        tables.map(({ name, file }) => `copy ${SCHEMA}.${name} from '${file}'`),
      );
      await byTurns(
        clients,
        tables.flatMap(({ indexes }) => indexes),
      );
    });
  } finally {
    await client.query(`drop schema if exists ${SCHEMA} cascade`).catch(() => undefined);
    await Promise.all(clients.map((each) => each.end()));
    for (const { file } of tables) await rm(file, { force: true });
  }
}

/** The largest first. */
async function tablesOf(client: Client): Promise<Rows[]> {
  const { rows } = await client.query<{ name: string; folder: string; indexes: string[] }>(
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

/** Each statement on the connection that is free first. */
async function byTurns(clients: readonly Client[], statements: readonly string[]): Promise<void> {
  const left = [...statements];
  const work = async (client: Client): Promise<void> => {
    // As in a rebuild: what comes after them is durable, and they with it.
    await client.query('set synchronous_commit = off');
    for (let next = left.shift(); next !== undefined; next = left.shift()) await client.query(next);
  };
  await Promise.all(clients.map(work));
}
