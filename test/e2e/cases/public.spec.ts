import { randomUUID } from 'node:crypto';
import type { PublicCase } from '../../../projections/public-cases/public-case.answer';
import type { HistoryPage } from '../../../projections/case-history/case-history.query';
import type { Receipt } from '../../../src/commands/envelope';
import type { Reply } from '../../support/application/api';
import { registerUnits } from '../../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';
import { dump } from '../../support/application/read-tables';
import { standStill } from '../../support/stood-still';
import { expectRefused } from '../../support/application/refused';

const FORM = {
  regime: 'tourism',
  kind: 'complaint',
  category: 'service-attitude',
  region: '440232',
  complainant: { name: '刘某', telephone: '0751-0000000' },
  respondents: [{ type: 'guide', name: '某导游' }],
  narrative: '导游中途甩客',
};

let app: RunningApplication;
async function begin(): Promise<void> {
  app = await runningApplication();
  await registerUnits(app.api);
  await app.api.read(`/api/units?after=${await app.api.head()}`);
}
const end = (): Promise<void> => app.end();

/** For tests that count from the first case, change who is competent, or ask as often as one may. */
function eachByItself(): void {
  beforeEach(begin);
  afterEach(end);
}

/** For tests of which none sees what another left behind. */
function allInOne(): void {
  beforeAll(begin);
  afterAll(end);
}

