import type { GuidanceItem, GuidancePage } from '../../../projections/guidance/guidance.query';
import { registerUnits } from '../../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';
import { expectRefused } from '../../support/application/refused';

let app: RunningApplication;
beforeAll(async () => {
  app = await runningApplication();
  await registerUnits(app.api);
  await give('shaoguan', { title: '三月', from: '2026-03-01', until: '2026-03-31' });
  await give('guangdong', { title: '全年', from: '2026-01-01', until: '2026-12-31' });
  await give('shaoguan', { title: '长期', from: '2026-03-01' });
  const { position } = await app.api.record('/api/units/shaoguan/guidance/2/withdrawal', {
    reason: '已有新意见',
    at: '2026-03-19T17:00:00Z',
  });
  after = position;
});
afterAll(() => app.end());

let after: string;
const give = (unit: string, said: object) => app.api.record(`/api/units/${unit}/guidance`, { text: '照办', ...said });

const inForce = async (query: string): Promise<GuidancePage> =>
  (await app.api.read(`/api/guidance?${query}&after=${after}`)) as GuidancePage;
const titles = async (unit: string, on: string): Promise<string[]> =>
  (await inForce(`unit=${unit}&on=${on}`)).items.map(({ title }) => title);

describe('the guidance in force', () => {
  it.each([
    ['ruyuan', '2025-12-31', []],
    ['ruyuan', '2026-01-01', ['全年']],
    ['ruyuan', '2026-02-28', ['全年']],
    ['ruyuan', '2026-03-01', ['全年', '三月', '长期']],
    // 17:00 UTC on 19 March is 20 March in China: the first day without it.
    ['ruyuan', '2026-03-19', ['全年', '三月', '长期']],
    ['ruyuan', '2026-03-20', ['全年', '三月']],
    ['ruyuan', '2026-03-31', ['全年', '三月']],
    ['ruyuan', '2026-04-01', ['全年']],
    ['ruyuan', '2027-01-01', []],
    ['shaoguan', '2026-03-31', ['全年', '三月']],
    ['guangdong', '2026-03-31', ['全年']],
    ['nowhere', '2026-03-31', []],
  ])('for %s on %s is %j: its own and that of every unit above', async (unit, on, expected) =>
    expect(await titles(unit, on)).toEqual(expected),
  );

  it('is told with its days, who gave it, and when it was withdrawn and why', async () => {
    const { items } = await inForce('unit=ruyuan&on=2026-03-19');
    const told: GuidanceItem = {
      unit: 'shaoguan',
      ordinal: 2,
      title: '长期',
      text: '照办',
      from: '2026-03-01',
      until: null,
      givenAt: expect.any(String) as string,
      withdrawnOn: '2026-03-20',
      withdrawnBecause: '已有新意见',
    };
    expect(items.at(-1)).toEqual(told);
  });

  it('comes page by page, by the day from which it is in force', async () => {
    const pages: string[][] = [];
    for (let cursor = ''; pages.length < 5;) {
      const { items, next } = await inForce(`unit=ruyuan&on=2026-03-19&limit=1${cursor}`);
      pages.push(items.map(({ title }) => title));
      if (next === undefined) break;
      cursor = `&cursor=${next}`;
    }
    expect(pages).toEqual([['全年'], ['三月'], ['长期']]);
  });

  it.each(['on=2026-03-01', 'unit=ruyuan', 'unit=ruyuan&on=2026-02-29', 'unit=ruyuan&on=2026-03-01&cursor=abc'])(
    'is not told for %s',
    async (query) => expect((await app.api.get(`/api/guidance?${query}`)).body).toMatchObject({ code: 'malformed' }),
  );
});

describe('giving guidance', () => {
  const refused = (path: string, body: object, code: string) =>
    expectRefused(app.api, () => app.api.post(`/api/units/${path}`, body), { status: 422, code });
  const said = { title: '意见', text: '照办', from: '2026-03-01' };

  it('is refused where nobody is below, and to the end of the line that has no more units', async () => {
    await refused('ruyuan/guidance', said, 'no-units-below');
    await app.api.record('/api/units', { code: 'town', name: '某镇', level: 'site', parent: 'ruyuan' });
    await give('ruyuan', { ...said, from: '2030-01-01' });
    await app.api.record('/api/units/town/dissolution', { reason: '撤并' });
    await refused('ruyuan/guidance', said, 'no-units-below');
  });

  it('is refused when it ends before it begins, and its withdrawal a second time', async () => {
    await refused('shaoguan/guidance', { ...said, until: '2026-02-28' }, 'ends-before-it-begins');
    await refused('shaoguan/guidance/2/withdrawal', { reason: '再次撤回' }, 'guidance-withdrawn-already');
    await refused('shaoguan/guidance/9/withdrawal', { reason: '没有' }, 'unknown-guidance');
  });
});

describe('a superior that was dissolved', () => {
  it('guided until the day before; then its successor does, and its superior', async () => {
    await app.api.record('/api/units', { code: 'old', name: '旧局', level: 'city', parent: 'guangdong' });
    await app.api.record('/api/units', { code: 'new', name: '新局', level: 'city', parent: 'guangdong' });
    await app.api.record('/api/units', { code: 'yard', name: '某所', level: 'county', parent: 'old' });
    await give('old', { title: '旧局意见', from: '2026-03-01' });
    const at = '2026-05-10T09:00:00+08:00';
    await app.api.record('/api/units/old/dissolution', { reason: '机构改革', successor: 'new', at });
    ({ position: after } = await give('new', { title: '新局意见', from: '2026-05-10' }));
    expect(await titles('yard', '2026-05-09')).toEqual(['全年', '旧局意见']);
    expect(await titles('yard', '2026-05-10')).toEqual(['全年', '新局意见']);
  });
});
