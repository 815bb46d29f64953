import type { GuidancePage } from '../../projections/guidance/guidance.query';
import { saidIn, Story, type Sentence } from './story';

const box = 'office/intake';
const leader = 'office/leader';
const superior = 'bureau/leader';
const caller = 'office/supervisor';

/** The source tells no date. */
const WRITTEN = '2026-03-02T09:00:00+08:00';
const DECIDED = '2026-03-09T09:00:00+08:00';

/** The shortcomings and their improvements, one by one, as they were put into the box. */
const PAIRS = [
  { shortcoming: '窗口排队时间长', improvement: '增设叫号机' },
  { shortcoming: '办事指南看不懂', improvement: '改用大白话并附样表' },
];
const OPINION = {
  ...{ regime: 'suggestion-box', kind: 'opinion', channel: 'box', category: 'service', region: '440200' },
  respondents: [{ type: 'department', name: '某服务大厅' }],
  narrative: '大厅环境好，工作人员热情，但有两点不足',
  allegations: PAIRS.map(({ shortcoming }) => ({ respondent: 1, text: shortcoming })),
  requests: PAIRS.map(({ improvement }) => improvement),
};
/** An opinion that came down from above, and what is said of how it was carried out. */
const COMMENT = { ...OPINION, kind: 'comment', channel: 'letter', category: 'guidance', requests: [] };

/** 原则、步骤和方法, for the month of April. */
const GUIDANCE = {
  ...{ title: '关于改进窗口服务的意见', text: '以群众满意为原则；先自查，再整改，后回访' },
  ...{ from: '2026-04-01', until: '2026-04-30' },
};

const REPLY = { medium: 'letter', summary: '逐条答复' };
const ANSWER = { reached: true, satisfaction: 'satisfied' };
const DECISION = { adopted: true, decidedBy: '分管领导', reason: '两条建议均可行', toldBy: 'letter' };
const EARLY = 'closing-too-early';

const OPINIONS: Sentence[] = [
  ['（意见不一推了之）', box, 'declination', { ground: 'none', explanation: '不采纳' }, 'stage-not-of-kind'],
  ['（收到意见）', box, 'acceptance', {}],
  ['可以先把缺陷和不足一条一条写出来（一条也没有的）', leader, 'quality-reviews', { points: [] }, 'malformed points'],
  [
    '（只有不足，没有改进建议的）',
    leader,
    'quality-reviews',
    { points: [shortcomingOf(1)] },
    'malformed points.0.improvement',
  ],
  [
    '（只有改进建议，没有不足的）',
    leader,
    'quality-reviews',
    { points: [improvementOf(1)] },
    'malformed points.0.shortcoming',
  ],
  ['再把改进建议一条一条写出来', leader, 'suggestion-decision', DECISION],
  ['（逐条对应之前不得办结）', leader, 'closure', { outcome: 'settled' }, EARLY],
  ['也可以把相应的不足和改进方法一起写', leader, 'quality-reviews', { points: PAIRS }],
  ['[反馈] 发出去的东西一般会回到发出的起点（此前不得办结）', leader, 'closure', { outcome: 'settled' }, EARLY],
  ['[反馈] 反映好的建议或不足，以达到尽善尽美的目的', caller, 'feedback', ANSWER],
  ['（有了反馈才办结）', leader, 'closure', { outcome: 'settled', resolution: 'adopted' }],
];

const COMMENTS: Sentence[] = [
  ['[意见的含义] 上级领导机关对下级机关作出部署', leader, 'instructions', instruction()],
  ['（收到下级的反馈）', box, 'acceptance', {}],
  ['[反馈的含义] 1、回到问题的起点（没有答复不得办结）', leader, 'closure', { outcome: 'explained' }, EARLY],
  ['[反馈的含义] 1、并产生影响', box, 'reply', REPLY],
  ['[反馈的含义] 2、反作用于它的上级部分（没有反馈不得办结）', leader, 'closure', { outcome: 'explained' }, EARLY],
  ['[反馈的含义] 2、这叫做反馈', caller, 'feedback', ANSWER],
  ['（有了反馈才办结）', leader, 'closure', { outcome: 'explained', resolution: 'adopted' }],
];

