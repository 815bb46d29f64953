import { PostgresEventLog } from '../../src/event-log/postgres/postgres-event-log';
import { all, command, newStream, noted } from '../contracts/event-log/log-under-test';
import { migrate } from '../support/database/event-log-database';
import { databaseAt, type OwnServer, startOwnServer } from '../support/database/own-server';

describe('making and opening a Postgres log', () => {
  let server: OwnServer;
  beforeAll(async () => {
    server = await startOwnServer();
  });
  afterAll(() => server.stop());

  describe('without the role of the log', () => {
    afterEach(async () => {
      const databases = await server.run<{ name: string }>(
        `select datname as name from pg_database where datname like 'role_%'`,
      );
      for (const { name } of databases) await server.run(`drop database ${name}`);
      await server.run('drop role casetrail_log');
    });

    it('needs an administrator when the user may not make it, and says what must be run', async () => {
      await server.run(`create role plain login password 'secret'`);
      await server.createDatabase('role_plain', { owner: 'plain' });
      const url = databaseAt(server.url, 'role_plain', 'plain');
      const sentence = /an administrator must run: CREATE ROLE casetrail_log NOLOGIN; GRANT casetrail_log TO plain;/;
      await expect(migrate(url)).rejects.toThrow(sentence);

      await server.run('create role casetrail_log nologin');
      await expect(migrate(url)).rejects.toThrow(sentence);
      await server.run('grant casetrail_log to plain');
      await migrate(url);
      await expectToWork(url);
    });

    it('takes it from whichever of several databases is first', async () => {
      const names = ['role_one', 'role_two', 'role_three', 'role_four'];
      const urls: string[] = [];
      for (const name of names) urls.push(await server.createDatabase(name));
      await Promise.all(urls.map((url) => migrate(url)));
      for (const url of urls) await expectToWork(url);
    });

    it('lets a user make it who may make roles and is no superuser', async () => {
      await server.run(`create role maker login createrole password 'secret'`);
      await server.createDatabase('role_made', { owner: 'maker' });
      const url = databaseAt(server.url, 'role_made', 'maker');
      await migrate(url);
      await expectToWork(url);
    });
  });

  it('asks for the migrations', async () => {
    const url = await server.createDatabase('empty');
    await expect(PostgresEventLog.open({ url })).rejects.toThrow('cannot be opened (have the migrations run?)');
  });

  it('needs a database in UTF8', async () => {
    const url = await server.createDatabase('latin', { encoding: 'LATIN1' });
    await expect(migrate(url)).rejects.toThrow('needs a database in UTF8; this one is in LATIN1');
  });

  it('says when nobody is there', async () => {
    const url = new URL(server.url);
    url.port = '1';
    await expect(PostgresEventLog.open({ url: url.href })).rejects.toThrow(/cannot be opened: .*ECONNREFUSED/);
  });

  it('keeps the settings that the address brings along', async () => {
    const url = await server.createDatabase('options');
    await migrate(url);
    const refused = PostgresEventLog.open({ url: `${url}?options=-c%20synchronous_commit%3Doff` });
    await expect(refused).rejects.toThrow('synchronous_commit is off');
    await expectToWork(`${url}?options=-c%20synchronous_commit%3Dlocal&application_name=other`);
  });
});

async function expectToWork(url: string): Promise<void> {
  const log = await PostgresEventLog.open({ url });
  const stream = newStream();
  await expect(log.append(stream, 0, [noted('x')], command())).resolves.toMatchObject({ version: 1 });
  expect(await all(log.read(stream))).toHaveLength(1);
  await log.close();
}
