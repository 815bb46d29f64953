import type { PublicCase } from '../../../projections/public-cases/public-case.answer';
import type { Receipt } from '../../../src/commands/envelope';
import { actor } from '../../support/application/api';
import { CONSUMER, LEAST, receiveFromConsumer, registerUnits } from '../../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';

let app: RunningApplication;
beforeAll(async () => {
  app = await runningApplication();
  await registerUnits(app.api);
});
afterAll(() => app.end());

type Given = Receipt & { readonly receiptCode?: string };

const received = (changed: object): Promise<Given> => receiveFromConsumer(app.api, changed);
const give = (id: string, path: string, body: object, headers?: Readonly<Record<string, string>>) =>
  app.api.record(`/api/complaints/${id}/${path}`, body, { headers });
const follow = async ({ receiptCode = '' }: Given): Promise<PublicCase> =>
  (await app.api.read(`/api/public/complaints/${receiptCode}?after=${await app.api.head()}`)) as PublicCase;
const stepsOf = async (given: Given) => (await follow(given)).steps.slice(1).map(({ words, text }) => [words, text]);

describe('by when the office must act', () => {
  it('is told with the date, while it runs, when it has passed and when it was done', async () => {
    const given = await received({ at: '2026-09-29T16:40:00+08:00' });
    const [before] = (await follow(given)).dueDates;
    expect(before).toEqual({
      awaited: 'decision',
      state: 'overdue',
      due: '2026-10-15T00:00:00+08:00',
      words: {
        zh: '最迟在 2026-10-14 24:00 决定是否受理（已超过期限）',
        en: 'By 2026-10-14 24:00 at the latest, it is decided whether your complaint is accepted (overdue)',
      },
    });
    await give(given.id, 'acceptance', { at: '2026-10-14T10:00:00+08:00' });
    // 45 working days from 10-14: 12 in October, 21 in November, 12 in December.
    expect((await follow(given)).dueDates.map(({ words }) => words.zh)).toEqual([
      '最迟在 2026-10-14 24:00 决定是否受理（已按期完成）',
      '最迟在 2026-12-16 24:00 完成调解',
    ]);
  });

  it('is told as standing still, and with the new date when the clock goes on', async () => {
    const given = await received({ at: '2026-10-12T09:00:00+08:00' });
    await give(given.id, 'acceptance', { at: '2026-10-14T10:00:00+08:00' });
    const reason = '内部：等待省局意见';
    await give(given.id, 'pauses', { ground: 'suspension', reason, at: '2026-10-19T09:00:00+08:00' });
    expect((await follow(given)).dueDates[1]).toMatchObject({
      state: 'paused',
      words: {
        zh: '最迟在 2026-12-16 24:00 完成调解（程序中止期间，期限暂停计算，日期将顺延）',
        en: 'By 2026-12-16 24:00 at the latest, the mediation is over (the clock stands still while the procedure is suspended; the date will move)',
      },
    });
    await give(given.id, 'resumptions', { at: '2026-10-21T09:00:00+08:00' });
    const { dueDates, steps } = await follow(given);
    // 10-19, 10-20 and 10-21 do not count: 12-17, 12-18 and 12-21 instead.
    expect([dueDates[1]?.state, dueDates[1]?.words.zh]).toEqual(['running', '最迟在 2026-12-21 24:00 完成调解']);
    expect(steps.at(-1)?.words).toEqual({
      zh: '暂停的期限继续计算，日期顺延：最迟在 2026-12-21 24:00 完成调解',
      en: 'The clock goes on, and the date moved. By 2026-12-21 24:00 at the latest, the mediation is over',
    });
    expect(JSON.stringify(steps)).not.toContain('内部');
  });

  it('says so when it rests on a calendar that is not known yet', async () => {
    const given = await received({ at: '2026-11-20T09:00:00+08:00' });
    await give(given.id, 'acceptance', { at: '2026-11-20T10:00:00+08:00' });
    expect((await follow(given)).dueDates[1]?.words.zh).toMatch(
      /^最迟在 2027-\d\d-\d\d 24:00 完成调解（2027 年节假日安排尚未录入，日期可能变动）$/,
    );
  });

  it('is told moved when it was extended, with what was said to the complainant of why and not the reason of the office', async () => {
    const given = await received({ kind: 'report', at: '2026-11-23T09:00:00+08:00' });
    const more = { limit: 'verify', length: 5, reason: '内部：人手不足', explanation: '需要到外地核查' };
    const head = actor('guangdong', 'leader-1', 'leader');
    await give(given.id, 'extensions', { ...more, at: '2026-11-24T09:00:00+08:00' }, head);
    // 15 + 5 working days from 11-23
    expect(await stepsOf(given)).toEqual([
      [{ zh: '延长办理期限的理由', en: 'Why more time is taken' }, '需要到外地核查'],
      [
        {
          zh: '期限已延长：最迟在 2026-12-21 24:00 决定是否受理',
          en: 'More time was granted. By 2026-12-21 24:00 at the latest, it is decided whether your complaint is accepted',
        },
        undefined,
      ],
    ]);
    expect(JSON.stringify(await follow(given))).not.toContain('内部');
  });

  it('tells nothing of the limits between offices', async () => {
    const given = (await app.api.record('/api/complaints', {
      ...CONSUMER,
      ...{ regime: 'petition-2022', kind: 'appeal', channel: 'visit', category: 'land-and-housing' },
      ...{ respondents: [{ type: 'authority', name: '某局' }], region: '440200' },
    })) as Given;
    expect((await follow(given)).dueDates.map(({ awaited }) => awaited)).toEqual(['decision']);
  });

  it('tells nothing where the rules set no limit', async () =>
    expect((await follow((await app.api.record('/api/complaints', LEAST)) as Given)).dueDates).toEqual([]));
});

