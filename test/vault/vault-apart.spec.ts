import { Client } from 'pg';
import { actor } from '../support/application/api';
import { LEAST, registerUnits } from '../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../support/application/running/in-process';
import { freshDatabase } from '../support/database/postgres';

const NAME = '金丝雀';
let apart: Awaited<ReturnType<typeof freshDatabase>>;
let app: RunningApplication;
beforeAll(async () => {
  apart = await freshDatabase();
  app = await runningApplication(undefined, { VAULT_URL: apart.url });
  await registerUnits(app.api);
});
afterAll(async () => {
  await app.end();
  await apart.drop();
});

async function rows<Row extends object>(url: string, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client
    .query<Row>(text, [...values])
    .then((answer) => answer.rows)
    .finally(() => client.end());
}
const keys = async (ids: readonly string[]): Promise<number> =>
  (await rows(apart.url, 'select from vault.data_key where id = any($1)', [ids])).length;
const schemas = async (url: string): Promise<string[]> =>
  (await rows<{ name: string }>(url, 'select nspname as name from pg_namespace')).map(({ name }) => name);

it('a vault in a database of its own has the keys, opens with them and destroys them; the main one has none', async () => {
  const { id } = await app.api.record('/api/complaints', { ...LEAST, complainant: { name: NAME } });
  const stored = await rows<{ text: string; key: string }>(
    app.databaseUrl,
    "select data::text as text, data::jsonb #>> '{sealed,key}' as key from event_log.event where stream = $1",
    [`complaint-${id}`],
  );
  expect(JSON.stringify(stored)).not.toContain(NAME);
  const used = stored.map(({ key }) => key);
  expect(await keys(used)).toBe(1);
  expect(await schemas(app.databaseUrl)).not.toContain('vault');
  expect(await schemas(apart.url)).not.toContain('event_log');

  const told = async (): Promise<object> =>
    (await app.api.read(`/api/complaints/${id}?after=${await app.api.head()}`)) as object;
  expect(await told()).toMatchObject({ complainant: { name: NAME }, erased: false });
  await app.api.record(`/api/complaints/${id}/closure`, { outcome: 'withdrawn' });
  await app.api.record(`/api/complaints/${id}/erasure`, { ground: 'on-request', basis: '个人信息保护法 第四十七条' });
  const leader = { headers: actor('shaoguan', 'leader-1', 'leader') };
  await app.api.record(`/api/complaints/${id}/erasure/1/approval`, { approved: true }, leader);
  expect(await keys(used)).toBe(0);
  expect(await told()).toMatchObject({ complainant: null, erased: true });
});
