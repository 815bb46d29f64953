import { Client } from 'pg';
import { Blocks } from '../../../projections/statistics/sums/blocks.digest';

/** Every row of every read table as JSON text, sorted. */
export type Dump = Readonly<Record<string, readonly string[]>>;

async function connected<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

async function tablesOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'read' order by tablename`,
  );
  return rows.map(({ name }) => name);
}

/** What the server makes of the changes of the statistics, and lets fall behind them; of few changes nothing. */
const MADE = ['statistic_blocks', 'statistics'];

/** Lets it be made as far as it can be. */
export const sumUp = (url: string): Promise<void> =>
  connected(url, async (client) => {
    while (await new Blocks('read').grow(client));
  });

export const dump = (url: string): Promise<Dump> =>
  connected(url, async (client) => {
    const tables: Record<string, readonly string[]> = {};
    for (const table of await tablesOf(client)) {
      const { rows } = await client.query<{ row: string }>(
        `select to_jsonb(t)::text as row from read.${table} t order by to_jsonb(t)::text collate "C"`,
      );
      tables[table] = rows.map(({ row }) => row);
    }
    return tables;
  });

interface Column {
  readonly name: string;
  readonly type: string;
  /** Whether a unique index is over it, alone or with others. */
  readonly unique: boolean;
}

const COLUMNS = `
  select a.attname as name, format_type(a.atttypid, null) as type,
    exists (select from pg_index i where i.indrelid = a.attrelid and i.indisunique and a.attnum = any(i.indkey)) as "unique"
  from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`;

/** Another value of the type of a column. */
const OTHERWISE: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `coalesce(${column}, '') || 'vandal'`,
  smallint: (column) => `coalesce(${column}, 0) + 1000`,
  integer: (column) => `coalesce(${column}, 0) + 1000`,
  bigint: (column) => `coalesce(${column}, 0) + 1000`,
  numeric: (column) => `coalesce(${column}, 0) + 1`,
  boolean: (column) => `not coalesce(${column}, false)`,
  uuid: () => 'gen_random_uuid()',
  date: (column) => `coalesce(${column}, date '2000-01-01') + 1`,
  'timestamp with time zone': (column) => `coalesce(${column}, timestamptz '2000-01-01') + interval '1 day'`,
  'text[]': (column) => `${column} || 'vandal'::text`,
  jsonb: () => `'["vandal"]'`,
};

const otherwise = ({ name, type }: Column): string => {
  const change = OTHERWISE[type];
  if (!change) throw new TypeError(`the column ${name} is of the type ${type}, which nobody knows how to spoil`);
  return change(`"${name}"`);
};

/** Straight in the database: in every read table one row is changed, one is deleted, and one is forged. */
export const vandalise = (url: string): Promise<void> =>
  connected(url, async (client) => {
    for (const table of await tablesOf(client)) {
      const { rows: columns } = await client.query<Column>(COLUMNS, [`read.${table}`]);
      const { rows } = await client.query<{ place: string }>(
        `select ctid::text as place from read.${table} order by ctid`,
      );
      const [first, last] = [rows[0]?.place, rows.at(-1)?.place];
      if (first === undefined && MADE.includes(table)) continue;
      if (first === undefined) throw new Error(`there is nothing to spoil in ${table}`);
      const forged = columns.map((column) => (column.unique ? otherwise(column) : `"${column.name}"`));
      await client.query(
        `insert into read.${table} select ${forged.join(', ')} from read.${table} where ctid = $1::tid`,
        [first],
      );
      if (last !== first) await client.query(`delete from read.${table} where ctid = $1::tid`, [last]);
      const column = columns.find(({ unique }) => !unique) ?? columns[0];
      if (!column) throw new Error(`${table} has no columns`);
      await client.query(`update read.${table} set "${column.name}" = ${otherwise(column)} where ctid = $1::tid`, [
        first,
      ]);
    }
  });

/** Keeps reading a table, in a transaction that goes on, until it is released. */
export async function holdReading(url: string, table: string): Promise<{ release(): Promise<void> }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('begin');
  await client.query(`select count(*) from read.${table}`);
  return { release: () => client.end() };
}