const story = new Story();

describe('篇五: opinions and feedback, paragraph by paragraph', () => {
  beforeAll(async () => {
    await story.begin();
    await story.take(WRITTEN, [superior, 'units', { code: 'bureau', name: '上级领导机关', level: 'city' }]);
    const office = { code: 'office', name: '某办公室', level: 'department', parent: 'bureau' };
    await story.take(WRITTEN, [box, 'units', office]);
    await story.take(WRITTEN, [box, 'opinion=complaints', OPINION]);
    await story.take(WRITTEN, [box, 'comment=complaints', COMMENT]);
  });
  afterAll(() => story.end());

  it('首先描述大致情况，其次是具体意见: refuses an opinion without a single point', () =>
    story.take(WRITTEN, [box, 'empty=complaints', { ...OPINION, allegations: [] }, 'records-missing']));

  it('一条一条写观点就清楚了: keeps every shortcoming and every improvement in its place', async () => {
    const { narrative, allegations, requests } = await story.caseNow('opinion');
    expect(narrative).toBe('大厅环境好，工作人员热情，但有两点不足');
    expect(allegations.map(({ text }) => text)).toEqual(['窗口排队时间长', '办事指南看不懂']);
    expect(requests).toEqual(['增设叫号机', '改用大白话并附样表']);
  });

  it.each(saidIn(OPINIONS))('$says', ({ sentence }) => story.say('opinion', DECIDED, sentence));

  it('tells the pairs in the history, and that whoever wrote the opinion was told', async () => {
    const told = (await story.historyOf('opinion')).map(({ words }) => words.zh);
    expect(told).toContain(
      '质量评析：不足“窗口排队时间长”，改进建议“增设叫号机”；不足“办事指南看不懂”，改进建议“改用大白话并附样表”',
    );
    expect(told).toContain('建议予以采纳（分管领导 决定）：两条建议均可行；已信函告知');
    const kept = { suggestionAdopted: true, satisfaction: 'satisfied' };
    expect(await story.caseNow('opinion')).toMatchObject(kept);
  });

  it('was decided within fifteen working days and told back within thirty days', async () => {
    expect(await story.limitsOf('opinion')).toEqual([
      'decide until 2026-03-23 24:00: kept',
      'feedback until 2026-04-01 24:00: kept',
    ]);
  });

  it('意见是上级领导机关对下级机关作出部署: nobody gives guidance who has no unit below', () =>
    story.take(WRITTEN, [leader, 'units/office/guidance', GUIDANCE, 'no-units-below']));

  it('这些意见通常在特定的时间内生效: the unit below sees guidance in that time, not before and not after', async () => {
    await story.take(WRITTEN, [superior, 'units/bureau/guidance', GUIDANCE]);
    expect(await guidanceOn('2026-03-31')).toEqual([]);
    expect(await guidanceOn('2026-04-01')).toEqual(['关于改进窗口服务的意见']);
    expect(await guidanceOn('2026-04-30')).toEqual(['关于改进窗口服务的意见']);
    expect(await guidanceOn('2026-05-01')).toEqual([]);
  });

  it.each(saidIn(COMMENTS))('$says', ({ sentence }) => story.say('comment', DECIDED, sentence));

  it('closed the comment only once it was told back', async () => {
    const closed = { stage: 'closed', outcome: 'explained', resolution: 'adopted', satisfaction: 'satisfied' };
    expect(await story.caseNow('comment')).toMatchObject(closed);
    expect(await story.limitsOf('comment')).toEqual([
      'answer until 2026-03-09 24:00: kept',
      'feedback until 2026-04-01 24:00: kept',
    ]);
  });
});

const guidanceOn = async (day: string): Promise<string[]> =>
  (await story.read<GuidancePage>(`guidance?unit=office&on=${day}`)).items.map(({ title }) => title);

function shortcomingOf(ordinal: number) {
  return { shortcoming: PAIRS[ordinal - 1]?.shortcoming };
}

function improvementOf(ordinal: number) {
  return { improvement: PAIRS[ordinal - 1]?.improvement };
}

/** To be done by the end of the century. */
function instruction() {
  return { leader: '上级领导机关', instruction: '改进服务', due: '2099-12-31' };
}
