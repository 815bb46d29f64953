import type { HistoryItem, HistoryPage } from '../../projections/case-history/case-history.query';
import type { CasePage } from '../../projections/case-list/case-list.query';
import type { PenaltyPage } from '../../projections/penalties/penalties.query';
import type { TransferPage } from '../../projections/transfers/transfers.query';
import { countOf, countsBy, detailsOf, statistics, sumsOf } from '../support/application/told/figures';
import { runningApplication, type RunningApplication } from '../support/application/running/in-process';
import { tell, YEAR_2010 } from '../support/application/told/telling';

/** 篇二: “20xx年，我市共接旅游投诉12宗，结案12宗。其中有效投诉5宗（行政处罚2宗），无效投诉7宗。” */
describe('the year 2010 of a city’s tourism authority, told over HTTP', () => {
  let app: RunningApplication;
  let complaints: ReadonlyMap<string, string>;
  let after: string;

  beforeAll(async () => {
    app = await runningApplication();
    ({ complaints, position: after } = await tell(app.api, YEAR_2010));
  });
  afterAll(() => app.end());

  const idOf = (key: string): string => complaints.get(key) ?? `no case ${key}`;
  const read = (path: string): Promise<unknown> => app.api.read(`/api/${path}after=${after}`);
  const year = (query = '') =>
    statistics(app.api, `regime=tourism&from=2010-01-01&to=2011-01-01&after=${after}${query}`);
  const historyOf = async (key: string): Promise<HistoryItem[]> =>
    ((await read(`complaints/${idOf(key)}/history?`)) as HistoryPage).items;

  it('counts 12 complaints received and 12 closed, 5 of them valid and 7 invalid, 2 penalised', async () => {
    const { figures } = await year();
    const counts = ['received', 'closed', 'valid', 'invalid', 'penalised'].map((figure) => countOf(figures, figure));
    expect(counts).toEqual([12, 12, 5, 7, 2]);
  });

  it('counts the same in the year of each fact as in the year of each receipt, for none was carried over', async () => {
    const [cohort, flow] = [await year('&basis=cohort'), await year('&basis=flow')];
    expect(flow.figures).toEqual(cohort.figures);
  });

  it('names one agency, two scenic areas, one guide and one hotel among the valid ones', async () => {
    const expected = { 'travel-agency': 1, 'scenic-area': 2, guide: 1, hotel: 1 };
    expect(countsBy(await year('&by=respondentType'), 'valid')).toEqual(expected);
  });

  it('sums 24,000 of fines, 1,203.20 and 90 of confiscations, and finds all of it paid', async () => {
    const { figures } = await year();
    expect(sumsOf(figures, 'fines')).toEqual(['24000.00 CNY']);
    expect(sumsOf(figures, 'confiscations')).toEqual(['1293.20 CNY']);
    expect(sumsOf(figures, 'payments')).toEqual(['25293.20 CNY']);
  });

  it('tells how the cases ended and what the complainants said', async () => {
    const { figures } = await year();
    expect(detailsOf(figures, 'closed')).toEqual({ declined: 7, penalised: 2, settled: 3 });
    expect(detailsOf(figures, 'feedback')).toEqual({ satisfied: 3 });
    expect(detailsOf(figures, 'apologies')).toEqual({ telephone: 1, written: 1 });
    expect(countOf(figures, 'transferred')).toBe(1);
  });

  it('lists every penalty of the agency and its guides with what each came to', async () => {
    const { items, sums } = (await read(`penalties?caseId=${idOf('agency')}&`)) as PenaltyPage;
    const ofRespondents = items
      .filter(({ amount, respondentName }) => amount !== null && respondentName !== null)
      .map(({ type, respondentName, amount, original }) => [respondentName, type, amount?.amount, original?.amount])
      .sort();
    expect(ofRespondents).toEqual([
      ['中国旅行社有限责任公司', 'fine', '20000.00', undefined],
      ['何某', 'confiscation', '140.00', '140.00'],
      ['何某', 'fine', '1000.00', undefined],
      ['谢某', 'confiscation', '455.60', '532.00'],
      ['谢某', 'fine', '1000.00', undefined],
      ['陈某', 'confiscation', '140.00', '140.00'],
      ['陈某', 'fine', '1000.00', undefined],
      ['黄某', 'confiscation', '467.60', '546.00'],
      ['黄某', 'fine', '1000.00', undefined],
    ]);
    expect(sums).toEqual([
      { type: 'confiscation', count: 4, amount: '1203.20', currency: 'CNY' },
      { type: 'execution', count: 1, amount: '0', currency: '' },
      { type: 'fine', count: 5, amount: '24000.00', currency: 'CNY' },
      { type: 'payment', count: 1, amount: '25203.20', currency: 'CNY' },
    ]);
  });

  it('finds 90.00 confiscated from the guide with the forged card, which the source’s own total leaves out', async () => {
    const { sums } = (await read(`penalties?caseId=${idOf('guide-forged-card')}&type=confiscation&`)) as PenaltyPage;
    expect(sums).toEqual([{ type: 'confiscation', count: 1, amount: '90.00', currency: 'CNY' }]);
  });

  it('enters the one hand-over into the ledger: by territory to 乳源, signed for and not returned', async () => {
    const { items } = (await read('transfers?')) as TransferPage;
    expect(items).toEqual([
      {
        caseId: idOf('scenic-attitude'),
        noticeId: null, // the source tells of no notice
        noticeNumber: null,
        ordinal: 1,
        from: 'shaoguan',
        to: 'ruyuan',
        basis: 'territorial',
        transferredAt: '2010-08-26T09:00:00.000Z',
        reportBackBy: '2010-09-05',
        requirements: '按属地管理原则处理并回复',
        attachments: 1,
        pages: 2,
        acknowledgedAt: '2010-08-27T00:30:00.000Z',
        acknowledgedBy: '乳源县旅游质监所',
        returnedAt: null,
        returnReason: null,
      },
    ]);
  });

  it.each([
    ['scenic-attitude', '8-26 → 8-30', 4],
    ['hotel-attitude', '8-7 → 8-29', 22],
    ['guide-forged-card', '3-10 → 4-15', 36],
  ])('took %s from receipt to closing, %s, %d days by its history', async (key, _dates, days) => {
    const history = await historyOf(key);
    const [first, last] = [history[0], history.at(-1)];
    expect([first?.type, last?.type]).toEqual(['ComplaintReceived', 'ComplaintClosed']);
    expect(dayInChina(last?.occurredAt) - dayInChina(first?.occurredAt)).toBe(days);
  });

  it('tells no due date: 篇二 states no limit', async () => {
    for (const key of complaints.keys()) {
      expect(await read(`complaints/${idOf(key)}/deadline?`)).toMatchObject({ due: null, limits: [] });
    }
  });

  it('tells the case of the agency in Chinese', async () => {
    const told = (await historyOf('agency')).map(({ words }) => words.zh);
    expect(told[0]).toBe(
      '韶关市旅游质量监督管理所 接到投诉（渠道：电话，1 人），被投诉：中国旅行社有限责任公司、谢某、黄某、陈某、何某、蓝某',
    );
    expect(told).toContain('第 6 项投诉不成立（责任：无）：查明当时没有带团行为，不作处理');
    expect(told).toContain('对 中国旅行社有限责任公司 罚款 20000.00 CNY（韶旅罚〔2010〕2号，依据 旅行社条例）');
    expect(told).toContain('没收 谢某 违法所得 532.00 HKD（按 2010-12-07 汇率 0.8564 折算 455.60 CNY）');
    expect(told).toContain('没收 陈某 违法所得 140.00 CNY');
    expect(told.slice(-4)).toEqual([
      '缴款 25203.20 CNY 至 市财政局帐户',
      '处罚执行完毕：以上处罚已全部执行完毕',
      '答复（电话）：告知处罚结果',
      '办结：处罚',
    ]);
  });

  it('tells the case that went to 乳源 in English, and who acted for which unit', async () => {
    const told = (await historyOf('scenic-attitude')).map(({ by, words }) => `${by.unit}: ${words.en}`);
    expect(told).toEqual([
      'shaoguan: 韶关市旅游质量监督管理所 received the complaint (hotline, 4 person(s)) about 大峡谷',
      'shaoguan: Hand-over 1: 韶关市旅游质量监督管理所 → 乳源县旅游质监所 (territorial), report back by 2010-09-05, 1 attachment(s), 2 page(s)',
      'ruyuan: Hand-over 1 acknowledged by 乳源县旅游质监所',
      'ruyuan: Accepted',
      'ruyuan: Allegation 1 unsubstantiated (responsibility: none): 因下班门票已上锁，开具了正式地税通用发票',
      'ruyuan: Allegation 2 substantiated (responsibility: service-shortfall): 景区对当班工作人员进行了处理',
      'ruyuan: Remedy 1 proposed: staff-action, 对当班工作人员进行处理',
      'ruyuan: Remedy 1 (staff-action) performed',
      'ruyuan: Reply (telephone): 告知处理结果',
      'ruyuan: Call-back: satisfied, “同意处理结果”',
      'ruyuan: Closed: settled',
    ]);
  });

  it('numbers the history of each case 1, 2, 3 … in the order of the log', async () => {
    for (const key of complaints.keys()) {
      const history = await historyOf(key);
      expect(history.map(({ version }) => version)).toEqual(history.map((_item, index) => index + 1));
      const positions = history.map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort());
    }
  });

  it('numbers the cases of the unit and year without a gap, in the order in which they were recorded', async () => {
    const { items } = (await read('complaints?receivingUnit=shaoguan&')) as CasePage;
    const numbers = new Map(items.map(({ id, caseNumber }) => [id, caseNumber]));
    const inOrder = YEAR_2010.cases.map(({ key }) => numbers.get(idOf(key)));
    expect(inOrder).toEqual([
      ...['shaoguan-2010-00001', 'shaoguan-2010-00002', 'shaoguan-2010-00003', 'shaoguan-2010-00004'],
      ...['shaoguan-2010-00005', 'shaoguan-2010-00006', 'shaoguan-2010-00007', 'shaoguan-2010-00008'],
      ...['shaoguan-2010-00009', 'shaoguan-2010-00010', 'shaoguan-2010-00011', 'shaoguan-2010-00012'],
    ]);
  });

  it('begins again at 1 in another year and in another unit', async () => {
    const least = {
      ...{ regime: 'tourism', kind: 'complaint', channel: 'visit', category: 'transport', region: '440200' },
      respondents: [{ type: 'carrier', name: '某客运公司' }],
    };
    const numberOf = async (by: string, at: string): Promise<unknown> => {
      const { id, position } = await app.api.record('/api/complaints', { ...least, at }, { by });
      return ((await app.api.read(`/api/complaints/${id}?after=${position}`)) as { caseNumber: string }).caseNumber;
    };
    expect(await numberOf('shaoguan', '2011-01-03T09:00:00+08:00')).toBe('shaoguan-2011-00001');
    expect(await numberOf('ruyuan', '2010-06-01T09:00:00+08:00')).toBe('ruyuan-2010-00001');
    expect(await numberOf('shaoguan', '2010-12-31T23:59:59+08:00')).toBe('shaoguan-2010-00013');
  });
});

/** Days since 1970 of a moment, in China. */
const dayInChina = (moment = ''): number => Math.floor((Date.parse(moment) + 8 * 3_600_000) / 86_400_000);
