import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { MAX_APPEND_BYTES } from '../../src/event-log/event-log';
import { BatchingWriter } from '../../src/event-log/postgres/appending/batching-writer';
import { prepareAppend } from '../../src/event-log/postgres/appending/prepared-append';
import { PostgresEventLog, type PostgresEventLogOptions } from '../../src/event-log/postgres/postgres-event-log';
import type { NewEvent } from '../../src/kernel/event';
import { eventIdOf, newId } from '../../src/kernel/ids';
import { all, command, newStream, noted, textsOf } from '../contracts/event-log/log-under-test';
import { eventLogDatabase } from '../support/database/event-log-database';

const LOCK = 7305001;

describe('what a Postgres log takes', () => {
  let database: { url: string; drop(): Promise<void> };
  let other: Client;
  let log: PostgresEventLog;
  const opened: PostgresEventLog[] = [];
  const open = async (options: Partial<PostgresEventLogOptions> = {}): Promise<PostgresEventLog> => {
    const handle = await PostgresEventLog.open({ url: database.url, ...options });
    opened.push(handle);
    return handle;
  };

  beforeAll(async () => {
    database = await eventLogDatabase();
    other = new Client({ connectionString: database.url });
    await other.connect();
    log = await open();
  });
  afterAll(async () => {
    await Promise.all(opened.map((handle) => handle.close()));
    await other.end();
    await database.drop();
  });

  /** Someone else appends for as long as `during` takes. */
  async function whileAnotherNodeWrites(during: () => Promise<void>): Promise<void> {
    await other.query('select pg_advisory_lock($1)', [LOCK]);
    try {
      await during();
    } finally {
      await other.query('select pg_advisory_unlock($1)', [LOCK]);
    }
  }
  const untilSent = async (): Promise<void> => {
    const waiting = `select from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`;
    while ((await other.query(waiting)).rowCount === 0) await pause(2);
  };

  it('turns away the append for which there is no room, and takes the others', async () => {
    const small = await open({ maxQueue: 3 });
    const append = (): Promise<unknown> => small.append(newStream(), 0, [noted('x')], command());
    const waiting: Promise<unknown>[] = [];
    await whileAnotherNodeWrites(async () => {
      waiting.push(append());
      await untilSent();
      waiting.push(append(), append(), append());
      await expect(append()).rejects.toMatchObject({ name: 'Unavailable', code: 'log-busy', retryAfter: 1 });
    });
    await expect(Promise.all(waiting)).resolves.toHaveLength(4);
    await expect(append()).resolves.toMatchObject({ version: 1 });
  });

  it('turns away the append for whose bytes there is no room', async () => {
    const small = await open({ maxQueueBytes: 300_000 });
    const append = (): Promise<unknown> => small.append(newStream(), 0, [noted('x'.repeat(200_000))], command());
    const waiting: Promise<unknown>[] = [];
    await whileAnotherNodeWrites(async () => {
      waiting.push(append());
      await untilSent();
      waiting.push(append());
      await expect(append()).rejects.toMatchObject({ code: 'log-busy' });
    });
    await expect(Promise.all(waiting)).resolves.toHaveLength(2);
  });

  it('lets nobody wait for ever whose append was sent', async () => {
    const hurried = await open({ answerTimeoutMs: 50, patienceMs: 200 });
    await whileAnotherNodeWrites(() =>
      expect(hurried.append(newStream(), 0, [noted('x')], command())).rejects.toMatchObject({
        code: 'outcome-unknown',
      }),
    );
  });

  it('sends nothing of those who have waited too long for their turn', async () => {
    let calls = 0;
    let fail: (reason: Error) => void = () => undefined;
    const connecting = new Promise<never>((_, reject) => (fail = reject));
    const unreachable = {
      get: () => {
        calls++;
        return connecting;
      },
      drop: () => undefined,
    };
    const limits = { maxQueue: 10, maxQueueBytes: 10_000, answerTimeoutMs: 50, patienceMs: 250_000 };
    const writer = new BatchingWriter(unreachable, limits, () => undefined);
    const append = (): Promise<unknown> => writer.append(prepareAppend(newStream(), 0, [noted('x')], command()));
    const first = append();
    while (calls < 1) await pause(1);
    const second = append();
    while (calls < 2) await pause(1);
    const answers = Promise.allSettled([first, second, append()]);
    const patienceIsOver = Date.now() + limits.patienceMs;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(patienceIsOver);
    fail(new Error('connection refused'));
    const told = await answers;
    clock.mockRestore();
    expect(told).toMatchObject([
      { status: 'rejected', reason: { code: 'log-unreachable' } },
      { status: 'rejected', reason: { code: 'log-unreachable' } },
      { status: 'rejected', reason: { code: 'log-busy' } },
    ]);
    expect(calls).toBe(2);
  });

  it('takes more than one batch can hold, of whatever size, in the order of asking', async () => {
    const stream = newStream();
    const big = Array.from({ length: 12 }, (_, n) =>
      log.append(newStream(), 0, [noted('x'.repeat(900_000 + n))], command()),
    );
    const many = Array.from({ length: 600 }, () => log.append(newStream(), 0, [noted('small')], command()));
    const chain = Array.from({ length: 5 }, (_, n) => log.append(stream, n, [noted(`${n}`)], command()));
    const answers = await Promise.all([...big, ...many, ...chain]);
    expect(new Set(answers.map(({ position }) => position)).size).toBe(617);
    expect(textsOf(await all(log.read(stream)))).toEqual(['0', '1', '2', '3', '4']);
  });

  it('is not kept from an append by a bad one beside it', async () => {
    const taken = command();
    // An id that is there already, though its command is not: nothing but a bug can do that.
    await other.query(
      `insert into event_log.event (position, recorded_at, version, v, id, stream, type, data, meta)
       select max(position) + 1, now(), 1, 1, $1, $2, 'Noted', '{}', '{}' from event_log.event`,
      [eventIdOf(taken.commandId, 1), newStream()],
    );
    const streams = Array.from({ length: 9 }, () => newStream());
    const outcomes = await Promise.allSettled(
      streams.map((stream, n) => log.append(stream, 0, [noted('a'), noted('b')], n === 4 ? taken : command())),
    );
    const fates = outcomes.map(({ status }) => status);
    expect(fates).toEqual(streams.map((_, n) => (n === 4 ? 'rejected' : 'fulfilled')));
    for (const [n, stream] of streams.entries()) expect(await all(log.read(stream))).toHaveLength(n === 4 ? 0 : 2);
  });

  it('does not take a command for recorded because another stream has it', async () => {
    const context = command();
    const [first, second] = [newStream(), newStream()];
    await log.append(first, 0, [noted('a')], context);
    await expect(log.append(second, 0, [noted('a')], context)).rejects.toThrow(
      `command ${context.commandId} for ${second} was recorded in ${first} before`,
    );
    expect(await all(log.read(second))).toEqual([]);
  });

  it.each<[string, string, NewEvent[], number]>([
    ['a stream without a name', '', [noted('x')], 0],
    ['NUL in the name of a stream', 'case-\0', [noted('x')], 0],
    ['half a character in the name of a stream', 'case-\ud83d', [noted('x')], 0],
    ['a name of a stream longer than 1,000 bytes', '案'.repeat(334), [noted('x')], 0],
    ['an event without a type', 'case', [noted('x', '')], 0],
    ['NUL in a type', 'case', [noted('x', 'No\0ted')], 0],
    ['half a character in a type', 'case', [noted('x', 'Noted\udc00')], 0],
    ['schema version 0', 'case', [{ type: 'Noted', v: 0, data: {} }], 0],
    ['schema version 40,000', 'case', [{ type: 'Noted', v: 40_000, data: {} }], 0],
    ['data that are not JSON', 'case', [{ type: 'Noted', v: 1, data: undefined }], 0],
    ['a version below 0', 'case', [noted('x')], -1],
    ['half a version', 'case', [noted('x')], 0.5],
    ['a version that is no number', 'case', [noted('x')], Number.NaN],
    ['a version beyond all versions', 'case', [noted('x')], 2 ** 31],
  ])('is never sent %s', async (_what, stream, events, expected) => {
    await expect(log.append(stream, expected, events, command())).rejects.toBeInstanceOf(TypeError);
  });

  it('has names in any script, emoji too', async () => {
    const stream = `投诉-🎤-${newId()}`;
    await log.append(stream, 0, [noted('x', '已受理👍')], command());
    expect(await all(log.read(stream))).toMatchObject([{ stream, type: '已受理👍' }]);
  });

  it('reads nothing under a name that cannot be, and does not disturb who reads beside', async () => {
    const stream = newStream();
    await log.append(stream, 0, [noted('x')], command());
    const reads = [stream, 'case-\0', 'case-\ud83d', ''].map((name) => all(log.read(name)));
    expect((await Promise.all(reads)).map(({ length }) => length)).toEqual([1, 0, 0, 0]);
  });

  it('counts bytes, not characters, up to exactly the limit', async () => {
    const context = command();
    const overhead = Buffer.byteLength(JSON.stringify({ text: '' }) + JSON.stringify(context));
    const room = MAX_APPEND_BYTES - overhead;
    const text = '案'.repeat(Math.floor(room / 3)) + 'x'.repeat(room % 3);
    await expect(log.append(newStream(), 0, [noted(`${text}x`)], context)).rejects.toMatchObject({
      code: 'append-too-large',
      facts: { bytes: MAX_APPEND_BYTES + 1, limit: MAX_APPEND_BYTES },
    });
    await expect(log.append(newStream(), 0, [noted(text)], context)).resolves.toMatchObject({ version: 1 });
  });

  it('refuses a position beyond the end of the log: a log restored to an earlier state', async () => {
    const beyond = `pg-${'9'.repeat(3).padStart(19, '0').replace(/^0/, '1')}`;
    await expect(all(log.readAll(beyond))).rejects.toThrow(`${beyond} lies beyond the end of this log`);
    await expect(all(log.readAll(beyond, { types: ['Noted'] }))).rejects.toThrow('beyond the end');
    await expect(all(log.follow(beyond, {}, new AbortController().signal))).rejects.toBeInstanceOf(TypeError);
    await expect(all(log.readAll(`pg-${'9'.repeat(19)}`))).rejects.toBeInstanceOf(TypeError);
  });

  it('takes nothing more once it is closed, but what it had taken is recorded, and no connection stays', async () => {
    const writers = async (): Promise<number | null> => {
      const counted = `select from pg_stat_activity
        where datname = current_database() and application_name = 'casetrail log writer'`;
      return (await other.query(counted)).rowCount;
    };
    const before = await writers();
    const closing = await open();
    const stream = newStream();
    const append = closing.append(stream, 0, [noted('last')], command());
    const closed = closing.close();
    await expect(closing.append(stream, 1, [noted('too late')], command())).rejects.toMatchObject({
      code: 'log-closed',
    });
    await expect(append).resolves.toMatchObject({ version: 1 });
    await closed;
    expect(textsOf(await all(log.read(stream)))).toEqual(['last']);
    while (((await writers()) ?? 0) > (before ?? 0)) await pause(2);
  });
});
