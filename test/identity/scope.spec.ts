import type { CasePage } from '../../projections/case-list/case-list.query';
import type { StatisticsAnswer } from '../../projections/statistics/statistics.answer';
import { as, type Reply } from '../support/application/api';
import { caughtUp } from '../support/application/running/caught-up';
import { LEAST, registerUnits } from '../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../support/application/running/in-process';

/** guangdong stands above shaoguan and qingyuan, shaoguan above ruyuan. */
let app: RunningApplication;
let cases: Record<'own' | 'below' | 'handedOn' | 'beside' | 'secret', string>;
beforeAll(async () => {
  app = await runningApplication();
  await registerUnits(app.api);
  await app.api.record('/api/units', { code: 'qingyuan', name: '清远市旅游局', level: 'city', parent: 'guangdong' });
  const receivedBy = async (by: string, more: object = {}): Promise<string> =>
    (await app.api.record('/api/complaints', { ...LEAST, ...more }, { by })).id;
  cases = {
    own: await receivedBy('shaoguan'),
    below: await receivedBy('ruyuan'),
    handedOn: await receivedBy('qingyuan'),
    beside: await receivedBy('qingyuan'),
    secret: await receivedBy('shaoguan', { confidential: true }),
  };
  const handOver = { to: 'ruyuan', basis: 'territorial', attachments: 0, pages: 0 };
  await app.api.record(`/api/complaints/${cases.handedOn}/transfers`, handOver, { by: 'qingyuan' });
  await app.api.record(`/api/complaints/${cases.secret}/handler`, { handler: 'named' });
  await caughtUp(app.api);
});
afterAll(() => app.end());

const somebody = (role: string, unit: string, id = `${role}-in-${unit === '*' ? 'all' : unit}`) =>
  as({ id, role, unit });
const nameOf = (id: string): string => Object.entries(cases).find(([, each]) => each === id)?.[0] ?? id;

async function listed(who: Record<string, string>, register = 'complaints', column = 'id'): Promise<string[]> {
  const { status, body } = await app.api.get(`/api/${register}?limit=200`, who);
  expect(status).toBe(200);
  const { items } = body as { readonly items: readonly Record<string, string>[] };
  return [...new Set(items.map((item) => nameOf(item[column] ?? '')))].sort();
}

describe('the list of cases', () => {
  it.each([
    ['shaoguan', ['below', 'handedOn', 'own']],
    ['ruyuan', ['below', 'handedOn']],
    // It handed one on, and answers for what it did with it.
    ['qingyuan', ['beside', 'handedOn']],
    ['guangdong', ['below', 'beside', 'handedOn', 'own']],
    ['*', ['below', 'beside', 'handedOn', 'own']],
  ])('shows a leader of %s the cases of that unit and of those below it', async (unit, expected) => {
    expect(await listed(somebody('leader', unit))).toEqual(expected);
  });

  it('counts and searches no others', async () => {
    const page = await app.api.get('/api/complaints?total=true&text=中途甩客', somebody('leader', 'ruyuan'));
    expect((page.body as CasePage).total).toBe(2);
    const asked = await app.api.get('/api/complaints?unit=qingyuan&total=true', somebody('leader', 'ruyuan'));
    expect((asked.body as CasePage).items.map(({ id }) => nameOf(id))).toEqual(['handedOn']);
  });
});

it('registers show no other cases either', async () => {
  for (const unit of ['ruyuan', 'qingyuan', 'shaoguan', 'guangdong'])
    expect(await listed(somebody('reporter', unit), 'transfers', 'caseId')).toEqual(['handedOn']);
  await app.api.record('/api/units', { code: 'meizhou', name: '梅州市旅游局', level: 'city', parent: 'guangdong' });
  for (const register of ['transfers', 'deadlines', 'records', 'penalties', 'documents', 'seal-uses'])
    expect([register, await listed(somebody('reporter', 'meizhou'), register, 'caseId')]).toEqual([register, []]);
});

it('figures are those of cases that the unit, or one below it, received', async () => {
  const received = async (unit: string, question = ''): Promise<number> => {
    const { body } = await app.api.get(`/api/statistics?${question}`, somebody('reporter', unit));
    return (body as StatisticsAnswer).figures.find(({ figure }) => figure === 'received')?.count ?? 0;
  };
  const all = { '*': 5, guangdong: 5, shaoguan: 3, ruyuan: 1, qingyuan: 2 };
  for (const [unit, count] of Object.entries(all)) expect([unit, await received(unit)]).toEqual([unit, count]);
  // Whatever is asked for is within it, also as of then and by days.
  expect(await received('ruyuan', 'unit=qingyuan')).toBe(0);
  expect(await received('shaoguan', 'unit=ruyuan')).toBe(1);
  expect(await received('ruyuan', `asOf=${await app.api.head()}`)).toBe(1);
  expect(await received('ruyuan', 'by=day,category')).toBe(1);
  const { body } = await app.api.get('/api/statistics/respondents', somebody('reporter', 'qingyuan'));
  expect(body).toMatchObject({ total: 1, items: [{ name: '某导游', received: 2 }] });
});

