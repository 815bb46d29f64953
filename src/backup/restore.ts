import { Client, DatabaseError, type ClientBase } from 'pg';
import type { Databases } from './backup';
import { DamagedBackup, FORMAT, linesOf, type FilePart, type Header, type Rows } from './backup-file';
import { FilesToPutBack } from './files';
import { tablesIn } from './tables';

/** There is something where a backup should be put back. */
export class NotEmpty extends Error {
  constructor() {
    super('a backup is put back into an empty installation only; this one has facts, or has served');
    this.name = 'NotEmpty';
  }
}

/**
 * Puts a backup back into an empty installation: all of it, or nothing when the file is damaged but attachments, which nothing opens then. The ledger of erasures is left
 * alone: what it says is done again at the next start. Answers how many facts there are.
 */
export async function restore(databases: Databases, file: string): Promise<number> {
  const [main, vault] = [
    new Client({ connectionString: databases.main }),
    new Client({ connectionString: databases.vault }),
  ];
  const clients = { main, vault };
  await Promise.all([main.connect(), vault.connect()]);
  try {
    for (const client of [main, vault]) await client.query('begin');
    await main.query('lock table event_log.event in exclusive mode');
    const used = 'select from event_log.event union all select from projection.checkpoint limit 1';
    if ((await main.query(used)).rowCount !== 0) throw new NotEmpty();
    const known = new Set(['main event_log.event']);
    for (const place of ['vault', 'main'] as const)
      for (const { name } of (await tablesIn(place, clients[place])).reverse()) {
        known.add(`${place} ${name}`);
        await clients[place].query(`delete from ${name}`);
      }
    const files = new FilesToPutBack(databases.attachments);
    let facts = 0;
    let header: Header | undefined;
    const lines = linesOf(file);
    for await (const line of lines) {
      if (header === undefined) header = await begin(line, main);
      else if ('part' in line) await files.take(line, lines);
      else facts += await put(line as Rows, known, clients);
    }
    if (facts !== header?.facts) throw new DamagedBackup('facts are missing');
    // Keys without facts open nothing; facts without keys would be lost.
    await vault.query('commit');
    await main.query('commit');
    return facts;
  } finally {
    await Promise.all([main.end(), vault.end()]);
  }
}

async function begin(line: Header | Rows | FilePart, main: ClientBase): Promise<Header> {
  if (!('format' in line) || line.format !== FORMAT)
    throw new DamagedBackup('it is no backup, or one of another version');
  // Nobody changes it but here: the log that is put back is the one that it was.
  await main.query('alter table event_log.identity disable trigger never_changed');
  await main.query('update event_log.identity set id = $1', [line.log]);
  await main.query('alter table event_log.identity enable always trigger never_changed');
  return line;
}

/** What a row refers to is missing, or is there twice: the database says so before the count of facts does. */
function damaged(error: unknown): never {
  if (error instanceof DatabaseError && error.code?.startsWith('23') === true) throw new DamagedBackup(error.message);
  throw error;
}

async function put(
  { table, place, rows }: Rows,
  known: ReadonlySet<string>,
  clients: Readonly<Record<string, ClientBase>>,
): Promise<number> {
  // Names come from a file: only those that are there are written to.
  if (!known.has(`${place} ${table}`)) throw new DamagedBackup(`there is no table ${table} here`);
  const put = clients[place]?.query(
    `insert into ${table} overriding system value select r.* from unnest($1::text[]) row, jsonb_populate_record(null::${table}, row::jsonb) r`,
    [rows],
  );
  await put?.catch(damaged);
  return table === 'event_log.event' ? rows.length : 0;
}
