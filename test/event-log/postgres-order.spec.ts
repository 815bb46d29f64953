import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { PostgresEventLog } from '../../src/event-log/postgres/postgres-event-log';
import { Conflict } from '../../src/kernel/refusal';
import { all, command, eventsAfter, Follower, newStream, noted } from '../contracts/event-log/log-under-test';
import { eventLogDatabase } from '../support/database/event-log-database';

const NODES = 4;
const WRITERS_PER_NODE = 4;
const APPENDS = 250;
const EVENTS = 5;

describe('the order of a Postgres log', () => {
  let database: { url: string; drop(): Promise<void> };
  const nodes: PostgresEventLog[] = [];

  beforeAll(async () => {
    database = await eventLogDatabase();
    for (let n = 0; n < NODES; n++) nodes.push(await PostgresEventLog.open({ url: database.url, maxReaders: 2 }));
  });
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.close()));
    await database.drop();
  });

  it('has no gaps after 16 writers who often disagree, and 4 followers see every event once, in order', async () => {
    const followers = nodes.map((node) => new Follower(node, node.beginning));
    const contested = Array.from({ length: 8 }, () => ({ stream: newStream(), version: 0 }));
    let conflicts = 0;
    const contend = async (node: PostgresEventLog, turn: number): Promise<void> => {
      const target = contested[turn % contested.length];
      if (target === undefined) return;
      try {
        const { version } = await node.append(target.stream, target.version, [noted('contested')], command());
        target.version = Math.max(target.version, version);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        conflicts++;
        target.version = Math.max(target.version, error.actual ?? 0);
      }
    };
    const write = async (node: PostgresEventLog): Promise<void> => {
      const stream = newStream();
      for (let n = 0; n < APPENDS; n++) {
        await node.append(
          stream,
          n * EVENTS,
          Array.from({ length: EVENTS }, () => noted(`${n}`)),
          command(),
        );
        if (n % 5 === 0) await contend(node, n / 5);
      }
    };
    await Promise.all(nodes.flatMap((node) => Array.from({ length: WRITERS_PER_NODE }, () => write(node))));

    const own = NODES * WRITERS_PER_NODE * APPENDS * EVENTS;
    const total = own + contested.reduce((sum, { version }) => sum + version, 0);
    expect(conflicts).toBeGreaterThan(0);
    const inOrder = Array.from({ length: total }, (_, index) => `pg-${`${index + 1}`.padStart(19, '0')}`);
    const [first] = nodes;
    if (first === undefined) throw new Error('there is no node');
    expect((await eventsAfter(first, first.beginning)).map(({ position }) => position)).toEqual(inOrder);
    for (const follower of followers) {
      await follower.until(({ batches }) => batches.at(-1)?.position === inOrder.at(-1));
      await follower.stop();
      expect(follower.events.map(({ position }) => position)).toEqual(inOrder);
    }
  });

  it('is gone through in bounded steps by those who look for a rare type', async () => {
    const [log] = nodes;
    if (log === undefined) throw new Error('there is no node');
    const before = await log.head();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(
      `insert into event_log.event (position, recorded_at, version, v, id, stream, type, data, meta)
      select $1 + n, now(), n, 1, gen_random_uuid(), 'many', 'Usual', '{}', '{}' from generate_series(1, 50001) n`,
      [BigInt(before.slice(3))],
    );
    await client.end();
    const { position } = await log.append(newStream(), 0, [noted('at last', 'Rare')], command());
    const pages = await all(log.readAll(before, { types: ['Rare'] }));
    expect(pages.map(({ events, caughtUp }) => [events.length, caughtUp])).toEqual([
      [0, false],
      [1, true],
    ]);
    expect(pages.at(-1)?.position).toBe(position);
  });

  // Why there is a lock: this is how a log on a sequence loses events.
  it('would miss an event if positions came from a sequence and readers asked for more than the last', async () => {
    const [slow, quick] = [
      new Client({ connectionString: database.url }),
      new Client({ connectionString: database.url }),
    ];
    await Promise.all([slow.connect(), quick.connect()]);
    await quick.query('create table naive (position bigserial primary key, text text)');
    const readAfter = async (position: number): Promise<{ position: string; text: string }[]> =>
      (await quick.query<{ position: string; text: string }>('select * from naive where position > $1', [position]))
        .rows;

    await slow.query('begin');
    await slow.query(`insert into naive (text) values ('first, committed late')`);
    await quick.query(`insert into naive (text) values ('second')`);
    const seen = await readAfter(0);
    expect(seen).toEqual([{ position: '2', text: 'second' }]);
    await slow.query('commit');
    expect(await readAfter(2)).toEqual([]);
    await Promise.all([slow.end(), quick.end()]);
  });

  it('does not give a later append a place before one that is still being written', async () => {
    const [first, second] = nodes;
    if (first === undefined || second === undefined) throw new Error('there are no two nodes');
    const before = await first.head();
    const holder = new Client({ connectionString: database.url });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select base from event_log.append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
      ['held'],
      [0],
      ['11111111-1111-4111-8111-111111111111'],
      ['{}'],
      [1],
      [1],
      ['11111111-1111-4111-8111-111111111111'],
      ['Held'],
      [1],
      ['{}'],
    ]);
    let answered = false;
    const append = second.append(newStream(), 0, [noted('after')], command()).finally(() => (answered = true));
    while (!(await someoneWaitsForTheLock(holder))) await pause(5);
    expect(await eventsAfter(first, before)).toEqual([]);
    expect(answered).toBe(false);
    await holder.query('commit');
    await append;
    expect((await eventsAfter(first, before)).map(({ type }) => type)).toEqual(['Held', 'Noted']);
    await holder.end();
  });
});

/** Two of one append, where it was sent again. */
async function someoneWaitsForTheLock(client: Client): Promise<boolean> {
  const waiting = `select from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`;
  return (await client.query(waiting)).rowCount !== 0;
}
