import type { UnitPage } from '../../../projections/units/unit.answer';
import type { BusinessVolumePage } from '../../../projections/business-volumes/business-volumes.query';
import { LEAST, receive, registerUnits } from '../../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';
import { giveEveryUnitCommand } from '../../support/open-api/every-unit-command';

let app: RunningApplication;
beforeAll(async () => {
  app = await runningApplication();
  await registerUnits(app.api);
  await giveEveryUnitCommand(app.api);
});
afterAll(() => app.end());

const codesOf = async (query: string): Promise<string[]> => {
  const { items } = (await app.api.read(`/api/units?${query}&after=${await app.api.head()}`)) as UnitPage;
  return items.map(({ code }) => code);
};

describe('the directory of units', () => {
  it('tells everything that was said of a unit, as it is now', async () => {
    const unit = await app.api.read(`/api/units/daqiao?after=${await app.api.head()}`);
    expect(unit).toEqual({
      code: 'daqiao',
      version: 12,
      name: '大桥镇游客服务站',
      level: 'site',
      parent: 'shaoguan',
      regions: ['440232109'],
      subjects: [{ regime: 'tourism', categories: ['ticketing'] }, { regime: 'cfpb' }],
      hotlines: ['0751-12301'],
      responsiblePerson: { name: '刘某', position: '站长' },
      leaders: [{ name: '刘某', position: '站长' }, { name: '陈某' }],
      receptionDay: 'thursday',
      outletClass: 'rural',
      registeredAt: expect.any(String) as string,
      dissolvedAt: expect.any(String) as string,
      successor: 'rucheng',
    });
  });

  it('lists units page by page, by code', async () => {
    const first = (await app.api.read(`/api/units?limit=2&after=${await app.api.head()}`)) as UnitPage;
    expect(first.items.map(({ code }) => code)).toEqual(['daqiao', 'guangdong']);
    const second = (await app.api.read(`/api/units?limit=2&cursor=${first.next ?? ''}`)) as UnitPage;
    expect(second.items.map(({ code }) => code)).toEqual(['rucheng', 'ruyuan']);
    const last = (await app.api.read(`/api/units?limit=2&cursor=${second.next ?? ''}`)) as UnitPage;
    expect([last.items.map(({ code }) => code), last.next]).toEqual([['shaoguan'], undefined]);
  });

  it.each([
    ['within=ruyuan', ['daqiao', 'rucheng', 'ruyuan']],
    ['within=shaoguan', ['daqiao', 'rucheng', 'ruyuan', 'shaoguan']],
    ['within=rucheng', ['daqiao', 'rucheng']],
    ['within=guangdong&level=city', ['shaoguan']],
    ['within=nowhere', []],
    ['parent=shaoguan', ['daqiao', 'ruyuan']],
    ['state=dissolved', ['daqiao']],
    ['state=standing&within=ruyuan', ['rucheng', 'ruyuan']],
    ['region=440232', ['ruyuan']],
  ])('answers %s: a dissolved unit stands below its successor', async (query, codes) =>
    expect(await codesOf(query)).toEqual(codes),
  );

  it('keeps the volume that was reported last of each month', async () => {
    await app.api.record('/api/units/ruyuan/business-volumes', { month: '2026-01', volume: 10_000 });
    await app.api.record('/api/units/ruyuan/business-volumes', { month: '2026-02', volume: 11_000 });
    await app.api.record('/api/units/ruyuan/business-volumes', { month: '2026-01', volume: 10_100 });
    const after = await app.api.head();
    const volumes = async (query: string) => {
      const path = `/api/units/ruyuan/business-volumes?${query}&after=${after}`;
      return (await app.api.read(path)) as BusinessVolumePage;
    };
    const { items, next } = await volumes('limit=1');
    expect(items).toEqual([{ month: '2026-01', volume: 10_100, reportedAt: expect.any(String) as string }]);
    expect((await volumes(`cursor=${next ?? ''}`)).items.map(({ volume }) => volume)).toEqual([11_000]);
    expect((await volumes('from=2026-02')).items.map(({ month }) => month)).toEqual(['2026-02']);
    expect((await volumes('to=2026-02')).items.map(({ month }) => month)).toEqual(['2026-01']);
  });
});

describe('the proposal of a unit', () => {
  const ask = (query: string) => app.api.answered(`/api/units/proposal?${query}`);
  const of = async (region: string, category = 'ticketing') =>
    (await ask(`regime=tourism&category=${category}&region=${region}&after=${await app.api.head()}`)).body;

  it('is the lowest competent unit, with the reason in words', async () => {
    expect(await of('440232')).toMatchObject({
      outcome: 'proposed',
      unit: { code: 'ruyuan', name: '乳源县旅游质监所', level: 'county', region: '440232', ground: 'every-matter' },
      others: [{ code: 'guangdong' }, { code: 'shaoguan' }],
      superior: null,
      reason: { zh: expect.stringContaining('三个不出') as string },
    });
    expect(await of('440224')).toMatchObject({ unit: { code: 'shaoguan' } });
  });

  it('passes over a unit that was dissolved', async () =>
    expect(await of('440232109')).toMatchObject({ unit: { code: 'ruyuan' } }));

  it('follows a change of competence at once', async () => {
    await app.api.record('/api/units/rucheng/competence', {
      regions: ['440232'],
      subjects: [{ regime: 'tourism', categories: ['ticketing'] }],
    });
    expect(await of('440232')).toMatchObject({ unit: { code: 'rucheng', ground: 'category' } });
    expect(await of('440232', 'transport')).toMatchObject({ unit: { code: 'ruyuan' } });
    await app.api.record('/api/units/rucheng/competence', { regions: [] });
    expect(await of('440232')).toMatchObject({ unit: { code: 'ruyuan' } });
  });

  it('says that nobody is competent', async () =>
    expect(await of('420100')).toMatchObject({ outcome: 'none', unit: null, others: [] }));

  it.each([
    ['regime=weather&category=ticketing&region=440232', 422, 'unknown-regime'],
    ['regime=tourism&category=rain&region=440232', 422, 'not-in-regime'],
    ['regime=tourism&category=ticketing', 400, 'malformed'],
    ['regime=tourism&category=ticketing&region=440232&after=yesterday', 400, 'malformed'],
  ])('refuses %s: %d %s', async (query, status, code) => {
    const reply = await ask(query);
    expect([reply.status, reply.body]).toMatchObject([status, { code }]);
  });
});

describe('a unit that was dissolved', () => {
  it('gets no case, neither received nor passed on', async () => {
    const received = await app.api.post('/api/complaints', LEAST, { by: 'daqiao' });
    expect([received.status, received.body]).toMatchObject([422, { code: 'unit-dissolved' }]);
    const { id } = await receive(app.api);
    const transfer = { to: 'daqiao', basis: 'territorial' };
    const passedOn = await app.api.post(`/api/complaints/${id}/transfers`, transfer);
    expect([passedOn.status, passedOn.body]).toMatchObject([422, { code: 'unit-dissolved' }]);
  });

  it('is asked for under its code only', async () => {
    expect((await app.api.post('/api/units/nowhere/name', { name: '某单位' })).status).toBe(404);
    expect((await app.api.post('/api/units/No%20Code/name', { name: '某单位' })).status).toBe(404);
  });
});
