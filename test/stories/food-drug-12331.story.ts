import type { CaseItem } from '../../projections/case-list/case.answer';
import type { DocumentList } from '../../projections/documents/document.answer';
import type { CasePage } from '../../projections/case-list/case-list.query';
import type { UnitItem } from '../../projections/units/unit.answer';
import { countOf, countsBy, statistics } from '../support/application/told/figures';
import { Story, type Paragraph } from './story';

const COMPLAINT = {
  regime: 'food-drug-12331',
  kind: 'complaint',
  channel: 'hotline',
  category: 'food',
  region: '450700',
  complainant: { name: '刘某', telephone: '0777-0000000' },
  respondents: [{ type: 'caterer', name: '某餐馆' }],
  allegations: [{ respondent: 1, text: '食品添加剂超量' }],
  narrative: '在某餐馆就餐后腹泻',
  confidential: false,
};
const REPORT = { ...COMPLAINT, kind: 'report' };
const CONSULTATION = { ...COMPLAINT, kind: 'consultation', channel: 'visit', allegations: [] };
const RESULT = '经核实属实，已责令改正。';
const DECLINED = { ground: 'no-competence', explanation: '农产品种植环节由农业部门监管' };
const FINDING = { allegation: 1, finding: 'substantiated', responsibility: 'violation', explanation: '检验超标' };

const SECRETS = ['刘某', '0777-0000000', '腹泻'];
const secretsIn = (told: unknown): string[] => SECRETS.filter((secret) => JSON.stringify(told).includes(secret));

const CLERK = { by: 'qinzhou' };

/** 篇八, in the order of its paragraphs. */
const STORY: readonly Paragraph[] = [
  {
    says: '一是加强宣传，覆盖到位……公开“12331”监管服务热线',
    on: '2014-01-06',
    steps: [
      ['qinzhou', 'units', { code: 'qinzhou', name: '钦州市食品药品监督管理局', level: 'city', regions: ['450700'] }],
      ['qinzhou', 'units/qinzhou/contacts', { hotlines: ['12331'] }],
      ['qinzhou', 'units', { code: 'qinnan', name: '钦南区食品药品监督管理局', level: 'county', parent: 'qinzhou' }],
    ],
  },
  {
    says: '共接收食品药品投诉举报……受理投诉举报、信件、网络问政及市长热线等',
    on: '2014-01-07',
    steps: [
      ['qinzhou', 'in=complaints', COMPLAINT],
      ['qinzhou', 'letter=complaints', { ...REPORT, channel: 'letter' }],
      ['qinzhou', 'web=complaints', { ...REPORT, channel: 'web' }],
      ['qinzhou', 'out=complaints', { ...COMPLAINT, channel: 'mayor-hotline' }],
      ['qinzhou', 'other=complaints', { ...COMPLAINT, channel: 'fax' }, 'not-in-regime'],
    ],
  },
  {
    says: '二是专人负责，受理到位……食品（含食品添加剂）……药品、医疗器械、保健食品、化妆品；对来访咨询者……做到热情接待',
    on: '2014-01-08',
    steps: [
      ['qinzhou', 'drugs=complaints', { ...REPORT, category: 'drugs' }],
      ['qinzhou', 'devices=complaints', { ...REPORT, category: 'devices' }],
      ['qinzhou', 'health-food=complaints', { ...REPORT, category: 'health-food' }],
      ['qinzhou', 'cosmetics=complaints', { ...REPORT, category: 'cosmetics' }],
      ['qinzhou', 'question=complaints', CONSULTATION],
      ['qinzhou', 'question/answers', { medium: 'in-person', answer: '可拨打 12331 举报' }],
      ['qinzhou', 'question/closure', { outcome: 'explained' }],
    ],
  },
  {
    says: '三是认真处理，反馈到位。属于职责范围内的投诉举报，第一时间及时受理、调查核实，合理处理',
    on: '2014-01-09',
    steps: [
      ['qinzhou', 'in/findings', FINDING, 'not-in-this-stage'],
      ['qinzhou', 'in/acceptance', { remark: '第一时间受理' }],
      ['qinzhou', 'in/evidence', { kind: 'inspection', description: '现场检查笔录', custody: '稽查科' }],
      ['qinzhou', 'in/findings', FINDING],
    ],
  },
  {
    says: '在规定的时间内将结果反馈于投诉举报人，做到事事有回音、件件有着落',
    on: '2014-02-10',
    steps: [
      ['qinzhou', 'in/closure', { outcome: 'settled' }, 'closing-too-early'],
      ['qinzhou/head', 'in/reply-approval', { approved: true, reply: RESULT }],
      // 明确专人负责: nobody replies before somebody is in charge.
      ['qinzhou', 'in/reply', { medium: 'telephone', summary: RESULT }, 'records-missing'],
      ['qinzhou/head', 'in/handler', { handler: 'handler-qinzhou' }],
      ['qinzhou', 'in/reply', { medium: 'telephone', summary: RESULT }],
      ['qinzhou', 'in/closure', { outcome: 'settled' }, 'closing-too-early'],
      ['qinzhou/supervisor', 'in/feedback', { reached: true, satisfaction: 'satisfied' }],
      ['qinzhou/head', 'in/closure', { outcome: 'settled', resolution: 'corrected' }],
    ],
  },
  {
    says: '四是严肃纪律，保密到位……对举报投诉人相关情况及举报投诉内容做到严格保密',
    on: '2014-01-10',
    steps: [
      ['qinzhou', 'web/transfers', { to: 'qinnan', basis: 'territorial', notice: true }],
      ['qinnan', 'web/transfer-acknowledgements', {}],
    ],
  },
  {
    says: '不属于职责范围的投诉举报，耐心向投诉举报人解释职能职责并告知投诉举报人向有管辖权的部门投诉举报',
    // In time: five days after its receipt on 01-07.
    on: '2014-01-10',
    steps: [
      ['qinzhou', 'out/declination', DECLINED, 'competent-body-missing'],
      ['qinzhou', 'out/declination', { ...DECLINED, competentBody: '市农业局' }],
      ['qinzhou', 'out/closure', { outcome: 'declined' }, 'closing-too-early'],
      ['qinzhou', 'out/reply', { medium: 'telephone', summary: '请向市农业局投诉举报' }],
      ['qinzhou', 'out/closure', { outcome: 'declined' }],
    ],
  },
  {
    says: '五是定期分析，参谋到位……分析投诉举报工作中典型事例',
    on: '2014-03-31',
    steps: [['qinzhou', 'in/typical', { reason: '添加剂超量', lesson: '加强餐饮环节抽检' }]],
  },
];

