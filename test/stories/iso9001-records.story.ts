import type { DocumentPage } from '../../projections/documents/document.answer';
import type { CaseRecordsAnswer } from '../../projections/records/records.answer';
import type { IncompleteCases } from '../../projections/records/records.query';
import type { SealUsePage } from '../../projections/seal-uses/seal-uses.query';
import type { TransferPage } from '../../projections/transfers/transfers.query';
import { detailsOf, statistics } from '../support/application/told/figures';
import { STORY } from './steps/iso9001-records.steps';
import { Story } from './story';

describe('the records of a property company before its audit (篇九), told over HTTP', () => {
  const story = new Story();
  beforeAll(() => story.begin());
  afterAll(() => story.end());

  it.each(STORY)('$says', (paragraph) => story.tell(paragraph));

  it('lists which records nobody filled in', async () => {
    const { items } = await story.read<IncompleteCases>('records?regime=iso9001-records&unit=site');
    const blank = items.find(({ caseId }) => caseId === story.idOf('blank'));
    expect(blank?.missing.map(({ zh }) => zh)).toEqual([
      ...['业主姓名', '联系电话', '房号', '分类', '承办人', '联系记录', '现场记录与证据', '认定'],
    ]);
    expect(items.map(({ caseId }) => caseId)).not.toContain(story.idOf('full'));
  });

  it('finds every record of the case that was put in order', async () => {
    const { records } = await story.read<CaseRecordsAnswer>(`complaints/${story.idOf('full')}/records`);
    expect(records.map(({ state }) => state)).toEqual(records.map(() => 'filled'));
    expect(records).toHaveLength(15);
  });

  it('registers the notices without a gap, the one that is void with its number', async () => {
    const { items } = await story.read<DocumentPage>('documents?unit=company&type=transfer-notice');
    const inOrder = [...items].sort((a, b) => a.serial - b.serial);
    expect(inOrder.map(({ caseId, number, cancelReason }) => [caseId, number, cancelReason])).toEqual([
      [story.idOf('full'), '物投转〔2006〕1号', null],
      [story.idOf('void'), '物投转〔2006〕2号', '填写有误'],
      [story.idOf('lost'), '物投转〔2006〕3号', null],
    ]);
  });

  it('tells which document was signed for and which nobody has', async () => {
    const signed = await story.read<TransferPage>('transfers?state=acknowledged');
    expect(signed.items.map(({ caseId, acknowledgedBy }) => [caseId, acknowledgedBy])).toEqual([
      [story.idOf('full'), '管理处主任'],
    ]);
    const awaiting = await story.read<TransferPage>('transfers?state=awaiting');
    expect(awaiting.items.map(({ caseId }) => caseId).sort()).toEqual([story.idOf('void'), story.idOf('lost')].sort());
  });

  it('《调查结果分析报告》: counts who answered by what they said, and the silent as silent', async () => {
    const asked = await statistics(story.api, `regime=iso9001-records&after=${await story.api.head()}`);
    const surveyed = await statistics(
      story.api,
      `regime=iso9001-records&channel=survey&after=${await story.api.head()}`,
    );
    expect(detailsOf(asked.figures, 'feedback')).toEqual({ satisfied: 1, 'basically-satisfied': 1, 'no-answer': 1 });
    expect(detailsOf(surveyed.figures, 'feedback')).toEqual({ 'basically-satisfied': 1, 'no-answer': 1 });
  });

  it.each([
    [
      'full',
      [
        'reply until 2006-09-19 24:00: kept', // 09-12, and five working days more
        'acknowledge until 2006-09-06 24:00: kept',
        'call-back until 2006-09-21 24:00: kept',
      ],
    ],
    // 09-22 is 4, 09-29 is 9, Sat 09-30 (make-up) 10; after National Day Sun 10-08 (make-up) 11, 10-12 is 15
    ['survey', ['decide until 2006-10-12 24:00: kept']],
    ['blank', ['reply until 2006-09-18 24:00: kept', 'call-back until 2006-09-18 24:00: overdue']],
    // 丢文: nobody signed for it, and nobody answered.
    ['lost', ['reply until 2006-09-12 24:00: overdue', 'acknowledge until 2006-09-06 24:00: overdue']],
  ])('tells by when each step of “%s” was due, and which was left out', async (name, limits) =>
    expect(await story.limitsOf(name)).toEqual(limits),
  );

  it('logs every use of the seal: on what, by whom, and who allowed it', async () => {
    const { items } = await story.read<SealUsePage>('seal-uses?unit=site');
    expect(items).toMatchObject([
      { serial: 1, seal: '公章', usedBy: '行政秘书', approvedBy: '总经理', documentNumber: '物投复〔2006〕1号' },
    ]);
    const notices = await story.read<SealUsePage>('seal-uses?unit=company');
    expect(notices.items.map(({ serial }) => serial)).toEqual([3, 2, 1]);
  });
});
