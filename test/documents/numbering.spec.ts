import { Client } from 'pg';
import type { DocumentPage } from '../../projections/documents/document.answer';
import type { SealUsePage } from '../../projections/seal-uses/seal-uses.query';
import type { TransferPage } from '../../projections/transfers/transfers.query';
import type { Api } from '../support/application/api';
import { LEAST, registerUnits } from '../support/application/told/cases';
import { eventStoreProcess } from '../support/application/running/event-store';
import { runningApplication, type RunningApplication } from '../support/application/running/in-process';
import { beginRebuild, rebuilt } from '../support/application/running/rebuilding';

/** The last minute of a year in China, and the first of the next; both are 31 December in Greenwich. */
const OLD_YEAR = '2025-12-31T23:59:00+08:00';
const NEW_YEAR = '2026-01-01T00:00:00+08:00';

let store: { url: string; end(): Promise<void> };
beforeAll(async () => {
  store = await eventStoreProcess();
});
afterAll(() => store.end());

describe.each([
  ['PostgreSQL', (): string | undefined => undefined],
  ['EventStoreDB', () => store.url],
] as const)('the register of documents, with %s as the log', (_log, url) => {
  let app: RunningApplication;
  let api: Api;
  beforeAll(async () => {
    app = await runningApplication(url());
    api = app.api;
    await registerUnits(api);
    await fill(api);
  });
  afterAll(() => app.end());

  async function page<Page>(path: string): Promise<Page> {
    return (await api.read(`/api/${path}${path.includes('?') ? '&' : '?'}after=${await api.head()}`)) as Page;
  }
  const told = async (): Promise<unknown[]> => {
    const { items } = await page<DocumentPage>('documents');
    return items.map(({ unit, type, number, cancelledAt }) => [unit, type, number, cancelledAt === null]).reverse();
  };

  /** Counted by hand, in the order of the log. */
  const register = [
    ['shaoguan', 'registration-form', '旅投登〔2025〕1号', true],
    ['ruyuan', 'registration-form', '旅投登〔2025〕1号', true],
    ['shaoguan', 'registration-form', '旅投登〔2025〕2号', false],
    ['shaoguan', 'registration-form', '旅投登〔2026〕1号', true],
    ['shaoguan', 'transfer-notice', '旅投转〔2026〕1号', true],
    ['shaoguan', 'registration-form', '旅投登〔2026〕2号', true],
    ['ruyuan', 'registration-form', '旅投登〔2026〕1号', true],
    ['shaoguan', 'transfer-notice', '旅投转〔2026〕2号', true],
  ];

  it('numbers each unit, type and year from 1 without a gap; a cancelled document keeps its number', async () => {
    expect(await told()).toEqual(register);
  });

  it('is the same after a replay', async () => {
    await spoil(app.databaseUrl);
    expect(await told()).not.toEqual(register);
    await beginRebuild(api, 'all');
    expect(new Set(Object.values(await rebuilt(api)))).toEqual(new Set(['done']));
    expect(await told()).toEqual(register);
  });

  it('is told page by page, by unit, type and year', async () => {
    const first = await page<DocumentPage>('documents?limit=5');
    const rest = await page<DocumentPage>(`documents?limit=5&cursor=${first.next ?? ''}`);
    expect([first.items.length, rest.items.length, rest.next]).toEqual([5, 3, undefined]);
    const some = await page<DocumentPage>('documents?unit=shaoguan&type=registration-form&year=2025');
    expect(some.items.map(({ serial }) => serial)).toEqual([2, 1]);
  });

  it('shows the number of its notice beside each hand-over', async () => {
    const { items } = await page<TransferPage>('transfers');
    const notices = items.map(({ to, noticeNumber }) => `${to} ${noticeNumber ?? 'none'}`);
    expect(notices.sort()).toEqual(['ruyuan none', 'ruyuan 旅投转〔2026〕1号', 'ruyuan 旅投转〔2026〕2号']);
  });

  it('has every use of a seal beside it, without a gap', async () => {
    const { items } = await page<SealUsePage>('seal-uses?unit=shaoguan&year=2026');
    expect(items.map(({ serial, seal, usedBy, documentNumber }) => [serial, seal, usedBy, documentNumber])).toEqual([
      [2, '公章', 'clerk-shaoguan', '旅投转〔2026〕2号'],
      [1, '公章', 'clerk-shaoguan', '旅投转〔2026〕1号'],
    ]);
  });

  it('leads from the case to its documents, and from nowhere to nothing', async () => {
    const { items } = await page<DocumentPage>('documents?type=transfer-notice&limit=1');
    const { caseId, id } = items[0] ?? { caseId: '', id: '' };
    const ofCase = await page<DocumentPage>(`complaints/${caseId}/documents`);
    expect(ofCase.items.map((each) => each.id)).toEqual([id]);
    for (const path of ['complaints', 'documents'].map(
      (what) => `/api/${what}/${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`,
    )) {
      expect((await api.get(path)).status).toBe(404);
      expect((await api.get(`${path}/documents`)).status).toBe(404);
    }
  });
});

/** Renumbers the register and loses the log of seals. */
async function spoil(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('update read.documents set number = number + 7');
  await client.query('delete from read.seal_uses');
  await client.query('update read.documents_series set last = last + 7');
  await client.end();
}

async function fill(api: Api): Promise<void> {
  const receive = async (by: string, at: string) => (await api.record('/api/complaints', { ...LEAST, at }, { by })).id;
  const form = (id: string, by: string, at: string) =>
    api.record(`/api/complaints/${id}/documents`, { type: 'registration-form', at }, { by });
  const city = await receive('shaoguan', '2025-12-30T09:00:00+08:00');
  const county = await receive('ruyuan', '2025-12-30T09:00:00+08:00');
  await form(city, 'shaoguan', OLD_YEAR);
  await form(county, 'ruyuan', OLD_YEAR);
  await form(city, 'shaoguan', OLD_YEAR);
  await api.record(`/api/complaints/${city}/documents/2/cancellation`, { reason: '重复登记', at: NEW_YEAR });
  await form(city, 'shaoguan', NEW_YEAR);
  const transfer = { to: 'ruyuan', basis: 'territorial', at: NEW_YEAR };
  await api.record(`/api/complaints/${city}/transfers`, { ...transfer, notice: true });
  await form(city, 'shaoguan', NEW_YEAR);
  await form(county, 'ruyuan', NEW_YEAR);
  const other = await receive('shaoguan', NEW_YEAR);
  await api.record(`/api/complaints/${other}/transfers`, transfer);
  await api.record(`/api/complaints/${other}/transfer-returns`, { reason: '材料不全', at: NEW_YEAR }, { by: 'ruyuan' });
  await api.record(`/api/complaints/${other}/transfers`, transfer);
  await api.record(`/api/complaints/${other}/documents`, { type: 'transfer-notice', at: NEW_YEAR });
}
