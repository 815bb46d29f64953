import type { HistoryPage } from '../../../projections/case-history/case-history.query';
import type { DocumentList } from '../../../projections/documents/document.answer';
import type { PublicCase } from '../../../projections/public-cases/public-case.answer';
import { PERSONAL_FIELDS } from '../../../src/complaints/complaint.events';
import type { Receipt } from '../../../src/commands/envelope';
import { actor } from '../../support/application/api';
import { registerUnits } from '../../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';
import { dump } from '../../support/application/read-tables';
import { expectRefused } from '../../support/application/refused';
import { CANARY, CASE, tellOfPersons } from '../../support/application/told/told-of-persons';
import { beginRebuild, rebuilt } from '../../support/application/running/rebuilding';

let app: RunningApplication;
let complaint: Receipt & { readonly receiptCode?: string };
beforeAll(async () => {
  app = await runningApplication();
  await registerUnits(app.api);
  complaint = await app.api.record('/api/complaints', CASE);
  await tellOfPersons(app.api, complaint.id);
});
afterAll(() => app.end());

const path = (): string => `/api/complaints/${complaint.id}`;

/** Asked for by a clerk, approved by the leader, who did nothing else on the case. */
async function erase(): Promise<void> {
  await app.api.record(`${path()}/erasure`, { ground: 'on-request', basis: '个人信息保护法 第四十七条' });
  const leader = { headers: actor('shaoguan', 'leader-1', 'leader') };
  await app.api.record(`${path()}/erasure/1/approval`, { approved: true }, leader);
}

const history = async (): Promise<HistoryPage['items']> =>
  ((await app.api.read(`${path()}/history?after=${await app.api.head()}`)) as HistoryPage).items;
const followed = async (): Promise<PublicCase> =>
  (await app.api.read(
    `/api/public/complaints/${complaint.receiptCode ?? ''}?after=${await app.api.head()}`,
  )) as PublicCase;
/** The documents of the case as they are printed. */
async function printed(): Promise<readonly string[]> {
  const { items } = (await app.api.read(`${path()}/documents?after=${await app.api.head()}`)) as DocumentList;
  return Promise.all(items.map(async ({ id }) => (await app.api.get(`/api/documents/${id}`)).text));
}
/** Everything that the application tells anybody of the case. */
async function everyAnswer(): Promise<string> {
  const answers: string[] = [];
  const exports = ['events', 'case-list', 'case-search', 'case-history', 'public-cases', 'documents'];
  const places = [path(), `${path()}/history`, `${path()}/documents`, '/api/complaints'];
  for (const place of [...places, ...exports.map((name) => `/api/exports/${name}`)]) {
    const { status, text } = await app.api.get(place);
    expect({ place, status }).toEqual({ place, status: 200 });
    answers.push(text);
  }
  return [...answers, ...(await printed())].join('\n');
}
/** What is counted, without the position that the answer has seen. */
async function figures(): Promise<unknown> {
  const answer = await app.api.read(`/api/statistics?by=category&after=${await app.api.head()}`);
  return { ...(answer as object), position: undefined };
}

it('tells personal data until it is erased, and from then on nowhere, live and rebuilt', async () => {
  const before = await history();
  const told = new Map(before.map(({ type, data }) => [type, data as Readonly<Record<string, unknown>>]));
  for (const [type, fields] of Object.entries(PERSONAL_FIELDS) as [string, readonly string[]][]) {
    for (const field of fields) {
      const value = JSON.stringify(told.get(type)?.[field] ?? null);
      // What happened was told at the receipt: it is corrected then, never supplemented.
      const isTold = !(type === 'Supplemented' && field === 'narrative');
      expect({ type, field, told: value.includes(CANARY) }).toEqual({ type, field, told: isTold });
    }
  }
  expect(before.at(0)?.data).toMatchObject({ complainant: CASE.complainant, narrative: CANARY });
  expect((await followed()).steps.map(({ text }) => text).filter(Boolean)).toEqual([CANARY, CANARY]);
  // Name, telephone, address, and what happened.
  expect((await printed()).map((page) => page.split(CANARY).length - 1)).toEqual([4]);
  expect(await everyAnswer()).toContain(CANARY);
  const counted = await figures();

  await erase();
  const after = await history();
  expect(after.slice(0, -2).map(({ type }) => type)).toEqual(before.map(({ type }) => type));
  expect(after.slice(-2).map(({ words }) => words.zh)).toEqual([
    '第 1 次申请删除个人信息（应请求，依据 个人信息保护法 第四十七条）',
    '个人信息已删除（应请求，依据 个人信息保护法 第四十七条）',
  ]);
  expect(after.at(0)?.data).toMatchObject({
    complainant: { name: '已删除', telephone: '已删除', idNumber: '已删除' },
    narrative: '已删除',
    allegations: CASE.allegations,
  });
  expect(after.find(({ type }) => type === 'ReplySent')?.words).toEqual({
    zh: '答复（网络）：已删除',
    en: 'Reply (web): erased',
  });
  const { steps } = await followed();
  expect(steps.map(({ text }) => text).filter(Boolean)).toEqual(['已删除', '已删除']);
  expect((await printed()).map((page) => page.split('已删除').length - 1)).toEqual([4]);
  const shown = await app.api.read(`${path()}?after=${await app.api.head()}`);
  expect(shown).toMatchObject({ erased: true, complainant: null });
  expect((await everyAnswer()).includes(CANARY)).toBe(false);
  expect(JSON.stringify(await dump(app.databaseUrl)).includes(CANARY)).toBe(false);
  expect(await figures()).toEqual(counted);

  const live = await dump(app.databaseUrl);
  await beginRebuild(app.api, 'all');
  expect(new Set(Object.values(await rebuilt(app.api)))).toEqual(new Set(['done']));
  expect(await dump(app.databaseUrl)).toEqual(live);
  expect(await figures()).toEqual(counted);
  expect((await everyAnswer()).includes(CANARY)).toBe(false);
});

it('is told nothing personal again, neither by the office nor by the complainant', async () => {
  const told = { reached: true, satisfaction: 'satisfied', opinion: CANARY };
  const gone = { status: 422, code: 'personal-data-erased' };
  await expectRefused(app.api, () => app.api.post(`${path()}/feedback`, told), gone);
  await expectRefused(app.api, () => app.api.post(`${path()}/reopening`, { reason: '投诉人来电' }), gone);
  const publicly = `/api/public/complaints/${complaint.receiptCode ?? ''}/feedback`;
  await expectRefused(app.api, () => app.api.post(publicly, { satisfaction: 'satisfied', opinion: CANARY }), gone);
  expect(JSON.stringify(await dump(app.databaseUrl)).includes(CANARY)).toBe(false);
});
