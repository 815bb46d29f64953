import type { DocumentList } from '../../projections/documents/document.answer';
import type { StatisticsAnswer } from '../../projections/statistics/statistics.answer';
import { beginRebuild, rebuilt } from '../support/application/running/rebuilding';
import { Story } from './story';
import { COMPLAINT, county, investigator, orders, UNITS } from './steps/tobacco.steps';

const leader = 'county-b/leader';
const NAME = '某零售户';
const TELEPHONE = '0751-0000000';
const NARRATIVE = '送货员当着我店里客人的面擅自加价';
/** What the case holds of the customer, and what is told of it in the end. */
const PERSONAL = [NAME, TELEPHONE, NARRATIVE, '希望不再发生'];

const ENDED = { ground: 'retention-ended' };
const HANDLED = [
  [county, 'complaint/acceptance', {}],
  [county, 'complaint/handler', { handler: 'handler-county-b' }],
  [
    investigator,
    'complaint/findings',
    { allegation: 1, finding: 'substantiated', responsibility: 'violation', explanation: '擅自加价属实' },
  ],
  [investigator, 'complaint/reply', { medium: 'telephone', summary: `告知${NAME}处理结果` }],
  [county, 'complaint/documents', { type: 'registration-form' }],
  [county, 'complaint/feedback', { reached: true, satisfaction: 'basically-satisfied', opinion: '希望不再发生' }],
  [leader, 'complaint/closure', { outcome: 'settled', resolution: 'corrected' }],
] as const;

describe('篇七（五）3、资料保存一年: what is left of a complaint when the year is over', () => {
  const story = new Story();
  beforeAll(async () => {
    await story.begin();
    for (const unit of UNITS) await story.take('2024-03-04T08:00:00+08:00', [orders, 'units', unit]);
    const complaint = {
      ...COMPLAINT,
      narrative: NARRATIVE,
      allegations: [{ respondent: 1, text: '送货员擅自加价' }],
    };
    await story.take('2024-03-04T09:00:00+08:00', [county, 'complaint=complaints', complaint]);
    for (const step of HANDLED) await story.take('2024-03-06T16:00:00+08:00', step);
  });
  afterAll(() => story.end());

  const propose = (at: string, refused?: string) => story.take(at, [county, 'complaint/erasure', ENDED, refused]);
  const approve = (who: string, refused?: string) =>
    story.take('2025-04-02T09:00:00+08:00', [who, 'complaint/erasure/1/approval', { approved: true }, refused]);

  it('（五）3、资料保存一年: keeps it for a year from the closing', async () => {
    await propose('2024-03-07T09:00:00+08:00', 'not-archived');
    await story.take('2024-03-07T09:00:00+08:00', [county, 'complaint/archiving', { retention: 'ordinary' }]);
    expect((await story.caseNow('complaint')).keptUntil).toBe('2025-03-06');
    await propose('2025-03-06T23:59:00+08:00', 'still-to-be-kept');
  });

  it('keeps it longer while a court has it (legal hold)', async () => {
    await story.take('2025-03-01T09:00:00+08:00', [county, 'complaint/holds', { reason: '送货员提起诉讼' }]);
    await propose('2025-03-07T00:00:00+08:00', 'on-hold');
    await story.take('2025-04-01T09:00:00+08:00', [county, 'complaint/holds/1/lifting', { reason: '判决生效' }]);
  });

  it('三线互控: has it proposed by one, approved by another who did not handle it', async () => {
    await propose('2025-04-01T10:00:00+08:00');
    await propose('2025-04-01T10:00:00+08:00', 'erasure-proposed-already');
    await approve(county, 'forbidden');
    await approve(investigator, 'erasure-not-by-role');
    await approve('county-b/head/handler-county-b', 'acted-in-another-line');
    await approve('county-a/leader', 'not-found');
    expect((await story.caseNow('complaint')).complainant).toMatchObject({ name: NAME, telephone: TELEPHONE });
  });

  it('tells nothing of the customer from then on, live and after a rebuild, and counts as before', async () => {
    const [told, counted] = [await everything(), await figures()];
    expect(PERSONAL.filter((words) => !told.includes(words))).toEqual([]);
    await approve(leader);
    const live = await everything();
    expect(PERSONAL.filter((words) => live.includes(words))).toEqual([]);
    expect(await figures()).toEqual(counted);
    await beginRebuild(story.api, 'all');
    expect(new Set(Object.values(await rebuilt(story.api)))).toEqual(new Set(['done']));
    expect(await everything()).toBe(live);
    expect(await figures()).toEqual(counted);
  });

  it('keeps what is no personal data: the respondent, the finding, the outcome, and who erased the rest', async () => {
    expect(await story.caseNow('complaint')).toMatchObject({
      ...{ stage: 'closed', outcome: 'settled', satisfaction: 'basically-satisfied', erased: true },
      ...{ complainant: null, respondents: ['乙县公司'] },
    });
    const told = (await story.historyOf('complaint')).map(({ words }) => words.zh);
    expect(told).toEqual(
      expect.arrayContaining([
        '答复（电话）：已删除',
        '回访：基本满意，“已删除”',
        '第 1 次申请删除个人信息（保管期满）',
        '个人信息已删除（保管期满）',
      ]),
    );
    const form = await printedForm();
    for (const label of ['投诉人', '联系电话', '事实经过']) {
      expect(form).toMatch(new RegExp(`${label}</th><td[^>]*>(<p>)?已删除<`));
    }
    expect(form).toContain('一、送货员擅自加价');
  });

  it('is over for good: nothing personal is recorded again, and nothing is erased twice', async () => {
    const at = '2025-04-03T09:00:00+08:00';
    const opinion = { reached: true, satisfaction: 'satisfied', opinion: `${NAME}来电` };
    await story.take(at, [county, 'complaint/feedback', opinion, 'personal-data-erased']);
    await story.take(at, [county, 'complaint/reviews', { reason: `${NAME}不服` }, 'personal-data-erased']);
    await story.take(at, [county, 'complaint/reopening', { reason: '客户来电' }, 'personal-data-erased']);
    await story.take(at, [county, 'complaint/erasure', ENDED, 'already-erased']);
    await story.take(at, [leader, 'complaint/erasure/1/approval', { approved: true }, 'erasure-decided-already']);
  });

  async function printedForm(): Promise<string> {
    const { items } = await story.read<DocumentList>(`complaints/${story.idOf('complaint')}/documents`);
    return (await story.api.get(`/api/documents/${items[0]?.id ?? ''}`)).text;
  }

  /** All that is told of the case: itself, its history, its form, the lists and the exports. */
  async function everything(): Promise<string> {
    const id = story.idOf('complaint');
    const answers = [
      await story.caseNow('complaint'),
      await story.historyOf('complaint'),
      await story.read('complaints?regime=tobacco'),
      await story.read(`complaints/${id}/documents`),
      await printedForm(),
    ];
    // A rebuild is a fact of its own, and no fact of the case.
    const ofCase = (lines: string): string =>
      lines
        .split('\n')
        .filter((line) => line.includes(id))
        .join();
    const exports = ['events', 'case-list', 'case-history', 'case-search'].map(async (name) =>
      ofCase((await story.api.get(`/api/exports/${name}`)).text),
    );
    return JSON.stringify([...answers, ...(await Promise.all(exports))]);
  }

  /** What is counted, apart from the position that was looked at. */
  async function figures(): Promise<unknown> {
    const { position: _seen, ...counted } = await story.read<StatisticsAnswer>('statistics?regime=tobacco&by=unit');
    return counted;
  }
});
