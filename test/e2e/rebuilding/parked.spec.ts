import { Client } from 'pg';
import type { CaseDetail } from '../../../projections/case-list/case.answer';
import type { CasePage } from '../../../projections/case-list/case-list.query';
import type { ParkedStreamList, UnparkedList } from '../../../projections/parked-streams.controller';
import { receive, registerUnits } from '../../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';

let app: RunningApplication;
beforeAll(async () => {
  app = await runningApplication();
  await registerUnits(app.api);
});
afterAll(() => app.end());

/** As the program itself would, had it met an event of the case that it cannot take. */
async function setAside(id: string, position: string): Promise<void> {
  const client = new Client({ connectionString: app.databaseUrl });
  await client.connect();
  await client.query(
    `insert into projection.parked (name, generation, stream, position, version, type, error)
     select name, generation, $1, $2, 1, 'ComplaintReceived', 'a fault' from projection.checkpoint where name = 'case-list'`,
    [`complaint-${id}`, position],
  );
  await client.end();
}

describe('a case that a read model has set aside', () => {
  it('is marked wherever it is shown, listed, and no longer marked once it is taken', async () => {
    const whole = await receive(app.api);
    const { id, position } = await receive(app.api);
    await app.api.read(`/api/complaints?after=${position}`);
    await setAside(id, position);
    // An answer may be a second behind in this.
    await new Promise((resolve) => setTimeout(resolve, 1_100));

    const listed = await app.api.get('/api/complaints');
    expect(listed.headers.get('casetrail-incomplete-cases')).toBe('1');
    const { items } = listed.body as CasePage;
    expect(Object.fromEntries(items.map((item) => [item.id, item.incomplete]))).toEqual({
      [id]: true,
      [whole.id]: undefined,
    });
    expect(((await app.api.read(`/api/complaints/${id}`)) as CaseDetail).incomplete).toBe(true);
    expect(((await app.api.read('/api/projections/parked')) as ParkedStreamList).items).toMatchObject([
      { name: 'case-list', stream: `complaint-${id}`, position, error: 'a fault' },
    ]);

    const taken = await app.api.post('/api/projections/case-list/unpark', {});
    expect([taken.status, (taken.body as UnparkedList).items]).toEqual([
      202,
      [{ name: 'case-list', stream: `complaint-${id}`, events: 1 }],
    ]);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const after = await app.api.get('/api/complaints');
    expect(after.headers.get('casetrail-incomplete-cases')).toBeNull();
    expect((after.body as CasePage).items.some(({ incomplete }) => incomplete)).toBe(false);
  });
});
