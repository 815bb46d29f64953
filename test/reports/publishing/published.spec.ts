import { createHash } from 'node:crypto';
import type { DefinitionList } from '../../../projections/figures/definitions.answer';
import type { CasesBehindPage, FigureTableAnswer } from '../../../projections/figures/figures.answer';
import type { RestatedAnswer, ReportPage } from '../../../projections/reports/reports.query';
import type { FigureDefinition } from '../../../src/figures/definition';
import { DEFINITIONS } from '../../../src/figures/definitions';
import { loadRegimes } from '../../../src/regimes/loading/load-regimes';
import { lint } from '../../../src/reports/linter/lint';
import { finesOfPacks } from '../../../src/reports/linter/rules/cases/fines-of-packs';
import { officeText } from '../../../src/reports/linter/texts/office-text';
import type { ReportAnswer } from '../../../src/reports/publishing/report-views.controller';
import type { Actor } from '../../../src/kernel/event';
import { as } from '../../support/application/api';
import { LEAST } from '../../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';
import { beginRebuild, rebuilt } from '../../support/application/running/rebuilding';
import { tell, YEAR_2010 } from '../../support/application/told/telling';

const HEAD = as({ id: 'head-1', role: 'head', unit: 'shaoguan' });
const LEADER = as({ id: 'leader-1', role: 'leader', unit: 'guangdong' });
const REPORTER = as({ id: 'reporter-1', role: 'reporter', unit: 'shaoguan' });
const BELOW = as({ id: 'head-2', role: 'head', unit: 'ruyuan' });
const YEAR = { kind: 'work-summary', regime: 'tourism', from: '2010-01-01', to: '2011-01-01' };

let app: RunningApplication;
let complaints: ReadonlyMap<string, string>;
let draft: string;

beforeAll(async () => {
  app = await runningApplication();
  ({ complaints } = await tell(app.api, YEAR_2010));
  ({ id: draft } = await app.api.record('/api/reports', YEAR, { headers: HEAD }));
});
afterAll(() => app.end());

async function bytesOf(
  path: string,
  by = HEAD,
): Promise<{ readonly bytes: Buffer; readonly rendering: string | null }> {
  const response = await fetch(app.api.url + path, { headers: await app.api.headers(by) });
  expect([path, response.status]).toEqual([path, 200]);
  return { bytes: Buffer.from(await response.arrayBuffer()), rendering: response.headers.get('casetrail-rendering') };
}

const textOf = async (path: string, by = HEAD): Promise<string> => officeText((await bytesOf(path, by)).bytes).text;
const write = (id: string, text: string, part = 'measures') =>
  app.api.post(`/api/reports/${id}/texts`, { part, language: 'zh', text }, { headers: HEAD });
const publish = (id: string, body: object = {}) =>
  app.api.post(`/api/reports/${id}/publication`, body, { headers: HEAD });
const read = async (id: string, by = HEAD): Promise<ReportAnswer> =>
  (await app.api.get(`/api/reports/${id}`, by)).body as ReportAnswer;
const codeOf = ({ body }: { readonly body: unknown }): unknown => (body as { readonly code?: string }).code;

