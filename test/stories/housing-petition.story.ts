import type { DeadlinesPage } from '../../projections/deadlines/deadlines.query';
import type { HintList } from '../../projections/case-signals/case-signals.query';
import type { UndertakingsPage } from '../../projections/undertakings/undertakings.query';
import type { TransferPage } from '../../projections/transfers/transfers.query';
import type { UnitItem } from '../../projections/units/unit.answer';
import type { GuidancePage } from '../../projections/guidance/guidance.query';
import type { ReportAnswer } from '../../src/reports/publishing/report-views.controller';
import { actor } from '../support/application/api';
import { STORY } from './steps/housing-petition.steps';
import { supervised } from './steps/housing-supervision';
import { Story } from './story';

describe('the responsibility for petitions of a city’s housing bureau (篇十), told over HTTP', () => {
  const story = new Story();
  beforeAll(() => story.begin());
  afterAll(() => story.end());

  it.each(STORY)('$says', (paragraph) => story.tell(paragraph));

  it('names the first responsible person, the leader in charge and the day of reception', async () => {
    const [bureau, division] = [
      await story.read<UnitItem>('units/bureau'),
      await story.read<UnitItem>('units/division'),
    ];
    expect(bureau.responsiblePerson).toEqual({ name: '谢某', position: '局长' });
    expect(bureau.leaders).toEqual([{ name: '陈某', position: '分管副局长' }]);
    expect(division.receptionDay).toBe('thursday');
    const words = (await story.historyOf('visit')).map(({ words: { zh } }) => zh);
    expect(words.slice(-2).map((each) => /接待日听取意见|分管副局长下访/.exec(each)?.[0])).toEqual([
      '接待日听取意见',
      '分管副局长下访',
    ]);
  });

  it('settled the group’s petition in its district, in the leader’s hands, urged once, with a written reply', async () => {
    const words = (await story.historyOf('group')).map(({ words: { zh } }) => zh);
    expect(await story.caseNow('group')).toMatchObject({
      stage: 'closed',
      receivingUnit: 'bureau',
      holder: 'xuhui',
      takenBy: 'leader-bureau',
      urgings: 1,
      urgedUntil: '2006-05-31',
      handOvers: 1,
    });
    expect(words.at(-1)).toBe('办结：解决（支持），在县级解决');
  });

  it('enters the hand-over with its notice, the report date and who signed for it', async () => {
    const { items } = await story.read<TransferPage>(`transfers?caseId=${story.idOf('group')}`);
    expect(items).toMatchObject([{ to: 'xuhui', reportBackBy: '2006-05-31', acknowledgedBy: '区局分管领导' }]);
    expect(items[0]?.noticeNumber).toBe('房信转〔2006〕1号');
  });

  it.each([
    [
      'instructed',
      [
        'pass-on until 2006-03-20 24:00: kept', // 03-18 is a Saturday
        'accept until 2006-03-20 24:00: kept',
        'handle until 2006-05-19 24:00: kept',
      ],
    ],
    [
      'group',
      [
        'pass-on until 2006-04-18 24:00: kept',
        'accept until 2006-04-18 24:00: kept',
        'handle until 2006-06-09 24:00: kept',
      ],
    ],
    // 不得推诿塞责: passed on it was, and nobody decided.
    ['shirked', ['pass-on until 2006-06-16 24:00: kept', 'accept until 2006-06-16 24:00: overdue']],
  ])('限期解决: tells by when “%s” was to be passed on, decided and closed', async (name, limits) =>
    expect(await story.limitsOf(name)).toEqual(limits),
  );

  it('落实责任处理单位: lists what is overdue under the unit that got it, and under no other', async () => {
    const overdue = async (unit: string): Promise<string[]> =>
      (await story.read<DeadlinesPage>(`deadlines?state=overdue&unit=${unit}`)).items.map(({ id }) => id);
    expect(await overdue('xuhui')).toEqual([story.idOf('shirked')]);
    expect(await overdue('huangpu')).toEqual([]);
    expect(await overdue('bureau')).toEqual([story.idOf('visit')]);
  });

  it('shows who sent a petition back, how often and why, and that the bureau then gave it to one of them', async () => {
    const { items } = await story.read<TransferPage>(`transfers?caseId=${story.idOf('shirked')}`);
    const handOvers = items.sort((a, b) => a.ordinal - b.ordinal);
    expect(handOvers.map(({ from, to, returnReason }) => [from, to, returnReason])).toEqual([
      ['xuhui', 'huangpu', '不在本区'],
      ['xuhui', 'huangpu', '不属本区职责'],
      ['xuhui', 'bureau', null],
      ['bureau', 'xuhui', null],
    ]);
  });

  it('包案、联席会议、接待日: lists who was given what to do, until when, and what became of it', async () => {
    const { items } = await story.read<UndertakingsPage>(`undertakings?limit=200`);
    const told = (name: string): string[] =>
      (items.find(({ id }) => id === story.idOf(name))?.undertakings ?? []).map(
        ({ source, unit, due, state, overdue }) => [source, unit, due ?? '–', overdue ? 'overdue' : state].join(' '),
      );
    expect(told('visit')).toEqual(['reception-day bureau 2006-03-16 overdue']);
    expect(told('instructed')).toEqual(['instruction bureau 2006-04-30 done']);
    expect(told('group').slice(0, 2)).toEqual([
      'on-site-reception xuhui – done',
      expect.stringMatching(/^conference xuhui .* done$/),
    ]);
    expect(told('group').slice(-2)).toEqual(['take-over bureau 2006-06-30 ended', 'urging xuhui 2006-05-31 ended']);
    expect(told('shirked')).toEqual(['competence-dispute bureau – done', 'urging xuhui 2006-06-30 overdue']);
    const leaders = await story.read<UndertakingsPage>('undertakings?person=leader-bureau');
    expect(leaders.items.map(({ id }) => id)).toEqual([story.idOf('group')]);
  });

  it('指导: gives the districts rules that are in force for them, and urges what was shirked', async () => {
    const inForce = async (on: string): Promise<string[]> =>
      (await story.read<GuidancePage>(`guidance?unit=xuhui&on=${on}`)).items.map(({ title }) => title);
    expect(await inForce('2006-02-28')).toEqual([]);
    expect(await inForce('2006-06-01')).toEqual(['关于区县信访办理规程的意见']);
    expect(await story.caseNow('shirked')).toMatchObject({ urgings: 1, urgedUntil: '2006-06-30' });
  });

  it('不得推诿: hints at the petition that went round, and is no verdict', async () => {
    const { items } = await story.read<HintList>('signals?from=2006-06-01&to=2006-07-01&signal=passed-round');
    expect(items.map(({ unit, cases }) => [unit, ...cases.map(({ id }) => id)])).toEqual([
      ['xuhui', story.idOf('shirked')],
    ]);
  });

  describe('领导干部要……听取信访工作汇报，研究解决信访工作的突出问题', () => {
    const leader = actor('bureau', 'leader-bureau', 'leader');
    let id: string;
    beforeAll(async () => {
      const half = { kind: 'work-summary', regime: 'housing-petition', from: '2006-01-01', to: '2006-07-01' };
      ({ id } = await story.give('bureau/head', 'reports', { ...half, unit: 'bureau' }));
    });

    it('听取: the office reports on the half year, and the leader of the bureau reads how many came and were closed', async () => {
      const { figures } = (await story.api.get(`/api/reports/${id}`, leader)).body as ReportAnswer;
      const told = (figures as { key: string; printed: string }[]).map(({ key, printed }) => [key, printed]);
      // Three at the bureau and one at a district below it; two were closed by then.
      expect(told).toEqual(
        expect.arrayContaining([
          ['received', '4'],
          ['closed', '2'],
        ]),
      );
      expect((await story.api.get(`/api/reports/${id}`, actor('huangpu', 'leader-2', 'leader'))).status).toBe(404);
    });

    it('突出问题: finds what is overdue, and for whom', async () => {
      const path = `/api/undertakings?state=overdue&limit=200&after=${await story.api.head()}`;
      const { items } = (await story.api.get(path, leader)).body as UndertakingsPage;
      expect(items.map(({ id }) => id).sort()).toEqual([story.idOf('visit'), story.idOf('shirked')].sort());
    });
  });

  supervised(story);
});
