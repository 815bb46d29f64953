import { Client } from 'pg';
import { CreateEventLog } from '../../src/event-log/postgres/create-event-log.migration';
import { PostgresEventLog } from '../../src/event-log/postgres/postgres-event-log';
import { all, command, newStream, noted } from '../contracts/event-log/log-under-test';
import { eventLogDatabase, migrate } from '../support/database/event-log-database';

describe('what is recorded in Postgres', () => {
  let database: { url: string; drop(): Promise<void> };
  let owner: Client;
  let application: Client;
  const stream = newStream();

  beforeAll(async () => {
    database = await eventLogDatabase();
    owner = new Client({ connectionString: database.url });
    application = new Client({ connectionString: database.url, options: '-c role=casetrail_log' });
    await Promise.all([owner.connect(), application.connect()]);
    const log = await PostgresEventLog.open({ url: database.url });
    await log.append(stream, 0, [noted('卡拉OK 🎤 \u0000 \ud800')], command());
    await log.close();
  });
  afterAll(async () => {
    await Promise.all([owner.end(), application.end()]);
    await database.drop();
  });

  const changes = [
    ['UPDATE', `update event_log.event set data = '{}'`],
    ['DELETE', 'delete from event_log.event'],
    ['DELETE', 'delete from event_log.event where position > 1000'],
    ['TRUNCATE', 'truncate event_log.event'],
    ['UPDATE', 'update event_log.identity set id = gen_random_uuid()'],
    ['DELETE', 'delete from event_log.identity'],
    ['TRUNCATE', 'truncate event_log.identity'],
  ] as const;

  it.each(changes)('is not changed by %s, not even by its owner: %s', async (word, statement) => {
    const sentence = new RegExp(
      `^what is recorded is never changed: ${word} of event_log\\.(event|identity) is refused$`,
    );
    await expect(owner.query(statement)).rejects.toThrow(sentence);
    await owner.query('set session_replication_role = replica');
    await expect(owner.query(statement)).rejects.toThrow(sentence);
    await owner.query('reset session_replication_role');
    await expect(owner.query('select count(*)::int from event_log.event')).resolves.toMatchObject({
      rows: [{ count: 1 }],
    });
  });

  it.each([
    ...changes.map(([, statement]) => statement),
    'insert into event_log.identity (id) values (gen_random_uuid())',
    'drop table event_log.event',
    'alter table event_log.event disable trigger all',
    'alter table event_log.event add column more text',
    'create table event_log.other (id int)',
    'create function event_log.other() returns int language sql as $$ select 1 $$',
    'create or replace function event_log.refuse_change() returns trigger language plpgsql as $$ begin return null; end $$',
    'drop schema event_log cascade',
  ])('is out of reach for the role of the application: %s', async (statement) => {
    await expect(application.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('holds the very text that was written', async () => {
    const { rows } = await application.query<{ data: string; meta: string }>('select data, meta from event_log.event');
    expect(rows[0]?.data).toBe('{"text":"卡拉OK 🎤 \\u0000 \\ud800"}');
    expect(rows[0]?.meta).toMatch(/^\{"commandId":"[0-9a-f-]{36}","commandHash":"c0ffee","correlationId":"corr-1",/);
    expect(rows[0]?.meta).not.toContain('recordedAt');
  });

  it('is written and read under that role and no other', async () => {
    const log = await PostgresEventLog.open({ url: database.url });
    const append = (): Promise<unknown> => log.append(newStream(), 0, [noted('x')], command());
    await owner.query('revoke insert on event_log.event from casetrail_log');
    await expect(append()).rejects.toMatchObject({ code: '42501' });
    await owner.query('grant insert on event_log.event to casetrail_log');
    await expect(append()).resolves.toMatchObject({ version: 1 });
    await owner.query('revoke select on event_log.identity from casetrail_log');
    await expect(log.identity()).rejects.toMatchObject({ code: '42501' });
    await owner.query('grant select on event_log.identity to casetrail_log');
    await log.close();
  });

  it('is not dropped by going back a migration', async () => {
    await expect(new CreateEventLog().down()).rejects.toThrow('never dropped');
  });

  it('stays as it is when the migrations run again', async () => {
    await migrate(database.url);
    const log = await PostgresEventLog.open({ url: database.url });
    expect(await all(log.read(stream))).toHaveLength(1);
    await log.close();
  });
});
