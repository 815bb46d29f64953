import { Client } from 'pg';
import { openEventLog } from '../../src/event-log/open-event-log';
import { plainArray, textArray } from '../../src/postgres/binary-arrays';
import type { SeededEvent } from './clerks';

/** A log with no more events than this gets new keys in the end, too: they are quickly built again. */
const NEARLY_EMPTY = 10_000;

const INSERT = `
  insert into event_log.event (position, recorded_at, version, v, id, stream, type, data, meta)
  select $1::bigint + e.number, to_timestamp(e.moment / 1000.0), e.version, e.v, e.id, e.stream, e.type, e.data, e.meta
    from unnest($2::bigint[], $3::int[], $4::smallint[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[])
         with ordinality e(moment, version, v, id, stream, type, data, meta, number)`;

/**
 * Writes events behind those that are there, in one transaction with the writer's lock: all of them or none. A log that was
 * empty, or nearly so, has no keys meanwhile; they are built over all events at once, and so still prove that no event came twice.
 */
export async function writeLog(
  url: string,
  write: (append: (events: readonly SeededEvent[]) => Promise<void>) => Promise<void>,
): Promise<number> {
  await (await openEventLog({ databaseUrl: url })).close();
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(7305001)');
    const before = await newestPosition(client);
    const keys = before < NEARLY_EMPTY ? await withoutKeys(client) : [];
    let newest = before;
    let writing: Promise<unknown> = Promise.resolve();
    await write(async (events) => {
      // One page is on its way while the next one is made.
      await writing;
      writing = client.query({ name: 'insert', text: INSERT, values: parametersOf(newest, events) });
      writing.catch(() => undefined);
      newest += events.length;
    });
    await writing;
    await client.query(`set local maintenance_work_mem = '512MB'`);
    for (const key of keys) await client.query(key);
    await client.query('commit');
    await client.query('analyze event_log.event');
    return newest - before;
  } finally {
    await client.end();
  }
}

/** The streams of these that the log has already. */
export async function streamsThere(url: string, streams: readonly string[]): Promise<ReadonlySet<string>> {
  await (await openEventLog({ databaseUrl: url })).close();
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ stream: string }>(
      'select stream from event_log.event where stream = any($1) and version = 1',
      [streams],
    );
    return new Set(rows.map(({ stream }) => stream));
  } finally {
    await client.end();
  }
}

async function newestPosition(client: Client): Promise<number> {
  const { rows } = await client.query<{ newest: string }>(
    'select coalesce(max(position), 0) as newest from event_log.event',
  );
  return Number(rows[0]?.newest);
}

/** Drops the keys of the log; answers the statements that make them again, as they were. */
async function withoutKeys(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select quote_ident(conname) as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where conrelid = 'event_log.event'::regclass and contype in ('p', 'u') order by conname`,
  );
  for (const { name } of rows) await client.query(`alter table event_log.event drop constraint ${name}`);
  return rows.map(({ name, definition }) => `alter table event_log.event add constraint ${name} ${definition}`);
}

const parametersOf = (newest: number, events: readonly SeededEvent[]): (Buffer | string | number)[] => [
  newest,
  plainArray(events.map(({ moment }) => moment)),
  plainArray(events.map(({ version }) => version)),
  plainArray(events.map(({ v }) => v)),
  plainArray(events.map(({ id }) => id)),
  textArray(events.map(({ stream }) => stream)),
  textArray(events.map(({ type }) => type)),
  textArray(events.map(({ data }) => data)),
  textArray(events.map(({ meta }) => meta)),
];