describe('the year of the hotline 12331 (篇八), told over HTTP', () => {
  const story = new Story();
  beforeAll(() => story.begin());
  afterAll(() => story.end());

  it.each(STORY)('$says', (paragraph) => story.tell(paragraph));

  const counted = async (by: string) =>
    countsBy(
      await statistics(story.api, `regime=food-drug-12331&by=${by}&after=${await story.api.head()}`),
      'received',
    );

  it('makes its hotline known', async () => {
    expect((await story.read<UnitItem>('units/qinzhou')).hotlines).toEqual(['12331']);
  });

  it('四是严肃纪律，保密到位: keeps every case confidential, also where nobody asked for it', async () => {
    const { items } = await story.read<CasePage>('complaints?limit=100');
    expect(items).toHaveLength(9);
    expect(items.map(({ confidential }: CaseItem) => confidential)).toEqual(items.map(() => true));
  });

  it.each([
    ...['complaints?limit=100', 'transfers', 'documents', 'seal-uses', 'deadlines', 'records', 'penalties'],
    ...['statistics?regime=food-drug-12331&by=category', 'spot-checks/trail'],
  ])('names no complainant and tells nothing of what they said in /api/%s', async (path) => {
    expect(secretsIn(await story.read(path))).toEqual([]);
  });

  it('names them neither in the words of the history nor in the notice by which the case is passed on', async () => {
    const words = (await story.historyOf('web')).map((item) => item.words);
    const { items } = await story.read<DocumentList>(`complaints/${story.idOf('web')}/documents`);
    const { text } = await story.api.get(`/api/documents/${items[0]?.id ?? ''}`);
    expect(text).toContain('投诉人（身份信息保密）');
    expect([secretsIn(words), secretsIn(text)]).toEqual([[], []]);
  });

  it('keeps them in the case itself, for those who handle it', async () => {
    const { complainant, narrative } = await story.caseNow('web');
    expect([complainant?.name, narrative]).toEqual(['刘某', '在某餐馆就餐后腹泻']);
  });

  it('tells who was told what of a matter that is not its own', async () => {
    const items = await story.historyOf('out');
    expect(items.map(({ type }) => type)).toEqual([
      ...['ComplaintReceived', 'DeadlineSet', 'ComplaintDeclined', 'ReplySent', 'ComplaintClosed'],
    ]);
    expect(items[2]?.words.zh).toContain('市农业局');
  });

  // 01-12 is a Sunday; 01-09 and sixty days are 03-10
  it.each([
    ['in', ['accept until 2014-01-13 24:00: kept', 'result until 2014-03-10 24:00: kept']],
    ['out', ['accept until 2014-01-13 24:00: kept']],
    ['letter', ['accept until 2014-01-13 24:00: overdue']],
    ['question', ['consultation until 2014-01-09 09:00: kept']],
  ])('在规定的时间内: decides and tells the result of %s, or says that it did not', async (name, limits) =>
    expect(await story.limitsOf(name)).toEqual(limits),
  );

  it('marks the typical case for the analysis of the quarter, by channel and by product', async () => {
    expect((await story.caseNow('in')).typical).toBe(true);
    expect(await counted('quarter')).toEqual({ '2014-Q1': 9 });
    expect(await counted('channel')).toEqual({ hotline: 5, letter: 1, web: 1, 'mayor-hotline': 1, visit: 1 });
    expect(await counted('category')).toEqual({ food: 5, drugs: 1, devices: 1, 'health-food': 1, cosmetics: 1 });
  });

  it('counts 277 received and 260 accepted when the year is out, which is not 受理率100%', async () => {
    const more = (count: number) =>
      Promise.all(Array.from({ length: count }, () => story.api.record('/api/complaints', REPORT, CLERK)));
    const ids: string[] = [];
    while (ids.length < 268) ids.push(...(await more(Math.min(20, 268 - ids.length))).map(({ id }) => id));
    for (const id of ids.slice(0, 259)) await story.api.record(`/api/complaints/${id}/acceptance`, {}, CLERK);
    const { figures } = await statistics(story.api, `regime=food-drug-12331&after=${await story.api.head()}`);
    expect([countOf(figures, 'received'), countOf(figures, 'accepted')]).toEqual([277, 260]);
  });
});