describe('a case of another unit', () => {
  it('is not there, as one that there is not, whatever is asked or told', async () => {
    const who = somebody('handler', 'ruyuan', 'clerk-ruyuan');
    const words = ({ status, text }: Reply): string =>
      `${status} ${text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')}`;
    const nowhere = '00000000-0000-4000-8000-000000000000';
    for (const path of ['', '/history', '/deadline', '/records', '/documents']) {
      const asked = async (id: string) => words(await app.api.get(`/api/complaints/${id}${path}`, who));
      expect(await asked(cases.beside)).toBe(await asked(nowhere));
    }
    const told = (id: string, headers = {}) =>
      app.api.post(`/api/complaints/${id}/closure`, { outcome: 'settled' }, { headers: { ...who, ...headers } });
    expect(words(await told(cases.beside))).toBe(words(await told(nowhere)));
    expect((await told(cases.beside, { 'if-match': '"7"' })).status).toBe(404);
  });

  it('that was handed on is refused by its rule, since there it is known', async () => {
    const reply = await app.api.post(`/api/complaints/${cases.handedOn}/acceptance`, {}, { by: 'qingyuan' });
    expect(reply.body).toMatchObject({ status: 422 });
  });
});

describe('a confidential case (保密)', () => {
  const asked = async (who: Record<string, string>, reason?: string): Promise<number> =>
    (await app.api.get(`/api/complaints/${cases.secret}`, { ...who, ...(reason && { 'casetrail-reason': reason }) }))
      .status;

  it('is seen by who took it down, who handles it and the heads, and by no other clerk', async () => {
    expect(await asked(somebody('handler', 'shaoguan', 'clerk-shaoguan'))).toBe(200);
    expect(await asked(somebody('handler', 'shaoguan', 'named'))).toBe(200);
    expect(await asked(somebody('head', 'shaoguan'))).toBe(200);
    expect(await asked(somebody('head', 'guangdong'))).toBe(200);
    expect(await asked(somebody('handler', 'shaoguan', 'curious'))).toBe(404);
    expect(await asked(somebody('intake', 'shaoguan'), 'because')).toBe(404);
    expect(await asked(somebody('head', 'qingyuan'))).toBe(404);
  });

  it.each(['leader', 'supervisor', 'auditor'])('is seen by a %s who says why, one at a time', async (role) => {
    const who = somebody(role, 'guangdong');
    expect(await asked(who)).toBe(404);
    expect(await asked(who, encodeURIComponent('信访复查'))).toBe(200);
    expect(await listed({ ...who, 'casetrail-reason': 'because' })).not.toContain('secret');
    for (const register of ['deadline', 'records', 'documents'])
      expect(
        (await app.api.get(`/api/complaints/${cases.secret}/${register}`, { ...who, 'casetrail-reason': register }))
          .status,
      ).toBe(200);
    const asker = { ...somebody('auditor', '*', 'who-reads-looks'), 'casetrail-reason': 'audit' };
    const { body } = await app.api.get(`/api/complaints/${cases.secret}/disclosures?limit=200`, asker);
    const { items } = body as { readonly items: readonly { by: { id: string }; fields: string[]; reason?: string }[] };
    const looks = items.filter(
      ({ by, fields }) => by.id === `${role}-in-guangdong` && fields[0] === 'confidential case',
    );
    expect(looks.map(({ reason }) => reason)).toEqual(['信访复查', 'deadline', 'records', 'documents']);
  });

  it('is not acted on by a clerk who does not see it', async () => {
    const note = { party: 'complainant', medium: 'telephone', summary: '来电' };
    const log = (id: string) =>
      app.api.post(`/api/complaints/${cases.secret}/contacts`, note, { headers: somebody('handler', 'shaoguan', id) });
    expect((await log('curious')).status).toBe(404);
    expect((await log('named')).status).toBe(201);
  });
});

it('what is exported is of every unit, so that it takes somebody of the whole installation', async () => {
  expect((await app.api.get('/api/exports/events', somebody('reporter', 'guangdong'))).status).toBe(403);
  expect((await app.api.get('/api/exports/events', somebody('reporter', '*'))).status).toBe(200);
});
