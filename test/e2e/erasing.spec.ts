import type { HistoryPage } from '../../projections/case-history/case-history.query';
import type { PublicCase } from '../../projections/public-cases/public-case.answer';
import type { Receipt } from '../../src/commands/envelope';
import { complaintStream } from '../../src/complaints/complaint.events';
import { registerUnits } from '../support/application/cases';
import { runningApplication, type RunningApplication } from '../support/application/in-process';
import { dump } from '../support/application/read-tables';
import { beginRebuild, rebuilt } from '../support/application/rebuilding';

/** In every place that is personal data of a complainant. */
const CANARY = '金丝雀';
const CASE = {
  ...{ regime: 'tourism', kind: 'complaint', channel: 'hotline', category: 'service-attitude', region: '440200' },
  complainant: { name: CANARY, telephone: CANARY, address: CANARY },
  respondents: [{ type: 'hotel', name: '某酒店' }],
  allegations: [{ respondent: 1, text: '前台态度不好' }],
  narrative: CANARY,
};
const TOLD: readonly (readonly [string, object])[] = [
  ['acceptance', {}],
  ['supplements', { description: CANARY }],
  ['corrections', { field: 'complainant.telephone', value: CANARY, reason: '误填' }],
  ['contacts', { party: 'complainant', medium: 'telephone', summary: CANARY }],
  ['issue-confirmations', { issues: ['态度不好'], agreed: false, objection: CANARY }],
  ['answers', { medium: 'web', answer: CANARY }],
  ['reply', { medium: 'web', summary: CANARY }],
  ['feedback', { reached: true, satisfaction: 'dissatisfied', opinion: CANARY }],
  ['closure', { outcome: 'explained' }],
];

let app: RunningApplication;
let complaint: Receipt & { readonly receiptCode?: string };
beforeAll(async () => {
  app = await runningApplication();
  await registerUnits(app.api);
  complaint = await app.api.record('/api/complaints', CASE);
  for (const [path, body] of TOLD) await app.api.record(`/api/complaints/${complaint.id}/${path}`, body);
});
afterAll(() => app.end());

/** What whoever destroys the keys records. */
async function erase(): Promise<void> {
  const stream = complaintStream(complaint.id);
  let version = 0;
  for await (const event of app.installation.log.read(stream)) ({ version } = event);
  await app.installation.log.append(
    stream,
    version,
    [{ type: 'PersonalDataErased', v: 1, data: { ground: 'on-request', basis: '个人信息保护法 第四十七条' } }],
    {
      ...{ commandId: 'd7a3d9a2-53a5-5d0e-9a44-0f6fbb0f7a10', commandHash: '0'.repeat(64) },
      correlationId: 'd7a3d9a2-53a5-5d0e-9a44-0f6fbb0f7a10',
      actor: { id: 'clerk-1', role: 'head', unit: 'shaoguan' },
      occurredAt: new Date().toISOString(),
    },
  );
}

const history = async (): Promise<HistoryPage['items']> =>
  ((await app.api.read(`/api/complaints/${complaint.id}/history?after=${await app.api.head()}`)) as HistoryPage).items;
const followed = async (): Promise<PublicCase> =>
  (await app.api.read(
    `/api/public/complaints/${complaint.receiptCode ?? ''}?after=${await app.api.head()}`,
  )) as PublicCase;

it('tells personal data until it is erased, and from then on nowhere, live and rebuilt', async () => {
  const before = await history();
  const saying = before.filter((item) => JSON.stringify(item.data).includes(CANARY));
  expect(saying).toHaveLength(8);
  expect(before.at(0)?.data).toMatchObject({ complainant: CASE.complainant, narrative: CANARY });
  expect((await followed()).steps.map(({ text }) => text).filter(Boolean)).toEqual([CANARY, CANARY]);

  await erase();
  const after = await history();
  expect(after.slice(0, -1).map(({ type }) => type)).toEqual(before.map(({ type }) => type));
  expect(JSON.stringify(after)).not.toContain(CANARY);
  expect(after.at(0)?.data).toMatchObject({
    complainant: { name: '已删除', telephone: '已删除', address: '已删除' },
    narrative: '已删除',
    allegations: CASE.allegations,
  });
  expect(after.find(({ type }) => type === 'ReplySent')?.words).toEqual({
    zh: '答复（网络）：已删除',
    en: 'Reply (web): erased',
  });
  const { steps } = await followed();
  expect(steps.map(({ text }) => text).filter(Boolean)).toEqual(['已删除', '已删除']);
  const shown = await app.api.read(`/api/complaints/${complaint.id}?after=${await app.api.head()}`);
  expect(shown).toMatchObject({ erased: true, complainant: null });
  expect(JSON.stringify(await dump(app.databaseUrl))).not.toContain(CANARY);

  const live = await dump(app.databaseUrl);
  await beginRebuild(app.api, 'all');
  await rebuilt(app.api);
  expect(await dump(app.databaseUrl)).toEqual(live);
});
