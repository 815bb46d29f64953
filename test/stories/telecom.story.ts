import type { BusinessVolumePage } from '../../projections/business-volumes/business-volumes.query';
import type { DeadlinesPage } from '../../projections/deadlines/deadlines.query';
import type { CasesBehindPage, FigureTableAnswer } from '../../projections/figures/figures.answer';
import type { TransferPage } from '../../projections/transfers/transfers.query';
import type { UnitItem } from '../../projections/units/unit.answer';
import { countsBy, statistics } from '../support/application/told/figures';
import { Story, type Paragraph } from './story';

const COMPLAINT = {
  regime: 'telecom',
  kind: 'complaint',
  channel: 'outlet',
  category: 'billing',
  region: '340800',
  complainant: { telephone: '13900000000' },
  respondents: [{ type: 'city-outlet', name: '市区营业厅' }],
  allegations: [{ respondent: 1, text: '资费与宣传不符' }],
};
const OF_TOWN = { ...COMPLAINT, region: '340811', respondents: [{ type: 'township-outlet', name: '杨桥营业部' }] };
const OF_AGENT = {
  ...OF_TOWN,
  channel: 'agent',
  category: 'agents',
  respondents: [{ type: 'agent', name: '某代办点' }],
};
const OTHER_OPERATOR = { ground: 'other-operator', explanation: '对方运营商的业务', competentBody: '其他运营商' };
const FINDING = { allegation: 1, finding: 'substantiated', responsibility: 'service-shortfall', explanation: '未讲明' };
const RESULT = '已说明资费并致歉。';

/** 篇四, in the order of its paragraphs. It states no figures: “乡镇营业部的投诉率远远低于市区”, whose volume is the larger one. */
const STORY: readonly Paragraph[] = [
  {
    says: '农村市场不同与城市市场……分别在大龙山营业部和杨桥营业部针对性的开展了竞争对手的反抢活动',
    on: '2008-01-02',
    steps: [
      ['branch', 'units', { code: 'branch', name: '移动公司', level: 'city', regions: ['340800'] }],
      ['branch', 'units', { code: 'urban', name: '市区a类厅', level: 'site', parent: 'branch', regions: ['340802'] }],
      ['branch', 'units', { code: 'dalongshan', name: '大龙山营业部', level: 'site', parent: 'branch' }],
      [
        'branch',
        'units',
        { code: 'yangqiao', name: '杨桥营业部', level: 'site', parent: 'branch', regions: ['340811'] },
      ],
      ['branch', 'units', { code: 'agent', name: '杨桥代办点', level: 'site', parent: 'branch' }],
      ['branch', 'units/urban/outlet-class', { outletClass: 'urban' }],
      ['branch', 'units/dalongshan/outlet-class', { outletClass: 'rural' }],
      ['branch', 'units/yangqiao/outlet-class', { outletClass: 'rural' }],
    ],
  },
  {
    says: '围绕“金牌服务，满意100”活动，认真落实对顾客的五心服务举措',
    on: '2008-02-18',
    steps: [
      ['yangqiao', 'campaign=complaints', { ...OF_TOWN, category: 'campaign', campaigns: ['金牌服务，满意100'] }],
      ['yangqiao', 'campaign/acceptance', {}],
      ['yangqiao', 'campaign/findings', FINDING],
      ['yangqiao', 'campaign/closure', { outcome: 'explained' }, 'closing-too-early'],
      ['yangqiao', 'campaign/classification', { kind: 'complaint', category: 'campaign', severity: 'ordinary' }],
      ['yangqiao', 'campaign/reply', { medium: 'telephone', summary: RESULT }],
      ['branch/supervisor', 'campaign/feedback', { reached: true, satisfaction: 'satisfied' }, 'not-the-holder'],
      ['yangqiao/supervisor', 'campaign/feedback', { reached: true, satisfaction: 'satisfied' }],
      ['yangqiao', 'campaign/closure', { outcome: 'explained', resolution: 'explained' }],
    ],
  },
  {
    says: '在客户咨询投诉方面可以看出，乡镇营业部的投诉率远远低于市区。虽然我们的业务量比不上市区a类厅',
    on: '2008-02-29',
    steps: [
      ['dalongshan', 'question=complaints', { ...OF_TOWN, kind: 'consultation', allegations: [] }],
      ['dalongshan', 'question/answers', { medium: 'in-person', answer: '套餐次月生效' }],
      ['dalongshan', 'question/closure', { outcome: 'explained' }],
      ['urban', 'first=complaints', COMPLAINT],
      ['urban', 'second=complaints', COMPLAINT],
      ['urban', 'third=complaints', { ...COMPLAINT, allegations: [] }, 'records-missing'],
      ['urban', 'third=complaints', COMPLAINT],
      ['urban', 'units/urban/business-volumes', { month: '2008-01', volume: 9_000 }],
      ['urban', 'units/urban/business-volumes', { month: '2008-02', volume: 12_000 }],
      // Reported again it corrects what was reported before.
      ['urban', 'units/urban/business-volumes', { month: '2008-02', volume: 10_000 }],
      ['yangqiao', 'units/yangqiao/business-volumes', { month: '2008-02', volume: 8_000 }],
    ],
  },
  {
    says: '今年3月份，乡镇代办渠道实行属地化管理',
    on: '2008-03-03',
    steps: [
      ['branch', 'units/agent/parent', { parent: 'yangqiao' }],
      ['branch', 'agents=complaints', OF_AGENT],
      ['branch', 'agents/transfers', { to: 'yangqiao', basis: 'territorial' }],
      ['yangqiao', 'agents/transfer-acknowledgements', {}],
      ['branch', 'agents/acceptance', {}, 'not-the-holder'],
      ['yangqiao', 'agents/acceptance', {}],
    ],
  },
  {
    says: '在多运营商竞争的环境下，社会渠道将成为多方争夺的稀缺资源',
    on: '2008-03-04',
    steps: [
      ['yangqiao', 'foreign=complaints', OF_TOWN],
      // 五心服务: whoever is asked first sends nobody away.
      ['yangqiao', 'foreign/declination', OTHER_OPERATOR, 'warm-hand-over-missing'],
      ['yangqiao', 'foreign/warm-handovers', { to: '对方营业厅主任', complainantIntroduced: true }],
      ['yangqiao', 'foreign/declination', OTHER_OPERATOR],
    ],
  },
];