describe('whoever has the code', () => {
  it('reads what they are asked to add, until when, and that it came in', async () => {
    const given = await received({});
    await give(given.id, 'supplement-requests', { missing: ['购物小票', '检测报告'], until: '2027-01-15' });
    expect(await stepsOf(given)).toEqual([
      [
        {
          zh: '请您补充：购物小票；检测报告（请于 2027-01-15 前提交）',
          en: 'You are asked to add: 购物小票；检测报告 (by 2027-01-15)',
        },
        undefined,
      ],
    ]);
    await give(given.id, 'supplements', { description: '小票照片，刘某提供' });
    expect((await stepsOf(given))[1]).toEqual([
      { zh: '已收到您补充的材料', en: 'What you added was received' },
      undefined,
    ]);
    await give(given.id, 'supplement-requests', { missing: ['身份证明'] });
    expect((await follow(given)).steps.at(-1)?.words.zh).toBe('请您补充：身份证明');
  });

  const asked = async (kind: string, more: object = {}): Promise<Given> => {
    const { allegations: _allegations, ...least } = LEAST;
    const changed = { regime: 'tobacco', kind, category: 'delivery', channel: 'hotline', narrative: '送货' };
    return await app.api.record('/api/complaints', {
      ...{ ...least, ...changed, ...more },
      respondents: [{ type: 'unit', name: '某县公司' }],
    });
  };

  it('reads the answer to a question when it was given over the web, and else that it was given', async () => {
    const given = await asked('consultation');
    await give(given.id, 'answers', { medium: 'telephone', answer: '每周二送货' });
    await give(given.id, 'answers', { medium: 'web', answer: '每周二、周五送货' });
    expect(await stepsOf(given)).toEqual([
      [{ zh: '已答复您的咨询（电话）', en: 'Your question was answered by telephone' }, undefined],
      [{ zh: '已答复您的咨询（网络）', en: 'Your question was answered here' }, '每周二、周五送货'],
    ]);
    expect((await follow(given)).dueDates).toMatchObject([{ awaited: 'answer', state: 'kept' }]);
  });

  it('reads by when they were promised an answer', async () => {
    const given = await asked('suggestion', { replyPromisedBy: '2027-03-10' });
    expect((await follow(given)).steps[0]?.words).toEqual({
      zh: '韶关市旅游质量监督管理所已收到您的投诉，承诺于 2027-03-10 前答复您',
      en: expect.stringMatching(/ received your complaint and promised an answer by 2027-03-10$/) as string,
    });
  });

  it.each([
    [
      { adopted: true, toldBy: 'telephone' },
      '您的建议已被采纳（电话告知）',
      'Your suggestion was adopted, told by telephone',
    ],
    [
      { adopted: false, toldBy: 'letter' },
      '您的建议未被采纳（信函告知）',
      'Your suggestion was not adopted, told by letter',
    ],
    [
      { adopted: false },
      '已对您的建议作出决定，结果将答复您',
      'Your suggestion was decided on; you will be told the result',
    ],
  ])('reads what became of a suggestion: %p', async (decision, zh, en) => {
    const given = await asked('suggestion');
    const body = { ...decision, decidedBy: '内部：分管领导', reason: '内部：成本' };
    await give(given.id, 'suggestion-decision', body, actor('shaoguan', 'leader-2', 'leader'));
    expect(await stepsOf(given)).toEqual([[{ zh, en }, undefined]]);
    expect(JSON.stringify(await follow(given))).not.toContain('内部');
  });
});
