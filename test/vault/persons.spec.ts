import { Client } from 'pg';
import type { CasePage } from '../../projections/case-list/case-list.query';
import { actor } from '../support/application/api';
import { registerUnits } from '../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../support/application/running/in-process';
import { beginRebuild, rebuilt } from '../support/application/running/rebuilding';
import { CASE } from '../support/application/told/told-of-persons';

const ID = '11010519491231002X';
let app: RunningApplication;
let known: Record<'first' | 'second' | 'group' | 'elsewhere' | 'secret', string>;
type Headers = Readonly<Record<string, string>>;

async function receive(complainant: object, more: object = {}, by = 'shaoguan'): Promise<string> {
  return (await app.api.record('/api/complaints', { ...CASE, ...more, complainant }, { by })).id;
}
const give = (id: string, path: string, body: object, asking = {}) =>
  app.api.record(`/api/complaints/${id}/${path}`, body, asking);

beforeAll(async () => {
  app = await runningApplication();
  await registerUnits(app.api);
  known = {
    first: await receive({ name: '李某', telephone: '138 0013 8000', idNumber: ID }),
    second: await receive({ name: '李某', telephone: '+86-13800138000' }),
    group: await receive({ name: '王某', telephone: '0751-8881234' }),
    elsewhere: await receive({ telephone: '13800138000' }, {}, 'ruyuan'),
    secret: await receive({ telephone: '13800138000' }, { confidential: true }),
  };
  await give(known.secret, 'handler', { handler: 'named' });
  await give(known.group, 'groups', {
    size: 2,
    representatives: [{ name: '李某', telephone: '１３８００１３８０００' }],
  });
});
afterAll(() => app.end());

const nameOf = (id: string): string => Object.entries(known).find(([, each]) => each === id)?.[0] ?? id;
/** Whoever belongs to the city, and no more. */
const clerk = actor('shaoguan', 'curious');

async function search(body: object, headers: Headers = clerk): Promise<{ status: number; found: string[] }> {
  const { status, body: answer } = await app.api.post(`/api/person-searches?after=${await app.api.head()}`, body, {
    headers,
  });
  return { status, found: status === 200 ? (answer as CasePage).items.map(({ id }) => nameOf(id)).sort() : [] };
}
const found = async (body: object, headers?: Headers): Promise<string[]> => (await search(body, headers)).found;
async function looks(id: string, person: string): Promise<object[]> {
  const auditor = { ...actor('*', 'auditor-1', 'auditor'), 'casetrail-reason': 'audit' };
  const { body } = await app.api.get(`/api/complaints/${id}/disclosures?limit=200`, auditor);
  const { items } = body as { readonly items: readonly { readonly by: { readonly id: string } }[] };
  return items.filter(({ by }) => by.id === person);
}

it('is found by a whole number however it is written, in the cases that somebody sees, and by nothing less', async () => {
  for (const telephone of ['13800138000', '+86 138-0013-8000', '１３８　００１３　８０００'])
    expect(await found({ telephone })).toEqual(['elsewhere', 'first', 'group', 'second']);
  expect(await found({ telephone: '13800138000' }, actor('ruyuan', 'curious-2'))).toEqual(['elsewhere']);
  expect(await found({ telephone: '13800138000' }, actor('shaoguan', 'head-1', 'head'))).toContain('secret');
  expect(await found({ telephone: '1380013800' })).toEqual([]);
  expect(await found({ telephone: '0751 8881234' })).toEqual(['group']);
  for (const idNumber of [ID, ID.toLowerCase(), '110105491231002'])
    expect(await found({ idNumber })).toEqual(['first']);
  expect(await found({ idNumber: '13800138000' })).toEqual([]);
});

it('is looked for with one number, and by those who oversee with a reason', async () => {
  for (const body of [
    {},
    { telephone: '13800138000', idNumber: ID },
    { telephone: '不详' },
    { telephone: 13800138000 },
  ])
    expect([body, (await search(body)).status]).toEqual([body, 400]);
  const supervisor = actor('*', 'supervisor-1', 'supervisor');
  expect((await search({ telephone: '13800138000' }, supervisor)).status).toBe(400);
  const reason = { 'casetrail-reason': encodeURIComponent('重复投诉核查') };
  expect(await found({ telephone: '13800138000' }, { ...supervisor, ...reason })).toContain('first');
  expect(await looks(known.first, 'supervisor-1')).toMatchObject([
    { fields: ['complainant.telephone'], reason: '重复投诉核查' },
  ]);
  expect(await looks(known.secret, 'supervisor-1')).toEqual([]);
});

it('is recorded as found in each case, once a day for whoever works on them, and page by page', async () => {
  const someone = actor('shaoguan', 'somebody-9');
  const page = { telephone: '13800138000', limit: 1 };
  const pages: string[] = [];
  for (let next: string | undefined, first = true; first || next !== undefined; first = false) {
    const { body } = await app.api.post(
      '/api/person-searches',
      { ...page, ...(next && { cursor: next }) },
      { headers: someone },
    );
    const { items, next: more } = body as CasePage;
    pages.push(...items.map(({ id }) => nameOf(id)));
    next = more;
  }
  expect(pages.sort()).toEqual(['elsewhere', 'first', 'group', 'second']);
  await found({ telephone: '13800138000' }, someone);
  for (const id of [known.first, known.elsewhere]) expect(await looks(id, 'somebody-9')).toHaveLength(1);
});

async function termsOf(id: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: app.databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ terms: string[] }>('select terms from read.case_search where case_id = $1', [
    id,
  ]);
  await client.end();
  return (rows[0]?.terms ?? []).filter((term) => term.startsWith('!') || term.startsWith('~'));
}

it('is found by what was corrected and supplemented, by nothing once it is erased, and not while it is restricted', async () => {
  await give(known.second, 'corrections', { field: 'complainant.telephone', value: '139 0013 9000', reason: '误填' });
  await give(known.second, 'supplements', { description: '身份证', complainant: { idNumber: 'E12345678' } });
  expect(await found({ telephone: '13900139000' })).toEqual(['second']);
  expect(await found({ telephone: '13800138000' })).toEqual(['elsewhere', 'first', 'group']);
  expect(await found({ idNumber: 'e12345678' })).toEqual(['second']);
  expect(await termsOf(known.second)).not.toEqual([]);

  const head = { headers: actor('shaoguan', 'head-1', 'head') };
  await give(known.second, 'closure', { outcome: 'withdrawn' });
  await give(known.second, 'restriction', { reason: '保存期限未届满' }, head);
  expect(await found({ telephone: '13900139000' })).toEqual([]);
  await give(known.second, 'restriction/lifting', { reason: '保存期限已届满' }, head);
  expect(await found({ telephone: '13900139000' })).toEqual(['second']);

  await give(known.second, 'erasure', { ground: 'on-request', basis: '个人信息保护法 第四十七条' });
  await give(
    known.second,
    'erasure/1/approval',
    { approved: true },
    { headers: actor('shaoguan', 'leader-1', 'leader') },
  );
  for (const body of [{ telephone: '13900139000' }, { idNumber: 'E12345678' }]) expect(await found(body)).toEqual([]);
  expect(await termsOf(known.second)).toEqual([]);
  const live = await termsOf(known.first);
  await beginRebuild(app.api, 'case-search');
  expect((await rebuilt(app.api))['case-search']).toBe('done');
  expect(await termsOf(known.second)).toEqual([]);
  expect(await termsOf(known.first)).toEqual(live);
  expect(await found({ telephone: '13800138000' })).toEqual(['elsewhere', 'first', 'group']);
});
