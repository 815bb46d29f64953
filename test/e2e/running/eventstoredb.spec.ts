import type { CasePage } from '../../../projections/case-list/case-list.query';
import type { PenaltyPage } from '../../../projections/penalties/penalties.query';
import type { TransferPage } from '../../../projections/transfers/transfers.query';
import { caughtUp } from '../../support/application/running/caught-up';
import { cfpbSample, importCfpb } from '../../support/application/told/cfpb';
import { eventStoreProcess } from '../../support/application/running/event-store';
import { countOf, statistics } from '../../support/application/told/figures';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';
import { tell, YEAR_2010 } from '../../support/application/told/telling';

let store: { url: string; end(): Promise<void> };
let onPostgres: RunningApplication;
let onEventStore: RunningApplication;

beforeAll(async () => {
  store = await eventStoreProcess();
  onPostgres = await runningApplication();
  onEventStore = await runningApplication(store.url);
  // One after the other: the answer to an import comes within the time that fetch waits for one.
  for (const each of [onPostgres, onEventStore]) await loadDemo(each);
}, 1_800_000);
afterAll(async () => {
  await Promise.all([onPostgres.end(), onEventStore.end()]);
  await store.end();
});

async function loadDemo({ api }: RunningApplication): Promise<void> {
  await tell(api, YEAR_2010);
  await importCfpb(api, cfpbSample());
  await caughtUp(api);
}

/** Every transfer, page by page. */
async function transfersIn({ api }: RunningApplication): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const page = (await api.read(
      `/api/transfers?limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`,
    )) as TransferPage;
    found.push(...page.items.map(({ from, to, basis, transferredAt }) => `${transferredAt} ${from} ${to} ${basis}`));
    cursor = page.next;
  }
  return found.sort();
}

describe('the demo with EventStoreDB as its log', () => {
  it('has its facts there and not in Postgres', async () => {
    expect(await onEventStore.api.head()).toMatch(/^es-/);
    expect(await onPostgres.api.head()).toMatch(/^pg-/);
  });

  it.each([
    '',
    'by=regime,year',
    'by=unit,channel',
    'by=category,kind',
    'by=respondentType',
    'basis=flow&by=month',
    'basis=flow&by=quarter,regime',
    'regime=tourism&by=day',
    'unit=cfpb&from=2016-01-01&to=2016-07-01&by=category',
  ])('gives the same statistics as with Postgres: %s', async (query) => {
    const [expected, told] = [await statistics(onPostgres.api, query), await statistics(onEventStore.api, query)];
    expect([told.figures, told.groups]).toEqual([expected.figures, expected.groups]);
    expect(countOf(told.figures, 'received')).toBeGreaterThan(0);
  });

  it('counts what there is to count: 12 and 3,186 complaints', async () => {
    const { figures } = await statistics(onEventStore.api, '');
    expect(countOf(figures, 'received')).toBe(3198);
  });

  it('gives the same sums of penalties', async () => {
    const sums = async ({ api }: RunningApplication): Promise<unknown> =>
      ((await api.read('/api/penalties')) as PenaltyPage).sums;
    expect(await sums(onEventStore)).toEqual(await sums(onPostgres));
    expect(await sums(onEventStore)).toContainEqual({ type: 'fine', count: 5, amount: '24000.00', currency: 'CNY' });
  });

  it('gives the same ledger of 3,187 transfers', async () => {
    const transfers = await transfersIn(onEventStore);
    expect(transfers).toHaveLength(3187);
    expect(transfers).toEqual(await transfersIn(onPostgres));
  });

  it('numbers the cases of each unit and year without a gap', async () => {
    const { items, total } = (await onEventStore.api.read(
      '/api/complaints?regime=cfpb&from=2017-01-01&limit=200&total=true',
    )) as CasePage;
    expect(total).toBe(22);
    const numbers = items.map(({ caseNumber }) => caseNumber).sort();
    expect(numbers).toEqual(
      Array.from({ length: 22 }, (_none, index) => `cfpb-2017-${String(index + 1).padStart(5, '0')}`),
    );
  });
});
