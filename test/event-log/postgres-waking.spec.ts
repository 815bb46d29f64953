import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { connectionTo } from '../../src/event-log/postgres/connections';
import { PostgresEventLog } from '../../src/event-log/postgres/postgres-event-log';
import { Bell } from '../../src/event-log/postgres/reading/bell';
import { WakeChannel } from '../../src/event-log/postgres/wake-channel';
import { Follower } from '../contracts/event-log/log-under-test';
import { eventLogDatabase } from '../support/database/event-log-database';

describe('followers on other nodes', () => {
  let database: { url: string; drop(): Promise<void> };
  beforeAll(async () => {
    database = await eventLogDatabase();
  });
  afterAll(() => database.drop());

  interface Node {
    readonly bell: Bell;
    readonly channel: WakeChannel;
    readonly lines: string[];
  }
  /** A node whose channel listens: it rings once for what it may have missed. */
  async function listeningNode(): Promise<Node> {
    const lines: string[] = [];
    const bell = new Bell();
    const channel = new WakeChannel(connectionTo(database.url, 'log wake channel'), bell, (line) => lines.push(line));
    while (bell.rings === 0) await pause(2);
    return { bell, channel, lines };
  }
  const patient = (bell: Bell, heard: number): Promise<void> => bell.wait(heard, 50_000, new AbortController().signal);

  it('are rung for when a node announces, but not its own, which know already', async () => {
    const [here, there] = [await listeningNode(), await listeningNode()];
    here.channel.announce();
    await patient(there.bell, 1);
    there.channel.announce();
    await patient(here.bell, 1);
    expect([here.bell.rings, there.bell.rings]).toEqual([2, 2]);
    await Promise.all([here.channel.close(), there.channel.close()]);
  });

  it('are rung for again after the channel was lost', async () => {
    const [here, there] = [await listeningNode(), await listeningNode()];
    const admin = new Client({ connectionString: database.url });
    await admin.connect();
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'casetrail log wake channel'`);
    await admin.end();
    await Promise.all([patient(here.bell, 1), patient(there.bell, 1)]);
    const heard = there.bell.rings;
    here.channel.announce();
    await patient(there.bell, heard);
    expect(there.bell.rings).toBeGreaterThan(heard);
    expect(there.lines).toEqual([
      'the wake channel of the event log was lost: terminating connection due to administrator command',
    ]);
    await Promise.all([here.channel.close(), there.channel.close()]);
  });

  it('find by themselves what nobody announced', async () => {
    const log = await PostgresEventLog.open({ url: database.url });
    const follower = new Follower(log, log.beginning);
    await follower.until(({ batches }) => batches.some(({ caughtUp }) => caughtUp));
    const silent = new Client({ connectionString: database.url });
    await silent.connect();
    // Nothing rings any more: its channel rings once, when it begins to listen.
    const listens = `select from pg_stat_activity where datname = current_database() and state = 'idle'
      and application_name = 'casetrail log wake channel' and query like 'listen %'`;
    while ((await silent.query(listens)).rowCount === 0) await pause(2);
    await pause(50);
    await silent.query(`insert into event_log.event (position, recorded_at, version, v, id, stream, type, data, meta)
      values (1, now(), 1, 1, gen_random_uuid(), 'silent', 'Noted', '{}', '{}')`);
    await silent.end();
    await follower.until(({ events }) => events.length === 1);
    await follower.stop();
    await log.close();
  });
});
