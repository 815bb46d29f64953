import type { CaseDeadlines } from '../../projections/deadlines/deadlines.query';
import { saidIn, Story, type Sentence } from './story';

const desk = 'plaza/intake';
const manager = 'plaza/handler/centre-manager';
const head = 'plaza/head';

/** “2001年某日”: the source tells no date; these two days are a decision. */
const FIRST_DAY = '2001-05-10T14:00:00+08:00';
const SECOND_DAY = '2001-05-11T10:00:00+08:00';

const COMPLAINT = {
  ...{ regime: 'retail', kind: 'complaint', channel: 'service-desk', category: 'foreign-body', region: '440300' },
  complainant: { name: '李某' },
  respondents: [{ type: 'shop', name: '某购物广场' }],
  allegations: [{ respondent: 1, text: '从“晨光”酸牛奶中喝出了苍蝇' }],
  subject: { item: '“晨光”酸牛奶' },
  narrative: '在一家餐馆吃完饭，小孩喝酸牛奶时发现盒里有只苍蝇',
};
const WORDS = '值班经理说“那就带小孩去医院，有问题我们负责”';

/** The first day, sentence by sentence. */
const FIRST: Sentence[] = [
  ['李小姐带着小孩来商场投诉', desk, 'acceptance', {}],
  ['有位值班经理看见便走过来', desk, 'handler', { handler: 'duty-manager' }],
  [
    '“你既然说有问题，那就带小孩去医院，有问题我们负责!”',
    desk,
    'supplements',
    {
      description: '对值班经理的讲话一并投诉',
      respondents: [{ type: 'staff', name: '值班经理' }],
      allegations: [{ respondent: 2, text: WORDS }],
    },
  ],
  [
    '口口声声说要去“消协”投诉，引起了许多顾客围观',
    desk,
    'classification',
    { kind: 'complaint', category: 'foreign-body', severity: 'serious', publicAttention: true },
  ],
  ['（更换承办人须说明理由）', desk, 'handler-replacements', { handler: 'centre-manager' }, 'malformed reason'],
  [
    '顾客服务中心负责人马上前来处理，赶快让那位值班经理离开',
    desk,
    'handler-replacements',
    { handler: 'centre-manager', reason: '顾客因其讲话火上加油' },
  ],
  ['把顾客请到办公室，一边道歉', manager, 'apologies', sorry('in-person', false)],
  ['一边耐心地询问了事情的经过', manager, 'contacts', asked('询问事情的经过')],
  ['询问重点：1、发现苍蝇的地点', manager, 'evidence', statement('发现地点为一家小饭店')],
  [
    '2、确认当时酸牛奶的盒子是撕开状态而不是只插了吸管的封闭状态',
    manager,
    'evidence',
    { kind: 'object', description: '酸牛奶盒', state: '已被孩子用手撕开，不是只插了吸管', custody: '顾客服务中心' },
  ],
  ['3、确认是小孩先发现的，大人不在场', manager, 'evidence', statement('小孩先发现，大人不在场')],
  ['4、询问在以前购买“晨光”牛奶有无相似情况', manager, 'contacts', asked('询问以前有无相似情况')],
  ['商场方提出了处理建议', manager, 'remedies', { type: 'relief', description: '处理建议' }],
  ['不愿接受我们的道歉与建议', manager, 'remedies/1/acceptance', { accepted: false, opinion: WORDS }],
  ['（不接受的不得当作已履行）', manager, 'remedies/1/performance', {}, 'remedy-refused'],
  [
    '使交谈僵持了两个多小时之久，依然没有结果',
    manager,
    'negotiations',
    { parties: ['complainant', 'respondent'], summary: '僵持两个多小时', agreed: false },
  ],
  [
    '最后只好让顾客留下联系电话',
    manager,
    'supplements',
    { description: '留下联系电话', complainant: { telephone: '0755-0000000' } },
  ],
  ['（约定的时间须在此后）', manager, 'negotiations/1/adjournment', later(FIRST_DAY), 'agreed-for-the-past'],
  ['提出换个时间与其再进行协商', manager, 'negotiations/1/adjournment', later(SECOND_DAY)],
];

