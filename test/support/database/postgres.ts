import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** Does something as the administrator of the server of this test run. */
export async function onTestServer<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: databaseOfTestServer() });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** The address of a database on the server of this test run; of the administrator's own when none is named. */
export function databaseOfTestServer(name?: string): string {
  const server = process.env.CASETRAIL_TEST_PG_URL;
  if (server === undefined)
    throw new Error('CASETRAIL_TEST_PG_URL is not set: run the tests with jest, which starts a server');
  const url = new URL(server);
  if (name !== undefined) url.pathname = `/${name}`;
  return url.href;
}

/** A database of a random name on the server of this test run, empty or a copy of another; `drop()` cuts off whoever still uses it. */
export async function freshDatabase(template = 'template0'): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onTestServer((client) => client.query(`create database ${name} template ${template}`));
  return {
    url: databaseOfTestServer(name),
    drop: async () => {
      await onTestServer((client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}
