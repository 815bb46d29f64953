import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { Blocks } from '../../projections/statistics/sums/blocks.digest';
import { factsAsTold } from '../support/application/told/facts-as-told';
import { runningApplication, type RunningApplication } from '../support/application/running/in-process';
import { caughtUp } from '../support/application/running/caught-up';
import { beginRebuild, rebuilt } from '../support/application/running/rebuilding';
import { tell, YEAR_2010 } from '../support/application/told/telling';
import { giveEveryCommand } from '../support/open-api/one-of-everything';
import { describedViews, documentOf } from './document';
import { toldInPerson } from './told-in-person';

const DOCUMENT = join(__dirname, '../../docs/reporting.md');

let app: RunningApplication;
let client: Client;
beforeAll(async () => {
  app = await runningApplication();
  await tell(app.api, YEAR_2010);
  await giveEveryCommand(app.api);
  await caughtUp(app.api);
  client = new Client({ connectionString: app.databaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await app.end();
});

const viewNames = async (): Promise<string[]> => [...new Set((await describedViews(client)).map(({ view }) => view))];

/** What reporting services see in every view. */
async function everythingShown(): Promise<Record<string, unknown[]>> {
  const shown: Record<string, unknown[]> = {};
  await client.query('set role casetrail_reporting');
  for (const view of (await viewNames()).filter((name) => name !== 'positions')) {
    const { rows } = await client.query<{ row: string }>(
      `select to_jsonb(v)::text as row from reporting."${view}" v order by 1`,
    );
    shown[view] = rows.map(({ row }) => row);
  }
  await client.query('reset role');
  return shown;
}

describe('the views for reporting services', () => {
  it('show every table of every read model, each column told in both languages, as the document says', async () => {
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'read' and tablename not like '%\\_series' order by 1`,
    );
    expect(await viewNames()).toEqual([...rows.map(({ name }) => name), 'positions'].sort());
    const columns = (await describedViews(client)).filter(({ view }) => view !== 'positions');
    for (const { view, column, meaning } of columns)
      expect([view, column, meaning]).toEqual([
        view,
        column,
        expect.stringMatching(/^[^·]*[a-z][^·]* · .*[\u4e00-\u9fff]/),
      ]);
    const text = documentOf(await describedViews(client));
    if (process.env.WRITE_DOCUMENTS === 'yes') writeFileSync(DOCUMENT, text);
    expect(readFileSync(DOCUMENT, 'utf8')).toBe(text);
  });

  it('are all that their role can read, and it can write nothing', async () => {
    const { rows } = await client.query<{ relation: string; may: string[] }>(
      `select n.nspname || '.' || c.relname as relation, array(
         select p from unnest(array['select', 'insert', 'update', 'delete', 'truncate']) p
         where has_schema_privilege('casetrail_reporting', n.oid, 'usage')
           and has_table_privilege('casetrail_reporting', c.oid, p)) as may
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
    );
    const readable = rows.filter(({ may }) => may.length > 0);
    expect(readable.map(({ relation }) => relation).sort()).toEqual(
      (await viewNames()).map((view) => `reporting.${view}`),
    );
    expect(readable.filter(({ may }) => may.join() !== 'select')).toEqual([]);
    await client.query('set role casetrail_reporting');
    for (const table of ['read.case_list', 'event_log.event', 'projection.checkpoint'])
      await expect(client.query(`select from ${table}`)).rejects.toThrow('permission denied');
    await expect(client.query('delete from reporting.transfers')).rejects.toThrow(/permission denied|cannot delete/);
    await client.query('reset role');
  });

  it('show nothing that people told of themselves, nor how they are called', async () => {
    const told = toldInPerson(await factsAsTold(app.installation));
    expect(told.length).toBeGreaterThan(40);
    // So few changes are not summed up by themselves.
    const blocks = new Blocks('read', 50);
    while (await blocks.grow(client));
    const shown = await everythingShown();
    await blocks.forgetFrom(client, '');
    for (const [view, rows] of Object.entries(shown)) {
      expect([view, rows.length > 0]).toEqual([view, true]);
      const text = rows.join('\n');
      expect([view, told.filter((one) => text.includes(one))]).toEqual([view, []]);
    }
  });

  it('stand through rebuilds, with the views that others have built on them', async () => {
    await client.query(
      'create schema elsewhere; create view elsewhere.closed as select case_id from reporting.case_list where stage = $$closed$$',
    );
    const before = await everythingShown();
    const { rows: own } = await client.query('select * from elsewhere.closed order by 1');
    expect(own.length).toBeGreaterThan(5);
    for (const _time of [1, 2]) {
      await beginRebuild(app.api, 'all');
      expect(new Set(Object.values(await rebuilt(app.api)))).toEqual(new Set(['done']));
      expect(await everythingShown()).toEqual(before);
      const { rows: standsOn } = await client.query<{ schema: string }>(
        `select distinct view_schema || ' ' || table_schema as schema from information_schema.view_table_usage
         where view_schema in ('reporting', 'elsewhere') order by 1`,
      );
      expect(standsOn.map(({ schema }) => schema)).toEqual([
        'elsewhere reporting',
        'reporting projection',
        'reporting read',
      ]);
    }
    expect((await client.query('select * from elsewhere.closed order by 1')).rows).toEqual(own);
    await client.query('drop schema elsewhere cascade');
  });

  it('say how far each read model is', async () => {
    const { rows } = await client.query('select * from reporting.positions where position = $1', [
      await app.api.head(),
    ]);
    expect(rows).toHaveLength(24);
  });
});
