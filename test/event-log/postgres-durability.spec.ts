import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { PostgresEventLog } from '../../src/event-log/postgres/postgres-event-log';
import { all, command, Follower, newStream, noted } from '../contracts/event-log/log-under-test';
import { migrate } from '../support/database/event-log-database';
import { type OwnServer, startOwnServer } from '../support/database/own-server';

describe('a Postgres log acknowledges nothing that could be lost', () => {
  let server: OwnServer;
  let url: string;
  beforeAll(async () => {
    server = await startOwnServer();
    url = await server.createDatabase('durable');
    await migrate(url);
  });
  afterAll(() => server.stop());

  const opening = (): Promise<PostgresEventLog> => PostgresEventLog.open({ url });

  describe.each(['fsync', 'full_page_writes', 'synchronous_commit'])('with %s = off for the server', (setting) => {
    afterEach(() => change(setting, 'on'));

    it('it does not start', async () => {
      await change(setting, 'off');
      await expect(opening()).rejects.toThrow(`${setting} is off`);
    });

    it('it stops appending, and goes on when it is on again', async () => {
      const log = await opening();
      const stream = newStream();
      await log.append(stream, 0, [noted('safe')], command());
      await change(setting, 'off');
      await until(async () => (await attempt(log)) === `Unavailable ${setting} is off`);
      const refused = log.append(stream, 1, [noted('unsafe')], command());
      await expect(refused).rejects.toMatchObject({ name: 'Unavailable', code: 'log-unreachable' });
      expect(await all(log.read(stream))).toHaveLength(1);
      await change(setting, 'on');
      await until(async () => (await attempt(log)) === 'appended');
      await log.close();
    });

    const attempt = (log: PostgresEventLog): Promise<string> =>
      log.append(newStream(), 0, [noted('?')], command()).then(
        () => 'appended',
        (error: unknown) => {
          if (!(error instanceof Error) || !error.message.includes(`${setting} is off`)) throw error;
          return `${error.name} ${setting} is off`;
        },
      );
  });

  it.each([
    ['database', 'alter database durable'],
    ['user', 'alter role current_user'],
  ])('with synchronous_commit = off for the %s it does not start', async (_whose, alter) => {
    await server.run(`${alter} set synchronous_commit = off`);
    await expect(opening()).rejects.toThrow('synchronous_commit is off');
    await server.run(`${alter} reset synchronous_commit`);
  });

  it.each(['local', 'on', 'remote_write', 'remote_apply'])('with synchronous_commit = %s it works', async (value) => {
    await server.run(`alter database durable set synchronous_commit = ${value}`);
    const log = await opening();
    await expect(log.append(newStream(), 0, [noted('x')], command())).resolves.toMatchObject({ version: 1 });
    await log.close();
  });

  it.each([
    ['the disk is full', '53100'],
    ['there is a deadlock', '40P01'],
    ['transactions cannot be put in order', '40001'],
    ['somebody cancels', '57014'],
    ['the disk cannot be read', '58030'],
  ])('when %s nothing is recorded, and it goes on afterwards', async (_trouble, code) => {
    const log = await opening();
    const streams = [newStream(), newStream(), newStream()];
    const append = (stream: string): Promise<unknown> => log.append(stream, 0, [noted('x')], command());
    await administrator(`create function fail() returns trigger language plpgsql as
      $$ begin raise exception 'trouble' using errcode = '${code}'; end $$`);
    await administrator(
      'create trigger fail after insert on event_log.event for each statement execute function fail()',
    );
    for (const outcome of await Promise.allSettled(streams.map(append))) {
      expect(outcome).toMatchObject({ reason: { name: 'Unavailable', code: 'log-unreachable' } });
    }
    await administrator('drop function fail cascade');
    for (const stream of streams) expect(await all(log.read(stream))).toEqual([]);
    for (const stream of streams) await append(stream);
    await log.close();
  });

  it('when the server is killed again and again, appends and followers only take longer', async () => {
    const log = await PostgresEventLog.open({ url, patienceMs: 120_000 });
    const stream = newStream();
    const follower = new Follower(log, await log.head());
    for (let n = 0; n < 50; n++) {
      if (n % 10 === 5) await killServer();
      const appended = await log.append(stream, n, [noted(`${n}`)], command());
      expect(appended).toMatchObject({ version: n + 1, repeated: false });
    }
    const recorded = await eventually(() => all(log.read(stream)));
    expect(recorded).toHaveLength(50);
    await follower.until(({ events }) => events.length >= 50);
    await follower.stop();
    expect(follower.events).toEqual(recorded);
    await log.close();
  });

  /** Runs a statement in the database of the log, as its owner. */
  async function administrator(statement: string): Promise<void> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  }

  /** Sets it for the whole server and waits until new connections have it. */
  async function change(setting: string, value: string): Promise<void> {
    await server.run(`alter system set ${setting} = ${value}`);
    await server.run('select pg_reload_conf()');
    await until(async () => {
      const [row] = await server.run<{ now: string }>(`select current_setting('${setting}') as now`);
      return row?.now === value;
    });
  }

  /** The death of one process makes the server end all others at once and recover, as after a power cut. */
  async function killServer(): Promise<void> {
    const [victim] = await server.run<{ pid: number }>(
      `select pid from pg_stat_activity where backend_type = 'checkpointer'`,
    );
    if (victim === undefined) throw new Error('the server has no checkpointer');
    process.kill(victim.pid, 'SIGKILL');
  }
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(5);
}

/** The first answer that is no error. */
async function eventually<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) return answer;
    await pause(20);
  }
}