describe('the summary of the year 2010', () => {
  it('has the golden figures of 篇二 (domain §6)', async () => {
    const text = await textOf(`/api/reports/${draft}.docx`);
    expect(text).toContain('接收投诉12件，受理5件，办结12件。有效投诉5件（行政处罚2件），无效投诉7件。');
    expect(text).toContain('旅行社1件、景区2件、导游1件、酒店1件');
    expect(text).toContain('罚款合计人民币24,000.00元，没收款合计人民币1,293.20元，罚没款共计人民币25,293.20元');
    expect(text).toContain('25,203.20 + 90.00 = 25,293.20');
    expect(text).toContain('受理率（占接收）41.67%（5/12）');
    expect(text).toContain('办结率（占受理）100.00%（5/5）');
  });

  it('tells the case of the agency as 篇二 does: respondent by respondent, converted, paid and closed', async () => {
    const text = await textOf(`/api/reports/${draft}.docx`);
    for (const line of [
      '对中国旅行社有限责任公司处人民币20,000.00元罚款',
      '对谢某处人民币1,000.00元罚款；并没收其违法所得港币532.00元（按2010年12月7日汇率0.8564折算人民币455.60元）',
      '对黄某处人民币1,000.00元罚款；并没收其违法所得港币546.00元（按2010年12月7日汇率0.8564折算人民币467.60元）',
      '对陈某处人民币1,000.00元罚款；并没收其违法所得人民币140.00元',
      '对何某处人民币1,000.00元罚款；并没收其违法所得人民币140.00元',
      '蓝某：查明当时没有带团行为，不作处理。',
      '此次罚没收入共计人民币25,203.20元，已于2010年12月8日缴款至市财政局帐户。',
      '2010年12月9日结案',
    ])
      expect(text).toContain(line);
    for (const days of [
      '2010年8月26日接诉，2010年8月30日结案，历时4天',
      '2010年8月7日接诉，2010年8月29日结案，历时22天',
    ])
      expect(text).toContain(days);
    expect(text).toContain('2010年3月10日接诉，2010年4月15日结案，历时36天');
    expect(text).toContain('承诺“下次来游玩的时候给予免门票”，尚未记录落实');
  });

  it.each(['zh', 'en'])('passes the linter with one note about case 5, in %s', async (language) => {
    const { bytes } = await bytesOf(`/api/reports/${draft}.docx?language=${language}`);
    const found = lint(officeText(bytes), finesOfPacks(loadRegimes().all));
    const notes = found.map(({ rule, weight }) => `${rule} ${weight}`);
    // The linter reads the words of Chinese decisions alone.
    expect(notes).toEqual(language === 'zh' ? ['statutory-fines note'] : []);
    if (language === 'zh') expect(found[0]?.message.zh).toContain('导游人员管理条例 第十八条');
  });

  it('links each figure to its note, and that to its definition and its cases', async () => {
    const { bytes } = await bytesOf(`/api/reports/${draft}.html`);
    const html = bytes.toString('utf8');
    const linked = new Set([...html.matchAll(/href="#(figure-[^"]+)"/g)].map(([, anchor]) => anchor));
    const noted = new Set([...html.matchAll(/<tr id="(figure-[^"]+)"/g)].map(([, anchor]) => anchor));
    expect(linked.size).toBeGreaterThan(20);
    expect(noted).toEqual(linked);
    const cases = [...html.matchAll(/href="(\/api\/statistics\/[^"]+\/cases\?[^"]+)"/g)].map(([, path]) => path);
    expect(cases.length).toBe(noted.size);
    for (const path of cases) {
      const { figure, items } = (await app.api.read((path ?? '').replaceAll('&amp;', '&'))) as CasesBehindPage;
      const sum = items.reduce((total, { count }) => total + count, 0);
      expect([path, figure.period.from, sum]).toEqual([path, '2010-01-01', figure.numerator]);
    }
  });

  it('names persons to those who see the cases, and to nobody else', async () => {
    const names = async (by: Record<string, string>) => (await read(draft, by)).names;
    expect([await names(HEAD), await names(LEADER), await names(REPORTER)]).toEqual(['open', 'open', 'hidden']);
    // A draft of the city is there for the city and for those above it.
    expect((await app.api.get(`/api/reports/${draft}`, BELOW)).status).toBe(404);
  });
});

describe('what a person writes', () => {
  it('stands in its section, the newest version of it, and is sealed in the log until it is published', async () => {
    await write(draft, '第一稿：加强检查。');
    await write(draft, '加强对导游聘用的检查。');
    const text = await textOf(`/api/reports/${draft}.docx`);
    expect(text).toContain('九、措施\n加强对导游聘用的检查。');
    expect(text).not.toContain('第一稿');
    const stored: string[] = [];
    for await (const { type, data } of app.installation.log.read(`report-${draft}`))
      if (type === 'ReportTextWritten') stored.push((data as { readonly text: string }).text);
    expect(stored).toEqual(['已封存', '已封存']);
  });

  it('is not published when it contradicts itself', async () => {
    const { id } = await app.api.record('/api/reports', YEAR, { headers: HEAD });
    await write(id, '全年甲类3件、乙类2件，共6件。', 'causes');
    const refused = await publish(id);
    expect([refused.status, codeOf(refused)]).toEqual([422, 'report-contradicts-itself']);
    expect(refused.text).toContain('分项之和');
  });

  it('is not published with the name of a complainant, unless somebody says that they looked', async () => {
    const { id } = await app.api.record('/api/reports', { ...YEAR, from: '2010-03-01' }, { headers: HEAD });
    const scenic = `/api/complaints/${complaints.get('scenic-notice') ?? ''}`;
    await app.api.record(`${scenic}/reopening`, { reason: '更正' });
    await app.api.record(`${scenic}/corrections`, { field: 'complainant.name', value: '欧阳小红', reason: '登记有误' });
    await write(id, '回访了欧阳小红女士。');
    const refused = await publish(id);
    expect([refused.status, codeOf(refused)]).toEqual([422, 'report-holds-personal-data']);
    expect(refused.text).toContain('measures (zh)');
    expect(refused.text).not.toContain('欧阳小红');
    expect((await publish(id, { personalDataChecked: true })).status).toBe(201);
  });

  it('is about the own unit or one below it', async () => {
    const drafted = (headers: Record<string, string>, unit?: string) =>
      app.api.post('/api/reports', { ...YEAR, unit }, { headers });
    expect(codeOf(await drafted(BELOW, 'shaoguan'))).toBe('report-of-another-unit');
    expect((await drafted(LEADER, 'ruyuan')).status).toBe(201);
    expect(
      codeOf(
        await app.api.post(
          `/api/reports/${draft}/texts`,
          { part: 'plans', language: 'zh', text: 'x' },
          { headers: BELOW },
        ),
      ),
    ).toBe('report-of-another-unit');
  });
});

describe('a published report', () => {
  let id: string;
  let first: readonly string[];

  const ASKED: readonly (readonly [Record<string, string>, string])[] = [
    ...['.docx', '.html', '', '.docx?language=en'].map((rendering) => [HEAD, rendering] as const),
    [REPORTER, '.docx'],
    [BELOW, '.html?language=en'],
  ];

  const all = (): Promise<string[]> =>
    Promise.all(
      ASKED.map(async ([by, rendering]) => {
        const { bytes, rendering: said } = await bytesOf(`/api/reports/${id}${rendering}`, by);
        expect(said).toBe('as-published');
        return createHash('sha256').update(bytes).digest('hex');
      }),
    );

  beforeAll(async () => {
    ({ id } = await app.api.record('/api/reports', YEAR, { headers: HEAD }));
    await write(id, '加强对导游聘用的检查。');
    expect((await publish(id)).status).toBe(201);
    first = await all();
  });

  it('stays as it is', async () => {
    expect([codeOf(await publish(id)), codeOf(await write(id, '另有'))]).toEqual([
      'report-published-already',
      'report-published-already',
    ]);
    const { items } = (await app.api.read(`/api/reports?after=${await app.api.head()}`)) as ReportPage;
    expect(items.find((item) => item.id === id)).toMatchObject({
      stage: 'published',
      unit: 'shaoguan',
      kind: 'work-summary',
    });
  });

  it('is the same bytes after more is recorded, after everything was rebuilt, and after an erasure', async () => {
    const hotel = complaints.get('hotel-attitude') ?? '';
    await app.api.record(`/api/complaints/${hotel}/erasure`, {
      ground: 'on-request',
      basis: '个人信息保护法 第四十七条',
    });
    await app.api.record(`/api/complaints/${hotel}/erasure/1/approval`, { approved: true }, { headers: HEAD });
    await app.api.record(`/api/complaints/${complaints.get('agency') ?? ''}/reopening`, { reason: '申请人不服' });
    expect(await all()).toEqual(first);
    await beginRebuild(app.api, 'all');
    expect(new Set(Object.values(await rebuilt(app.api)))).toEqual(new Set(['done']));
    expect(await all()).toEqual(first);
    // Nothing of the erased complainant was ever in it.
    expect((await bytesOf(`/api/reports/${id}`)).bytes.toString('utf8')).not.toContain('邓某"');
  });

  it('stands beside what the figures are now, with the facts that made the difference', async () => {
    const answer = (await app.api.read(`/api/reports/${id}/restated?after=${await app.api.head()}`)) as RestatedAnswer;
    const closed = answer.figures.find(({ key }) => key === 'closed');
    expect(closed).toMatchObject({
      definition: 'closed@1',
      asPublished: { printed: '11', numerator: 11 },
      restated: { printed: '10', numerator: 10 },
      changed: true,
    });
    expect(closed?.events.map(({ type, caseId }) => [type, caseId])).toEqual([
      ['ComplaintReopened', complaints.get('agency')],
    ]);
    const received = answer.figures.find(({ key }) => key === 'received');
    expect(received).toMatchObject({
      asPublished: { printed: '12' },
      restated: { printed: '12' },
      changed: false,
      events: [],
    });
    expect(answer.restatedAt > answer.asPublishedAt).toBe(true);
  });
});

describe('when a definition gets a new version', () => {
  // The list is read-only to everybody else: what a later version of the program would have is put into it here.
  const definitions = DEFINITIONS as FigureDefinition[];
  let id: string;
  let before: { readonly text: string; readonly figures: ReportAnswer['figures'] };
  const told = async () => {
    const { figures } = await read(id);
    return { text: await textOf(`/api/reports/${id}.docx`), figures };
  };
  const definitionsOf = async (query: string) =>
    ((await app.api.read(`/api/statistics/definitions?${query}`)) as DefinitionList).items;

  beforeAll(async () => {
    ({ id } = await app.api.record('/api/reports', YEAR, { headers: HEAD }));
    expect((await publish(id)).status).toBe(201);
    before = await told();
    const old = definitions.find((definition) => definition.id === 'closed');
    if (old === undefined) throw new Error('there is no such definition');
    const names = { zh: '终结量', en: 'ended' };
    definitions.push({ ...old, version: 2, names, sums: { numerator: [{ counted: 'received' }] } });
  });
  afterAll(() => definitions.pop());

  it('a report keeps the words and numbers of the old one, and leads to it', async () => {
    expect(await told()).toEqual(before);
    const { bytes } = await bytesOf(`/api/reports/${id}.html`);
    const [, path = ''] =
      /href="(\/api\/statistics\/definitions\?figure=closed&amp;[^"]+)"/.exec(bytes.toString()) ?? [];
    const { items } = (await app.api.read(path.replaceAll('&amp;', '&'))) as DefinitionList;
    expect(items.map(({ version, names }) => [version, names.en])).toEqual([[1, 'closed']]);
  });

  it('it is restated by the old one', async () => {
    const answer = (await app.api.read(`/api/reports/${id}/restated?after=${await app.api.head()}`)) as RestatedAnswer;
    expect(answer.figures.find(({ key }) => key === 'closed')).toMatchObject({
      definition: 'closed@1',
      changed: false,
    });
  });

  it('both are there, and the new one is meant when none is named', async () => {
    expect((await definitionsOf('figure=closed')).map(({ version }) => version)).toEqual([1, 2]);
    expect((await definitionsOf('figure=closed&version=2')).map(({ names }) => names.zh)).toEqual(['终结量']);
    const figures = async (asked: string) =>
      ((await app.api.read(`/api/statistics/figures?figures=${asked}&regime=tourism&period=2010`)) as FigureTableAnswer)
        .readings;
    const [old, now] = [await figures('closed@1'), await figures('closed')];
    expect([old[0]?.definition.version, now[0]?.definition.version]).toEqual([1, 2]);
    expect([old[0]?.printed, now[0]?.printed]).toEqual(['10', '12']);
  });
});

