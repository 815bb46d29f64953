import { createWriteStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client, type ClientBase } from 'pg';
import { FORMAT, LinesHash, type Header } from './backup-file';
import { filesIn } from './files';
import { tablesIn, type Place } from './tables';

/** Where an installation keeps what a backup holds: the databases of the log and of the keys, which may be the same, and the files. */
export interface Databases {
  readonly main: string;
  readonly vault: string;
  /** The folder of the attachments. */
  readonly attachments: string;
}

const PAGE = 2_000;

/**
 * Writes log, keys, accounts and attachments to a file, as it goes and in constant memory. The log is the one up to the newest fact at the
 * beginning; keys are read behind it, so that there is one for each of its facts that was not erased meanwhile. Personal data
 * stay sealed, and keys wrapped. Answers how many facts are in it.
 */
export async function backUp(databases: Databases, file: string): Promise<number> {
  const [main, vault] = [
    new Client({ connectionString: databases.main }),
    new Client({ connectionString: databases.vault }),
  ];
  await Promise.all([main.connect(), vault.connect()]);
  try {
    // Accounts and keys as one moment shows them; of facts a number says all.
    const header = await headerOf(main);
    for (const client of [main, vault]) await client.query('begin isolation level repeatable read read only');
    const unfinished = `${file}.part`;
    const lines = Readable.from(hashed(header, allLines(main, vault, header.facts, databases.attachments)));
    await pipeline(lines, createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
    await durable(unfinished);
    await rename(unfinished, file);
    return header.facts;
  } finally {
    await Promise.all([main.end(), vault.end()]);
  }
}

async function headerOf(main: ClientBase): Promise<Header> {
  const { rows } = await main.query<{ log: string; facts: number }>(
    `select (select id from event_log.identity) as log,
            coalesce((select max(position) from event_log.event), 0)::int as facts`,
  );
  const [{ log, facts } = { log: '', facts: 0 }] = rows;
  return { format: FORMAT, log, facts, at: new Date().toISOString() };
}

async function* hashed(header: Header, lines: AsyncIterable<object>): AsyncGenerator<string> {
  const seen = new LinesHash();
  const written = (line: object): string => {
    const text = JSON.stringify(line);
    seen.add(text);
    return `${text}\n`;
  };
  yield written(header);
  for await (const line of lines) yield written(line);
  yield `${JSON.stringify(seen.end())}\n`;
}

async function* allLines(
  main: ClientBase,
  vault: ClientBase,
  facts: number,
  attachments: string,
): AsyncGenerator<object> {
  for (const [place, client] of [
    ['vault', vault],
    ['main', main],
  ] as const)
    yield* wholeTables(place, client);
  for (let from = 0; from < facts; from += PAGE) {
    const until = Math.min(from + PAGE, facts);
    const { rows } = await main.query<{ row: string }>(
      'select to_jsonb(e)::text as row from event_log.event e where position > $1 and position <= $2 order by position',
      [from, until],
    );
    yield { table: 'event_log.event', place: 'main', rows: rows.map(({ row }) => row) };
  }
  // Behind the facts: each file that one of them names was there before it.
  yield* filesIn(attachments);
}

async function* wholeTables(place: Place, client: ClientBase): AsyncGenerator<object> {
  for (const { name, key } of await tablesIn(place, client)) {
    await client.query(
      `declare saved no scroll cursor for select to_jsonb(t)::text as row from ${name} t order by ${key}`,
    );
    for (let full = true; full;) {
      const { rows } = await client.query<{ row: string }>(`fetch ${PAGE} from saved`);
      full = rows.length === PAGE;
      if (rows.length > 0) yield { table: name, place, rows: rows.map(({ row }) => row) };
    }
    await client.query('close saved');
  }
}

async function durable(file: string): Promise<void> {
  const handle = await open(file, 'r');
  await handle.sync().finally(() => handle.close());
}
