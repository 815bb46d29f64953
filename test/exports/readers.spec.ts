import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { exportable } from '../../projections/exports/exports.query';
import { Exporter } from '../../projections/exports/exporter';
import { as } from '../support/application/api';
import { caughtUp } from '../support/application/running/caught-up';
import { reading } from '../support/application/who-asks';
import { runningApplication, type RunningApplication } from '../support/application/running/in-process';

const ROWS = 100_000;

let app: RunningApplication;
let client: Client;
beforeAll(async () => {
  app = await runningApplication();
  await caughtUp(app.api);
  client = new Client({ connectionString: app.databaseUrl });
  await client.connect();
  await client.query(
    `insert into read.statistic_changes (position, ordinal, count, case_id, recorded_on, cohort_day, flow_day, figure, unit,
       regime, regime_version, category, channel, kind, respondent_type, region, detail, currency, amount)
     select 'pg-' || lpad(g::text, 19, '0'), 0, 1, gen_random_uuid(), '2026-01-01', '2026-01-01', '2026-01-01', 'received',
       'shaoguan', 'tourism', 1, 'transport', 'web', 'complaint', 'hotel', '', '', '', 0
     from generate_series(1, $1::int) g`,
    [ROWS],
  );
});
afterAll(async () => {
  await client.end();
  await app.end();
});

/** What the connections of exports are doing. */
const sessions = async (application = 'casetrail exports'): Promise<string[]> =>
  (
    await client.query<{ state: string }>(
      'select state from pg_stat_activity where datname = current_database() and application_name = $1',
      [application],
    )
  ).rows.map(({ state }) => state);

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await sleep(20);
};

const idle = async (): Promise<boolean> => (await sessions()).every((state) => state === 'idle');
const waiting = async (): Promise<boolean> => (await sessions()).includes('idle in transaction');

const open = new Set<IncomingMessage>();
afterEach(() => {
  for (const response of open) response.destroy();
  open.clear();
});

/** An export of which nothing is read yet. */
async function begun(): Promise<IncomingMessage> {
  const path = '/api/exports/statistic-changes';
  const request = get(app.api.url + path, { headers: await app.api.headers(as(reading(path))) });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  open.add(response);
  return response;
}

async function rowsIn(response: IncomingMessage): Promise<number> {
  let rows = 0;
  for await (const chunk of response) rows += (chunk as Buffer).toString('latin1').split('\n').length - 1;
  return rows;
}

describe('whoever reads an export', () => {
  it('slowly is waited for: nothing is read ahead, and nothing is lost', async () => {
    const response = await begun();
    // As long as nobody reads, the database does not either, once what lies between the two, sockets and buffers, is full. One
    // that read on would be through with its rows, and with its transaction.
    const fetched = async (): Promise<string | undefined> =>
      (
        await client.query<{ at: string }>(
          `select query_start::text as at from pg_stat_activity where datname = current_database() and application_name = 'casetrail exports' and state = 'idle in transaction'`,
        )
      ).rows[0]?.at;
    for (let still = 0, last = await fetched(); still < 3;) {
      await sleep(1_000);
      const now = await fetched();
      still = now !== undefined && now === last ? still + 1 : 0;
      last = now;
    }
    expect(await rowsIn(response)).toBe(ROWS);
    await until(idle);
  });

  it('hangs up gives the connection back, as often as that happens', async () => {
    for (let time = 0; time < 12; time += 1) {
      const response = await begun();
      if (time % 2 === 0) await once(response, 'readable');
      response.destroy();
      await until(idle);
    }
    expect(await rowsIn(await begun())).toBe(ROWS);
  });

  it('as the fifth at once is told to come back', async () => {
    const four = await Promise.all([begun(), begun(), begun(), begun()]);
    const fifth = await app.api.get('/api/exports/statistics');
    expect(fifth).toMatchObject({ status: 503, body: { code: 'exports-busy' } });
    expect(fifth.headers.get('retry-after')).toBe('30');
    expect((await app.api.get('/api/exports/events')).status).toBe(200);
    for (const response of four) response.destroy();
    await until(idle);
  });

  it('sees that it is not whole when the database goes away in the middle', async () => {
    const response = await begun();
    await until(waiting);
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'casetrail exports'`,
    );
    await expect(rowsIn(response)).rejects.toThrow('aborted');
    expect(await rowsIn(await begun())).toBe(ROWS);
  });

  it('takes nothing for too long is given up', async () => {
    const dataSource = app.installation.app.get(DataSource);
    const exporter = new Exporter(app.installation.log, dataSource, { most: 1, stallMillis: 100 });
    const view = exportable(dataSource).get('statistic-changes');
    if (view === undefined) throw new Error('there is no such view');
    const { lines } = await exporter.rows(view, 'csv');
    await expect(exporter.rows(view, 'csv')).rejects.toMatchObject({ code: 'exports-busy' });
    await once(lines, 'readable');
    await expect(once(lines, 'close')).rejects.toThrow('nobody takes the export');
    await until(idle);
    await exporter.onModuleDestroy();
  });
});