const SECOND: Sentence[] = [
  ['第二天，商场负责人给顾客打了电话', manager, 'contacts', asked('告知已与“晨光”牛奶公司取得联系')],
  [
    '我商场已与“晨光”牛奶公司取得联系',
    manager,
    'supplements',
    { description: '增加供应商', respondents: [{ type: 'supplier', name: '“晨光”牛奶公司' }] },
  ],
  [
    '希望能邀请顾客去“晨光”牛奶厂家参观了解',
    manager,
    'remedies',
    { type: 'explanation', description: '参观无菌封闭的生产线', respondent: 3 },
  ],
  [
    '如果顾客要求，我们可以联系相关检验部门对苍蝇的死亡时间进行鉴定与确认',
    manager,
    'examination-offers',
    { question: '苍蝇的死亡时间', by: '相关检验部门' },
  ],
  ['顾客的态度一下缓和了许多', manager, 'contacts', asked('顾客态度缓和')],
  ['商场又对值班经理的讲话做了道歉', manager, 'apologies', sorry('telephone')],
  ['对地点、时间、酸奶盒没封闭等情况做了分析', manager, 'contacts', asked('不排除苍蝇是后来落入')],
  ['（原文没有结局：没有认定和答复，不得办结）', head, 'closure', { outcome: 'settled' }, 'closing-too-early'],
];

describe('篇三: a fly in the yoghurt, sentence by sentence; the source tells no outcome', () => {
  const story = new Story();
  beforeAll(async () => {
    await story.begin();
    await story.take(FIRST_DAY, [desk, 'units', { code: 'plaza', name: '某购物广场', level: 'company' }]);
    await story.take(FIRST_DAY, [desk, 'yoghurt=complaints', COMPLAINT]);
  });
  afterAll(() => story.end());

  it.each(saidIn(FIRST))('$says', ({ sentence }) => story.say('yoghurt', FIRST_DAY, sentence));

  it('has the words of the first responder as an allegation of their own, and agreed on the next contact', async () => {
    const { allegations, ...rest } = await story.caseNow('yoghurt');
    expect(allegations[1]).toMatchObject({ ordinal: 2, respondent: 2, text: WORDS });
    expect(rest).toMatchObject({ publicAttention: true, handler: 'centre-manager', evidence: 3 });
    expect(rest.nextContactAt).toBe('2001-05-11T02:00:00.000Z');
  });

  it.each(saidIn(SECOND))('$says', ({ sentence }) => story.say('yoghurt', SECOND_DAY, sentence));

  it('has limits that nobody kept, and whose official days of 2001 nobody knows', async () => {
    expect(await story.limitsOf('yoghurt')).toEqual([
      'first-talk until 2001-05-15 24:00: overdue',
      'close until 2001-05-25 24:00: overdue',
    ]);
    const { complete, limits } = await story.read<CaseDeadlines>(`complaints/${story.idOf('yoghurt')}/deadline`);
    expect([complete, limits.map(({ missingYears }) => missingYears)]).toEqual([false, [[2001], [2001]]]);
  });

  it('cannot be closed for want of findings, a reply, the performance of what was offered, and the call-back', async () => {
    const settled = { outcome: 'settled', at: SECOND_DAY };
    expect(await story.whyNot(head, 'yoghurt/closure', settled, 'closing-too-early')).toMatch(
      /每项投诉的认定.*答复.*补救措施的履行.*回访/,
    );
  });

  it('stays open: nothing found, nothing accepted, no examination ordered, the organisation having apologised', async () => {
    const { allegations, remedies, ...rest } = await story.caseNow('yoghurt');
    expect(rest).toMatchObject({
      ...{ stage: 'accepted', closedAt: null, outcome: null, satisfaction: null },
      ...{ apologies: 2, openExaminations: 0, contacts: 5 },
      respondents: ['某购物广场', '值班经理', '“晨光”牛奶公司'],
    });
    expect(allegations.map(({ finding }) => finding)).toEqual([undefined, undefined]);
    expect(remedies.map(({ type, accepted }) => [type, accepted])).toEqual([
      ['relief', false],
      ['explanation', undefined],
    ]);
  });
});

function sorry(form: string, accepted?: boolean) {
  return { by: '商场负责人', onBehalfOf: '某购物广场', reason: '值班经理的讲话', form, respondent: 2, accepted };
}

function asked(summary: string) {
  return { party: 'complainant', medium: 'telephone', summary };
}

function statement(description: string) {
  return { kind: 'statement', description, custody: '顾客服务中心' };
}

function later(nextContactAt: string) {
  return { reason: '换个时间再协商', nextContactAt };
}