/** As anybody: without saying who. */
const send = (path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Reply> =>
  app.api.ask(`/api/public/complaints${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

async function filed(form: object = FORM): Promise<Receipt & { receiptCode: string }> {
  const reply = await send('', form);
  expect([reply.status, reply.text]).toEqual([201, expect.any(String)]);
  return reply.body as Receipt & { receiptCode: string };
}

const follow = async (code: string): Promise<PublicCase> =>
  (await app.api.read(`/api/public/complaints/${code}?after=${await app.api.head()}`)) as PublicCase;

const give = (id: string, path: string, body: object, by = 'ruyuan') =>
  app.api.record(`/api/complaints/${id}/${path}`, body, { by });

describe('a complaint filed by anybody', () => {
  eachByItself();

  it('is received over the web by the lowest competent unit, and told with a receipt code', async () => {
    const reply = await send('', FORM);
    const { id, receiptCode, version, position } = reply.body as Receipt & { receiptCode: string };
    expect(reply.status).toBe(201);
    expect(receiptCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(reply.headers.get('location')).toBe(`/api/public/complaints/${receiptCode}`);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(await app.api.read(`/api/complaints/${id}?after=${position}`)).toMatchObject({
      version,
      channel: 'web',
      receivingUnit: 'ruyuan',
      complainant: FORM.complainant,
      narrative: FORM.narrative,
    });
    const { items } = (await app.api.read(`/api/complaints/${id}/history?after=${position}`)) as HistoryPage;
    expect(items[0]?.by).toEqual({ id: 'complainant', role: 'complainant', unit: 'ruyuan' });
  });

  it('leaves the code nowhere, only its hash', async () => {
    const { receiptCode } = await filed();
    await follow(receiptCode);
    const rows = JSON.stringify(await dump(app.databaseUrl));
    for (const written of [receiptCode, receiptCode.replaceAll('-', '')]) expect(rows).not.toContain(written);
    const events: string[] = [];
    for await (const batch of app.installation.log.readAll(app.installation.log.beginning)) {
      events.push(JSON.stringify(batch.events));
    }
    expect(events.join()).not.toContain(receiptCode.replaceAll('-', ''));
    expect(events.join()).toMatch(/"receipt":"[0-9a-f]{64}"/);
  });

  it('is filed once under one key: the same answer with the same code, also when somebody else is competent by then', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await send('', FORM, key);
    const subjects = [{ regime: 'tourism', categories: ['ticketing'] }];
    await app.api.record('/api/units/ruyuan/competence', { regions: ['440232'], subjects });
    const again = await send('', FORM, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = await send('', { ...FORM, narrative: '别的事' }, key);
    expect([other.status, other.body]).toMatchObject([422, { code: 'idempotency-key-reused' }]);
    expect((await filed()).id).not.toBe((first.body as Receipt).id);
  });

  it('goes to the unit above two that are equally competent', async () => {
    const beside = { level: 'site', parent: 'ruyuan', regions: ['440232'] };
    for (const code of ['rucheng', 'daqiao']) {
      await app.api.record('/api/units', { ...beside, code, name: `${code}旅游服务站` });
    }
    await app.api.read(`/api/units?after=${await app.api.head()}`);
    const { id, position } = await filed();
    expect(await app.api.read(`/api/complaints/${id}?after=${position}`)).toMatchObject({ receivingUnit: 'ruyuan' });
  });
});

describe('a complaint filed by anybody that cannot be taken', () => {
  allInOne();

  it('takes no key that another complainant could have', async () => {
    await expectRefused(app.api, () => send('', FORM, { 'idempotency-key': 'my-complaint-1' }), {
      status: 400,
      code: 'malformed',
      field: 'idempotency-key',
    });
  });

  it.each([
    ['a region where nobody is competent', { region: '420100' }, 422, 'no-competent-unit'],
    ['an unknown regime', { regime: 'weather' }, 422, 'unknown-regime'],
    ['an unknown category', { category: 'rain' }, 422, 'not-in-regime'],
    ['an unknown kind', { kind: 'rain' }, 422, 'not-in-regime'],
    ['a regime without the web', { regime: 'tobacco', category: 'service' }, 422, 'no-public-filing'],
    ['a unit of one’s own choice', { receivingUnit: 'shaoguan' }, 400, 'malformed'],
    ['a time of one’s own choice', { at: '2026-03-01T09:00:00+08:00' }, 400, 'malformed'],
  ])('is refused with %s', async (_what, changed, status, code) => {
    const reply = await send('', { ...FORM, ...changed });
    expect([reply.status, reply.body]).toMatchObject([status, { code }]);
  });
});

describe('whoever has the code', () => {
  allInOne();

  it('reads how far the case is, in words for the complainant and with nothing of the office’s own', async () => {
    await app.api.record('/api/units/ruyuan/contacts', { hotlines: ['0751-12301'] });
    const { id, receiptCode } = await filed();
    await give(id, 'acceptance', { remark: '内部备注：老熟人' });
    await give(id, 'handler', { handler: '谢某' });
    await give(id, 'reply', { medium: 'telephone', summary: '已电话告知处理结果' });
    await give(id, 'reply', { medium: 'web', summary: '已责令导游道歉并退费' });
    await give(id, 'closure', { outcome: 'settled', remark: '结案备注' });
    const seen = await follow(receiptCode);
    expect(seen).toMatchObject({
      caseNumber: expect.stringMatching(/^ruyuan-\d{4}-00001$/) as string,
      stage: 'closed',
      stageInWords: { zh: '已办结', en: 'closed' },
      unit: { name: '乳源县旅游质监所', hotlines: ['0751-12301'] },
      feedback: 'open',
    });
    expect(seen.steps.map(({ words }) => words.zh)).toEqual([
      '乳源县旅游质监所已收到您的投诉',
      '您的投诉已受理',
      '已安排专人办理',
      '已答复您（电话）',
      '已答复您（网络）',
      '已办结：问题已解决',
    ]);
    expect(seen.steps.map(({ text }) => text)).toEqual([
      ...Array.from({ length: 4 }, () => undefined),
      '已责令导游道歉并退费',
      undefined,
    ]);
    const told = JSON.stringify(seen);
    for (const hidden of ['备注', '谢某', '老熟人', '电话告知', '刘某', '0751-0000000', '甩客', id]) {
      expect(told).not.toContain(hidden);
    }
  });

  it('is told when it was declined, and who is competent', async () => {
    const { id, receiptCode } = await filed();
    const explanation = '内部意见';
    await give(id, 'declination', { ground: 'no-competence', explanation, competentBody: '市交通局' });
    const { stage, steps } = await follow(receiptCode);
    expect([stage, steps.at(-1)?.words]).toEqual([
      'declined',
      {
        zh: '您的投诉不予受理：不属于旅游部门管理范围；请向 市交通局 提出',
        en: 'Your complaint was declined: outside the competence of the tourism authority; competent is 市交通局',
      },
    ]);
    expect(JSON.stringify(steps)).not.toContain(explanation);
  });

  it('is told where it was passed on to, and that it came back', async () => {
    const { id, receiptCode } = await filed();
    await give(id, 'transfers', { to: 'shaoguan', basis: 'level', requirements: '内部要求' });
    await give(id, 'transfer-acknowledgements', {}, 'shaoguan');
    await give(id, 'transfer-returns', { reason: '内部理由' }, 'shaoguan');
    const { steps, unit } = await follow(receiptCode);
    expect(steps.slice(1).map(({ words }) => words.zh)).toEqual([
      '您的投诉已转由韶关市旅游质量监督管理所办理',
      '韶关市旅游质量监督管理所已接手',
      '您的投诉已转由乳源县旅游质监所办理',
    ]);
    expect(unit?.name).toBe('乳源县旅游质监所');
    expect(JSON.stringify(steps)).not.toContain('内部');
  });

  it('may type it as it is heard', async () => {
    const { receiptCode } = await filed();
    const typed = receiptCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(await follow(encodeURIComponent(typed))).toEqual(await follow(receiptCode));
  });

  it('says once how satisfied they are, when a result was told', async () => {
    const { id, receiptCode } = await filed();
    await follow(receiptCode);
    const judge = (satisfaction: string) => send(`/${receiptCode}/feedback`, { satisfaction, opinion: '谢谢' });
    expect((await judge('satisfied')).body).toMatchObject({ code: 'not-in-this-stage' });
    await give(id, 'acceptance', {});
    expect((await judge('satisfied')).body).toMatchObject({ code: 'feedback-not-open' });
    await give(id, 'closure', { outcome: 'settled' });
    expect((await judge('no-answer')).body).toMatchObject({ code: 'malformed' });
    const taken = await judge('dissatisfied');
    expect([taken.status, taken.headers.get('location')]).toEqual([201, `/api/public/complaints/${receiptCode}`]);
    expect((await judge('satisfied')).body).toMatchObject({ code: 'feedback-given' });
    const { feedback, steps } = await follow(receiptCode);
    expect([feedback, steps.at(-1)?.words.zh]).toEqual(['given', '您的评价：不满意']);
    expect(await app.api.read(`/api/complaints/${id}?after=${await app.api.head()}`)).toMatchObject({
      satisfaction: 'dissatisfied',
    });
  });
});

describe('a code that is none', () => {
  allInOne();

  it.each(['0000-0000-0000-0000-0000-0000-0000', 'short', 'U'.repeat(28)])('finds nothing: %s', async (code) => {
    const read = await app.api.get(`/api/public/complaints/${code}`);
    expect([read.status, read.body]).toMatchObject([404, { code: 'not-found' }]);
    expect(read.text).not.toContain(code);
    expect((await send(`/${code}/feedback`, { satisfaction: 'satisfied' })).status).toBe(404);
  });
});

describe('an address that asks too often', () => {
  eachByItself();
  afterEach(() => jest.restoreAllMocks());

  it('is refused with the time to wait, and nothing is recorded', async () => {
    const clock = standStill();
    for (let filing = 0; filing < 10; filing++) await filed();
    const before = await app.api.head();
    const reply = await send('', FORM);
    expect([reply.status, reply.body]).toMatchObject([429, { code: 'too-many-requests' }]);
    expect(reply.headers.get('retry-after')).toBe('60');
    expect(await app.api.head()).toBe(before);
    const asked = async (times: number): Promise<number[]> =>
      (await Promise.all(Array.from({ length: times }, () => app.api.get('/api/public/complaints/none')))).map(
        ({ status }) => status,
      );
    const statuses = await asked(61);
    expect(statuses.filter((status) => status === 404)).toHaveLength(60);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    // Another one each second.
    clock.by(1_000);
    expect((await asked(2)).sort()).toEqual([404, 429]);
    clock.goOn();
  });
});

describe('an officer who receives a complaint', () => {
  eachByItself();

  it('tells the complainant the code by which they follow it', async () => {
    const { kind, regime, category, region, respondents } = FORM;
    const complaint = { kind, regime, category, region, respondents, channel: 'hotline' };
    const received = await app.api.record('/api/complaints', complaint, { by: 'ruyuan', key: 'call-1' });
    const { receiptCode = '' } = received as Receipt & { receiptCode?: string };
    expect(await follow(receiptCode)).toMatchObject({ stage: 'received' });
    expect(await app.api.record('/api/complaints', complaint, { by: 'ruyuan', key: 'call-1' })).toEqual(received);
  });
});