describe('a fact that made a difference, in a confidential case', () => {
  const restatedFor = async (asking: Record<string, string>, id: string, after: string) => {
    const { body } = await app.api.get(`/api/reports/${id}/restated?after=${after}`, asking);
    const received = (body as RestatedAnswer).figures.find(({ key }) => key === 'received');
    return {
      changed: received?.changed,
      withheld: received?.withheld,
      types: received?.events.map(({ type }) => type),
    };
  };

  it('is counted, and listed to who may see the case', async () => {
    const { id } = await app.api.record('/api/reports', YEAR, { headers: HEAD });
    expect((await publish(id)).status).toBe(201);
    const at = '2010-11-04T09:00:00+08:00';
    for (const more of [{}, { confidential: true }]) await app.api.record('/api/complaints', { ...LEAST, ...more, at });
    const after = await app.api.head();
    const both = { changed: true, types: ['ComplaintReceived', 'ComplaintReceived'], withheld: 0 };
    expect(await restatedFor(HEAD, id, after)).toMatchObject(both);
    expect(await restatedFor(REPORTER, id, after)).toMatchObject({
      ...both,
      types: ['ComplaintReceived'],
      withheld: 1,
    });
  });
});

it('is read and written by those who may', async () => {
  const reader: Actor = { id: 'admin-1', role: 'admin', unit: '*' };
  expect((await app.api.get('/api/reports', as(reader))).status).toBe(403);
  expect((await app.api.post('/api/reports', YEAR, { headers: as({ ...reader, role: 'intake' }) })).status).toBe(403);
});
