import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

async function onTestServer(statement: string): Promise<string> {
  const url = process.env.CASETRAIL_TEST_PG_URL;
  if (url === undefined)
    throw new Error('CASETRAIL_TEST_PG_URL is not set: run the tests with jest, which starts a server');
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
  return url;
}

/** An empty database of a random name on the server of this test run; `drop()` cuts off whoever still uses it. */
export async function freshDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const url = new URL(await onTestServer(`create database ${name} template template0`));
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await onTestServer(`drop database if exists ${name} with (force)`);
    },
  };
}