describe('the township outlets of a telecom operator (篇四), told over HTTP', () => {
  const story = new Story();
  beforeAll(() => story.begin());
  afterAll(() => story.end());

  it.each(STORY)('$says', (paragraph) => story.tell(paragraph));

  const volumeOf = async (unit: string): Promise<[string, number][]> =>
    (await story.read<BusinessVolumePage>(`units/${unit}/business-volumes`)).items.map((item) => [
      item.month,
      item.volume,
    ]);

  it('tells the class of every outlet', async () => {
    const units = await Promise.all(
      ['urban', 'dalongshan', 'yangqiao'].map((unit) => story.read<UnitItem>(`units/${unit}`)),
    );
    expect(units.map(({ outletClass }) => outletClass)).toEqual(['urban', 'rural', 'rural']);
  });

  it('reports the base and the number of complaints of one month: 3 to 10,000 in the city, 1 to 8,000 in 杨桥', async () => {
    expect(await volumeOf('urban')).toEqual([
      ['2008-01', 9_000],
      ['2008-02', 10_000],
    ]);
    expect(await volumeOf('yangqiao')).toEqual([['2008-02', 8_000]]);
    const february = 'regime=telecom&from=2008-02-01&to=2008-03-01&kind=complaint&by=unit';
    const received = await statistics(story.api, `${february}&after=${await story.api.head()}`);
    expect(countsBy(received, 'received')).toEqual({ urban: 3, yangqiao: 1 });
  });

  /** Complaints per 10,000 of business volume in the first quarter, by what is asked for. */
  const ratesBy = async (by: string): Promise<string[]> => {
    const asked = 'figures=complaint-rate&regime=telecom&kind=complaint&period=2008-Q1';
    const { groups } = await story.read<FigureTableAnswer>(`statistics/figures?${asked}&by=${by}`);
    return groups.map(({ key, readings: [rate] }) =>
      [...Object.values(key), rate?.numerator, rate?.denominator, rate?.printed].join(' '),
    );
  };

  it('tells the complaint rate by outlet, class of outlet and month, of those without a complaint too', async () => {
    expect(await ratesBy('unit')).toEqual(['urban 3 19000 1.58', 'yangqiao 1 8000 1.25']);
    expect(await ratesBy('month,unit')).toEqual([
      '2008-01 urban 0 9000 0.00',
      '2008-02 urban 3 10000 3.00',
      '2008-02 yangqiao 1 8000 1.25',
    ]);
    expect(await ratesBy('outletClass')).toEqual(['rural 1 8000 1.25', 'urban 3 19000 1.58']);
    expect(await ratesBy('outletClass,month')).toEqual([
      'rural 2008-02 1 8000 1.25',
      'urban 2008-01 0 9000 0.00',
      'urban 2008-02 3 10000 3.00',
    ]);
    // Volumes are reported by month: no part of one has a base.
    expect(await ratesBy('day')).toEqual(['2008-02-18 1 0 –', '2008-02-29 3 0 –']);
  });

  it('puts the agent under the outlet of its territory, and proposes that outlet for complaints about it', async () => {
    expect((await story.read<UnitItem>('units/agent')).parent).toBe('yangqiao');
    const proposal = await story.read('units/proposal?regime=telecom&category=agents&region=340811');
    expect(proposal).toMatchObject({ outcome: 'proposed', unit: { code: 'yangqiao' } });
    const { items } = await story.read<TransferPage>(`transfers?caseId=${story.idOf('agents')}`);
    expect(items).toMatchObject([{ from: 'branch', to: 'yangqiao', basis: 'territorial' }]);
  });

  it.each([
    ['campaign', 'reply until 2008-03-04 24:00: kept'],
    ['question', 'consultation until 2008-03-01 09:00: kept'],
    ['first', 'reply until 2008-03-17 24:00: overdue'], // 03-15 is a Saturday
    ['agents', 'reply until 2008-03-18 24:00: overdue'],
  ])('tells by when %s was to be answered, within fifteen days or 24 hours', async (name, limit) =>
    expect(await story.limitsOf(name)).toEqual([limit]),
  );

  it('属地化管理: lists the complaint about the agent as overdue under the outlet of its territory, not where it came in', async () => {
    const overdue = async (unit: string): Promise<string[]> =>
      (await story.read<DeadlinesPage>(`deadlines?state=overdue&unit=${unit}`)).items.map(({ id }) => id);
    expect(await overdue('yangqiao')).toContain(story.idOf('agents'));
    expect(await overdue('branch')).toEqual([]);
  });

  it('keeps the campaign with the case', async () => {
    const { campaigns, outcome } = await story.caseNow('campaign');
    expect([campaigns, outcome]).toEqual([['金牌服务，满意100'], 'explained']);
  });

  it('leads to the cases that a rate counts, and to none of a month without a volume', async () => {
    const asked = 'regime=telecom&kind=complaint&period=2008-Q1';
    const behind = async (figure: string): Promise<CasesBehindPage> =>
      story.read<CasesBehindPage>(`statistics/figures/${figure}/cases?basis=flow&${asked}`);
    const ids = (await behind('complaint-rate')).items.map(({ caseId }) => caseId);
    expect(ids.sort()).toEqual(['campaign', 'first', 'second', 'third'].map((name) => story.idOf(name)).sort());
    expect((await behind('received')).items).toHaveLength(6);
  });

  it('tells an outlet by the class that it had at the position', async () => {
    const before = await story.api.head();
    await story.take('2008-04-01T09:00:00+08:00', ['branch', 'units/yangqiao/outlet-class', { outletClass: 'urban' }]);
    expect(await ratesBy('outletClass')).toEqual(['urban 4 27000 1.48']);
    expect(await ratesBy(`outletClass&asOf=${before}`)).toEqual(['rural 1 8000 1.25', 'urban 3 19000 1.58']);
    expect(await ratesBy(`unit&outletClass=rural&asOf=${before}`)).toEqual(['yangqiao 1 8000 1.25']);
    expect(await ratesBy('unit&outletClass=rural')).toEqual([]);
  });
});
