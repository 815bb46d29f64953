import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { PostgresEventLog, type PostgresEventLogOptions } from '../../src/event-log/postgres/postgres-event-log';
import { Conflict, Unavailable } from '../../src/kernel/refusal';
import { all, command, eventsAfter, Follower, newStream, noted, textsOf } from '../contracts/event-log/log-under-test';
import { eventLogDatabase } from '../support/database/event-log-database';
import { type Cut, TcpProxy } from '../support/database/tcp-proxy';

/** Longer than any machine takes for one append: it is over when a test says so. */
const PATIENCE_MS = 250_000;
const patienceIsOver = (): void => {
  jest.spyOn(Date, 'now').mockImplementation(() => new Date().getTime() + PATIENCE_MS);
};

describe('a Postgres log whose connections fail', () => {
  let database: { url: string; drop(): Promise<void> };
  let proxy: TcpProxy;
  let direct: PostgresEventLog;
  const opened: PostgresEventLog[] = [];

  const open = async (options: Partial<PostgresEventLogOptions> = {}): Promise<PostgresEventLog> => {
    const log = await PostgresEventLog.open({ url: proxy.url, ...options });
    opened.push(log);
    return log;
  };
  beforeAll(async () => {
    database = await eventLogDatabase();
  });
  beforeEach(async () => {
    proxy = await TcpProxy.to(database.url);
    direct = await open({ url: database.url });
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    proxy.refusing = false;
    await Promise.all(opened.splice(0).map((log) => log.close()));
    await proxy.close();
  });
  afterAll(() => database.drop());

  const cuts: readonly Cut[] = ['before the request', 'in the request', 'before the answer'];

  it.each(cuts)('has an append exactly once, and answers as if nothing had been, when it is cut %s', async (cut) => {
    const log = await open();
    const stream = newStream();
    const sprung = proxy.cutNext('append-batch', cut);
    const appended = await log.append(stream, 0, [noted('a'), noted('b')], command());
    await sprung;
    const events = await all(direct.read(stream));
    expect(textsOf(events)).toEqual(['a', 'b']);
    expect(appended).toEqual({ version: 2, position: events[1]?.position, repeated: false });
  });

  it('answers each append of a batch on its own when the answer to the batch is lost', async () => {
    const log = await open();
    const [taken, stale, known] = [newStream(), newStream(), newStream()];
    const repeated = command();
    await direct.append(stale, 0, [noted('already')], command());
    const first = await direct.append(known, 0, [noted('known')], repeated);

    const sprung = proxy.cutNext('append-batch', 'before the answer');
    const answers = await Promise.allSettled([
      log.append(taken, 0, [noted('new')], command()),
      log.append(stale, 0, [noted('stale')], command()),
      log.append(known, 0, [noted('known')], repeated),
      log.append(known, 1, [noted('other words')], { ...repeated, occurredAt: '2026-04-01T00:00:00Z' }),
    ]);
    await sprung;
    const [event] = await all(direct.read(taken));
    expect(answers).toEqual([
      { status: 'fulfilled', value: { version: 1, position: event?.position, repeated: false } },
      { status: 'rejected', reason: expect.any(Conflict) as unknown },
      { status: 'fulfilled', value: expect.objectContaining({ version: 1, position: first.position }) as unknown },
      { status: 'fulfilled', value: { ...first, repeated: true } },
    ]);
  });

  it('has what follows on something behind it, when both were under way on a connection that was cut', async () => {
    const other = new Client({ connectionString: database.url });
    await other.connect();
    const writers = `from pg_stat_activity where application_name = 'casetrail log writer' and wait_event = 'advisory'
      and datname = current_database()`;
    for (let turn = 0; turn < 10; turn++) {
      const log = await open({ url: database.url });
      const stream = newStream();
      await other.query('select pg_advisory_lock($1)', [7305001]);
      const first = log.append(stream, 0, [noted('first')], command());
      while ((await other.query(`select ${writers}`)).rowCount === 0) await pause(2);
      const second = log.append(stream, 1, [noted('second')], command());
      await pause(10);
      await other.query(`select pg_terminate_backend(pid) ${writers}`);
      await other.query('select pg_advisory_unlock($1)', [7305001]);
      await expect(Promise.all([first, second])).resolves.toMatchObject([
        { version: 1, repeated: false },
        { version: 2, repeated: false },
      ]);
      expect(textsOf(await all(direct.read(stream)))).toEqual(['first', 'second']);
    }
    await other.end();
  });

  it('calls a command repeated that others had recorded otherwise, also when its first answer is lost', async () => {
    const log = await open();
    const stream = newStream();
    const context = command();
    const first = await direct.append(stream, 0, [noted('by another request')], context);
    const sprung = proxy.cutNext('append-batch', 'before the answer');
    const again = await log.append(stream, 0, [noted('x')], { ...context, correlationId: 'corr-2' });
    await sprung;
    expect(again).toEqual({ ...first, repeated: true });
  });

  it('gets over a connection that stays open and says nothing', async () => {
    const log = await open({ answerTimeoutMs: 200 });
    await log.append(newStream(), 0, [noted('before')], command());
    proxy.silence();
    const stream = newStream();
    await expect(log.append(stream, 0, [noted('after')], command())).resolves.toMatchObject({ repeated: false });
    expect(await all(direct.read(stream))).toHaveLength(1);
  });

  it('appends at most once however slow the line is, although it asks before the answer is there', async () => {
    const log = await open({ answerTimeoutMs: 400, patienceMs: 2_000 });
    // There and back takes longer than it waits for an answer.
    proxy.delayMs = 300;
    const stream = newStream();
    await log.append(stream, 0, [noted('slow')], command()).catch((error: unknown) => {
      expect(error).toMatchObject({ name: 'Unavailable', code: 'outcome-unknown' });
    });
    proxy.delayMs = 0;
    const [next, context] = [newStream(), command()];
    const isThere = (): Promise<boolean> =>
      log.append(next, 0, [noted('after')], context).then(
        () => true,
        (error: unknown) => {
          expect(error).toMatchObject({ name: 'Unavailable' });
          return false;
        },
      );
    while (!(await isThere()));
    expect(await all(direct.read(next))).toHaveLength(1);
    expect((await all(direct.read(stream))).length).toBeLessThanOrEqual(1);
  });

  it('is closed although a server that stopped answering does not let go of it', async () => {
    const log = await open();
    await log.append(newStream(), 0, [noted('x')], command());
    await all(log.readAll(log.beginning));
    proxy.silence();
    await log.close();
    await expect(log.check()).rejects.toMatchObject({ name: 'Unavailable' });
  });

  it('says that it does not know when it cannot ask, and the same command finds out later', async () => {
    const log = await open({ answerTimeoutMs: PATIENCE_MS, patienceMs: PATIENCE_MS });
    const stream = newStream();
    const context = command();
    const sprung = proxy.cutNext('append-batch', 'before the answer').then(() => (proxy.refusing = true));
    const told = expect(log.append(stream, 0, [noted('a')], context)).rejects.toMatchObject({
      code: 'outcome-unknown',
    });
    await sprung;
    while (proxy.turnedAway === 0) await pause(2);
    patienceIsOver();
    await told;
    jest.restoreAllMocks();
    proxy.refusing = false;
    const event = (await all(direct.read(stream)))[0];
    expect(await log.append(stream, 0, [noted('a')], context)).toEqual({
      version: 1,
      position: event?.position,
      repeated: true,
    });
  });

  it('says that the log is out of reach when nothing was sent, and appends again once it is back', async () => {
    const lines: string[] = [];
    const log = await open({ patienceMs: PATIENCE_MS, log: (line) => lines.push(line) });
    proxy.refusing = true;
    proxy.cutAll();
    while (!lines.some((line) => line.includes('writer was lost'))) await pause(2);
    const stream = newStream();
    const refusing = log.append(stream, 0, [noted('a')], command()).catch((error: unknown) => error);
    // Its batch is begun.
    for (let turn = 0; turn < 2; turn++) await nextTurn();
    patienceIsOver();
    const refused = await refusing;
    jest.restoreAllMocks();
    expect(refused).toBeInstanceOf(Unavailable);
    expect(refused).toMatchObject({ code: 'log-unreachable' });
    await expect(all(log.read(stream))).rejects.toMatchObject({ code: 'log-unreachable' });
    await expect(log.check()).rejects.toMatchObject({ code: 'log-unreachable' });
    proxy.refusing = false;
    expect(await all(direct.read(stream))).toEqual([]);
    expect(await log.append(stream, 0, [noted('b')], command())).toMatchObject({ version: 1, repeated: false });
    await expect(log.check()).resolves.toBeUndefined();
  });

  it('keeps every promise while connections are cut and backends terminated all the time', async () => {
    const log = await open();
    const before = await direct.head();
    const followers = [new Follower(log, before), new Follower(log, before, { limit: 3 })];
    const admin = new Client({ connectionString: database.url });
    await admin.connect();
    const answered: { text: string; position: string; version: number }[] = [];
    const all320 = (): boolean => answered.length >= 320;
    const trouble = async (): Promise<void> => {
      for (let n = 0; !all320(); n++) {
        const cut = cuts[n % cuts.length] ?? 'before the answer';
        if (n % 4 === 0) proxy.cutAll();
        else if (n % 4 === 1) await terminateBackends(admin);
        else await Promise.race([proxy.cutNext('append-batch', cut), untilMore()]);
        await untilMore();
      }
    };
    const untilMore = async (): Promise<void> => {
      const before = answered.length;
      while (answered.length < before + 4 && !all320()) await pause(1);
    };
    const write = async (writer: number): Promise<void> => {
      const stream = newStream();
      for (let n = 0; n < 40; n++) {
        const text = `${writer}/${n}`;
        const { version, position, repeated } = await log.append(stream, n, [noted(text)], command());
        expect({ version, repeated }).toEqual({ version: n + 1, repeated: false });
        answered.push({ text, position, version });
      }
    };
    await Promise.all([trouble(), ...Array.from({ length: 8 }, (_, writer) => write(writer))]);
    await admin.end();

    const recorded = await eventsAfter(direct, before);
    expect(recorded).toHaveLength(320);
    const place = new Map(recorded.map((event) => [(event.data as { text: string }).text, event]));
    for (const { text, position, version } of answered) expect(place.get(text)).toMatchObject({ position, version });
    for (const follower of followers) {
      await follower.until(({ batches }) => batches.at(-1)?.position === recorded.at(-1)?.position);
      await follower.stop();
      expect(follower.events).toEqual(recorded);
    }
  });
});

async function terminateBackends(admin: Client): Promise<void> {
  await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name like 'casetrail log%'`);
}
