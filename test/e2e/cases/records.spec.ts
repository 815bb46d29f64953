import type { CaseRecordsAnswer } from '../../../projections/records/records.answer';
import type { IncompleteCases } from '../../../projections/records/records.query';
import { actor } from '../../support/application/api';
import { registerUnits } from '../../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';

let app: RunningApplication;
beforeAll(async () => {
  app = await runningApplication();
  await registerUnits(app.api);
});
afterAll(() => app.end());

/** 篇九: a complaint to a property manager, with as little on file as is taken. */
const SPARSE = {
  regime: 'iso9001-records',
  kind: 'complaint',
  channel: 'telephone',
  category: 'repairs',
  region: '440200',
  respondents: [{ type: 'site-office', name: '某管理处' }],
  narrative: '电梯故障未修',
};

const receive = async (changed: object = {}, by = 'shaoguan'): Promise<string> =>
  (await app.api.record('/api/complaints', { ...SPARSE, ...changed }, { by })).id;
const give = (id: string, path: string, body: object = {}, by = 'shaoguan') =>
  app.api.record(`/api/complaints/${id}/${path}`, body, { by });
const ask = async (question: string): Promise<IncompleteCases> =>
  (await app.api.read(`/api/records?after=${await app.api.head()}&${question}`)) as IncompleteCases;
const recordsOf = async (id: string): Promise<CaseRecordsAnswer> =>
  (await app.api.read(`/api/complaints/${id}/records?after=${await app.api.head()}`)) as CaseRecordsAnswer;

describe('the records that are not filled (大量记录未填写)', () => {
  it('are listed case by case, for the steps that the case came to', async () => {
    const id = await receive();
    const mine = async () => (await ask('regime=iso9001-records')).items.find(({ caseId }) => caseId === id);
    expect((await mine())?.missing.map(({ record }) => record)).toEqual(['owner', 'telephone', 'address']);
    await give(id, 'acceptance');
    expect((await mine())?.missing.map(({ record }) => record)).toEqual([
      'owner',
      'telephone',
      'address',
      'classification',
    ]);
    await give(id, 'classification', { kind: 'complaint', category: 'repairs', severity: 'ordinary' });
    expect((await mine())?.missing).toEqual([
      { record: 'owner', zh: '业主姓名', en: 'name of the owner', step: 'receipt', field: 'complainant.name' },
      { record: 'telephone', zh: '联系电话', en: 'telephone', step: 'receipt', field: 'complainant.telephone' },
      { record: 'address', zh: '房号', en: 'address', step: 'receipt', field: 'complainant.address' },
    ]);
  });

  it('leave out cases with everything on file, other units, other steps and other regimes', async () => {
    const complainant = { name: '业主刘某', telephone: '0751-0000000', address: '3 栋 502' };
    const complete = await receive({ complainant }, 'ruyuan');
    const unclassified = await receive({ complainant }, 'ruyuan');
    await give(unclassified, 'acceptance', {}, 'ruyuan');
    const sparse = await receive({}, 'ruyuan');
    const found = async (question: string) => (await ask(`unit=ruyuan&${question}`)).items.map(({ caseId }) => caseId);
    expect(await found('')).toEqual([sparse, unclassified]);
    expect(await found('step=acceptance')).toEqual([unclassified]);
    expect(await found('step=receipt')).toEqual([sparse]);
    expect(await found('step=closing')).toEqual([]);
    expect(await found('regime=tourism')).toEqual([]);
    expect(await found('regime=iso9001')).toEqual([]);
    expect((await recordsOf(complete)).records.filter(({ state }) => state === 'missing')).toEqual([]);
  });

  it('come page by page, newest first, each case once', async () => {
    const all = (await ask('limit=200')).items.map(({ caseId }) => caseId);
    expect(all.length).toBeGreaterThan(2);
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { items, next } = await ask(`limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...items.map(({ caseId }) => caseId));
      if (next === undefined) break;
      cursor = next;
    }
    expect(seen).toEqual(all);
  });

  it('refuse the closing by name, and are waived with a reason that is kept', async () => {
    const id = await receive({ allegations: [{ respondent: 1, text: '电梯故障' }] });
    await give(id, 'acceptance');
    await give(id, 'findings', {
      allegation: 1,
      finding: 'substantiated',
      responsibility: 'mistake',
      explanation: '属实',
    });
    const head = { headers: actor('shaoguan', 'head-1', 'head') };
    await app.api.record(`/api/complaints/${id}/reply-approval`, { approved: true, reply: '已修复' }, head);
    await give(id, 'reply', { medium: 'telephone', summary: '已修复' });
    await give(id, 'feedback', { reached: true, satisfaction: 'satisfied' });
    const early = await app.api.post(`/api/complaints/${id}/closure`, { outcome: 'settled' });
    expect(early.body).toMatchObject({
      status: 422,
      code: 'closing-too-early',
      detail:
        '尚缺：质量评析、业主姓名、联系电话、房号、分类、承办人、联系记录、现场记录与证据、纠正、原因分析与纠正措施；补齐或说明理由免除记录后方可办结。',
    });
    await give(id, 'quality-reviews', { points: [{ shortcoming: '报修无登记', improvement: '统一登记' }] });
    const reason = '业主匿名来电';
    const records = ['owner', 'telephone', 'address', 'classification', 'handler', 'contact', 'evidence', 'correction'];
    const waived = records.map((record) => ({ record, reason }));
    await give(id, 'closure', { outcome: 'settled', settledAt: 'site', waived });
    const standing = (await recordsOf(id)).records;
    expect(standing.filter(({ state }) => state === 'waived').map(({ record }) => record)).toEqual(records);
    expect(standing.find(({ record }) => record === 'owner')).toMatchObject({ state: 'waived', reason });
    expect(standing.find(({ record }) => record === 'finding')).toMatchObject({ state: 'filled' });
    expect((await ask('limit=200')).items.map(({ caseId }) => caseId)).not.toContain(id);
  });

  it('are asked of a case that is there', async () => {
    const nowhere = await app.api.get('/api/complaints/5f0c7c0e-3c1d-4a39-9f3b-0b6a5a2f1c11/records');
    expect(nowhere.status).toBe(404);
  });
});
