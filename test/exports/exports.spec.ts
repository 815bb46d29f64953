import { parse } from 'csv-parse/sync';
import { Client } from 'pg';
import { LEAST } from '../support/application/told/cases';
import { caughtUp } from '../support/application/running/caught-up';
import { factsAsTold } from '../support/application/told/facts-as-told';
import { runningApplication, type RunningApplication } from '../support/application/running/in-process';
import { tell, YEAR_2010 } from '../support/application/told/telling';
import { giveEveryCommand } from '../support/open-api/one-of-everything';
import { describedViews } from '../reporting/document';
import { toldInPerson } from '../reporting/told-in-person';

let app: RunningApplication;
let client: Client;
let head: string;
beforeAll(async () => {
  app = await runningApplication();
  await tell(app.api, YEAR_2010);
  await giveEveryCommand(app.api);
  await app.api.record('/api/complaints', {
    ...LEAST,
    respondents: [{ type: 'guide', name: '=cmd|calc' }],
    externalReference: '=1+1',
    category: 'service-attitude',
    campaigns: ['@evil, "quoted"'],
  });
  head = await caughtUp(app.api);
  client = new Client({ connectionString: app.databaseUrl });
  await client.connect();
  await client.query(`set time zone 'UTC'`);
});
afterAll(async () => {
  await client.end();
  await app.end();
});

const linesOf = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

const csvOf = (text: string): Record<string, string>[] => parse(text, { columns: true, record_delimiter: '\r\n' });

interface ExportedEvent {
  readonly position: string;
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

describe('the export of events', () => {
  it('holds every event once, in log order, up to the position it names', async () => {
    const { headers, text } = await app.api.get('/api/exports/events');
    expect(headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
    expect(headers.get('casetrail-position')).toBe(head);
    const exported = linesOf(text) as ExportedEvent[];
    const { rows } = await client.query<{ id: string; type: string }>(
      'select id, type from event_log.event order by position',
    );
    expect(exported.map(({ id, type }) => ({ id, type }))).toEqual(rows);
    expect(exported.at(-1)?.position).toBe(head);
  });

  it('goes on after a position, and is the same as CSV', async () => {
    const all = linesOf((await app.api.get('/api/exports/events')).text) as ExportedEvent[];
    const from = all[9]?.position ?? '';
    const later = await app.api.get(`/api/exports/events?from=${from}`);
    expect(linesOf(later.text)).toEqual(all.slice(10));
    expect((await app.api.get(`/api/exports/events?from=${head}`)).text).toBe('');
    const csv = await app.api.get(`/api/exports/events?format=csv&from=${from}`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const cells = csvOf(csv.text);
    expect(cells.map(({ position }) => position)).toEqual(all.slice(10).map(({ position }) => position));
    expect(cells.map(({ data }) => JSON.parse(data ?? '') as unknown)).toEqual(all.slice(10).map(({ data }) => data));
  });

  it('holds no personal field, no name of a respondent, and no hash of a command', async () => {
    const { text } = await app.api.get('/api/exports/events');
    const told = new Set(toldInPerson(await factsAsTold(app.installation)));
    expect(told.size).toBeGreaterThan(40);
    const found = (linesOf(text) as ExportedEvent[]).flatMap(({ type, data }) => placesOf(data, told, type));
    expect([...new Set(found)]).toEqual([]);
    expect(text).not.toMatch(/"(complainant|narrative|respondentName|commandHash)":/);
  });

  it.each(['yesterday', 'pg-9000000000000000000', 'es-00000000000000000001-00000000000000000001'])(
    'after %s is refused',
    async (from) => {
      const { status, body } = await app.api.get(`/api/exports/events?from=${from}`);
      expect([status, body]).toMatchObject([400, { code: 'malformed', fields: [{ field: 'from' }] }]);
    },
  );
});

describe('the export of a read model', () => {
  it('holds the rows and columns of its view, in both formats, at the position it names', async () => {
    const views = [...new Set((await describedViews(client)).map(({ view }) => view))].filter(
      (view) => view !== 'positions',
    );
    expect(views.length).toBeGreaterThan(15);
    for (const view of views) {
      const path = `/api/exports/${view.replaceAll('_', '-')}`;
      const { rows } = await client.query<{ row: string }>(
        `select to_jsonb(v)::text as row from reporting."${view}" v`,
      );
      const shown = sorted(rows.map(({ row }) => JSON.parse(row) as object));
      const jsonl = await app.api.get(path);
      expect([view, jsonl.headers.get('casetrail-position')]).toEqual([view, head]);
      expect([view, sorted(linesOf(jsonl.text) as object[])]).toEqual([view, shown]);
      const csv = csvOf((await app.api.get(`${path}?format=csv`)).text);
      expect([view, csv.length]).toEqual([view, rows.length]);
    }
  });

  it('tells exact numbers as texts, and lets no text run as a formula', async () => {
    const penalties = linesOf((await app.api.get('/api/exports/penalties')).text) as { amount: string | null }[];
    expect(penalties.map(({ amount }) => amount)).toContain('20000.00');
    const campaigns = csvOf((await app.api.get('/api/exports/case-list?format=csv')).text).map((row) => row.campaigns);
    expect(campaigns).toContain('["@evil, \\"quoted\\""]');
  });

  it('is the same bytes as long as nothing is recorded', async () => {
    for (const what of ['statistics', 'case-facts-versions?format=csv']) {
      const [one, other] = [await app.api.get(`/api/exports/${what}`), await app.api.get(`/api/exports/${what}`)];
      expect(other.text).toBe(one.text);
      expect(one.text.length).toBeGreaterThan(1_000);
    }
  });

  it('that nobody knows is a problem', async () => {
    expect(await app.api.get('/api/exports/weather')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await app.api.get('/api/exports/case-list?format=xml')).toMatchObject({
      status: 400,
      body: { code: 'malformed' },
    });
  });
});

/** Where in a value one of these texts stands. */
function placesOf(value: unknown, texts: ReadonlySet<string>, at: string): string[] {
  if (typeof value === 'string') return texts.has(value) ? [at] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => placesOf(part, texts, `${at}.${name}`));
}

/** Rows in an order of their own, numbers as texts: exact ones are exported so. */
const sorted = (rows: readonly object[]): string[] =>
  rows
    .map((row) => {
      const cells = Object.entries(row).map(([name, value]): [string, unknown] => [name, numberAsText(value)]);
      return JSON.stringify(cells.sort(([a], [b]) => (a < b ? -1 : 1)));
    })
    .sort();

const numberAsText = (value: unknown): unknown =>
  typeof value === 'number' || (typeof value === 'string' && /^-?\d+\.\d\d$/.test(value))
    ? String(Number(value))
    : value;
