import type { RectificationItem, RectificationPage } from '../../../projections/rectifications/rectifications.query';
import { RectificationWatch } from '../../../src/supervision/rectification/rectification-watch';
import { actor } from '../../support/application/api';
import { registerUnits } from '../../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';
import { expectRefused } from '../../support/application/refused';

const CASE = '0b8a4a3e-6c1f-5d27-8f5e-2f9d5f0c7a01';
const INSPECTOR = { headers: actor('guangdong', 'inspector', 'supervisor') };
const OFFICER = { headers: actor('ruyuan', 'li') };

describe('orders to put something right, over HTTP', () => {
  let app: RunningApplication;
  beforeAll(async () => {
    app = await runningApplication(undefined, { DEADLINE_CHECK_SECONDS: '86400' });
    await registerUnits(app.api);
  });
  afterAll(() => app.end());

  const order = async (fields: object): Promise<string> => {
    const body = { unit: 'ruyuan', what: '补登记表', days: 1, at: '2026-03-02T09:00:00+08:00', ...fields };
    return (await app.api.record('/api/rectifications', body, INSPECTOR)).id;
  };
  const told = async (id: string) =>
    (await app.api.read(`/api/rectifications/${id}?after=${await app.api.head()}`)) as RectificationItem;
  const listed = async (query: string) =>
    (await app.api.read(`/api/rectifications?${query}&after=${await app.api.head()}`)) as RectificationPage;
  const looks = async (now: string): Promise<void> => {
    // The watch asks the read side, which must have seen what was done.
    await listed('limit=1');
    await app.installation.app.get(RectificationWatch, { strict: false }).look(now);
  };

  it('are recorded as overdue by the program itself, once for each due date', async () => {
    const id = await order({});
    await looks('2026-03-03T23:59:00+08:00');
    expect(await told(id)).toMatchObject({ overdue: 0, isOverdue: true, dueInWords: '2026-03-03 24:00' });
    for (const now of ['2026-03-04T00:00:00+08:00', '2026-03-05T00:00:00+08:00']) await looks(now);
    expect(await told(id)).toMatchObject({ overdue: 1, isOverdue: true, stage: 'ordered', version: 2 });
    const report = { report: '已补', at: '2026-03-05T09:00:00+08:00' };
    await app.api.record(`/api/rectifications/${id}/report`, report, OFFICER);
    await looks('2026-03-06T00:00:00+08:00');
    expect(await told(id)).toMatchObject({ overdue: 1, isOverdue: false, stage: 'reported' });
    const refusal = { reason: '未自查', days: 2, at: '2026-03-06T09:00:00+08:00' };
    await app.api.record(`/api/rectifications/${id}/refusal`, refusal, INSPECTOR);
    await looks('2026-03-11T00:00:00+08:00');
    // 2026-03-06 is a Friday: Monday and Tuesday are counted.
    expect(await told(id)).toMatchObject({ overdue: 2, refused: 1, dueInWords: '2026-03-10 24:00', version: 5 });
  });

  it('tell how their due date was counted, in the language asked for', async () => {
    const id = await order({ days: 3 });
    const { derivation } = await told(id);
    expect(derivation.at(-1)).toContain('2026-03-05 24:00');
  });

  it('are found by unit, stage and case, page by page', async () => {
    const first = await order({ unit: 'shaoguan', caseIds: [CASE], at: '2026-03-04T09:00:00+08:00' });
    const second = await order({ unit: 'shaoguan', at: '2026-03-05T09:00:00+08:00' });
    const page = await listed('unit=shaoguan&limit=1');
    expect(page.items.map(({ id }) => id)).toEqual([second]);
    const next = await listed(`unit=shaoguan&limit=1&cursor=${page.next ?? ''}`);
    expect([next.items.map(({ id }) => id), next.next]).toEqual([[first], undefined]);
    expect((await listed(`caseId=${CASE}&stage=ordered`)).items.map(({ id }) => id)).toEqual([first]);
    expect((await listed(`caseId=${CASE}&stage=done`)).items).toEqual([]);
  });

  it('are none where nothing was ordered', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    const notFound = { status: 404, code: 'not-found' };
    await expectRefused(app.api, () => app.api.get(`/api/rectifications/${nobody}`), notFound);
    const report = () => app.api.post(`/api/rectifications/${nobody}/report`, { report: '已补' }, OFFICER);
    await expectRefused(app.api, report, notFound);
  });
});
