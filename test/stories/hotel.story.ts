import { saidIn, Story, yuan, type Sentence } from './story';

const desk = 'hotel/intake';
const duty = 'hotel/handler';
const head = 'hotel/head';
const caller = 'hotel/supervisor';

/** The source tells no date: the morning after the night, and the same evening. */
const MORNING = '2026-03-02T08:00:00+08:00';
const EVENING = '2026-03-02T20:00:00+08:00';

const GUEST = {
  regime: 'hotel',
  kind: 'complaint',
  channel: 'front-desk',
  category: 'noise',
  region: '440200',
  complainant: { name: '某客人' },
  respondents: [{ type: 'department', name: '客房部' }],
  allegations: [
    { respondent: 1, text: '隔壁装修，一夜未能入睡' },
    { respondent: 1, text: '毛巾没有更换' },
  ],
  requests: ['退回当晚房费', '免费住一个月', '由酒店违规开具发票'],
};

/** 篇一 3–10, item by item; the source begins with its item 3. The sums are those of the pack: the piece names none. */
const PRINCIPLES: Sentence[] = [
  ['首问：受理宾客投诉', desk, 'acceptance', {}],
  ['首次接触：听取投诉', desk, 'contacts', talk('客人说明情况', true)],
  [
    '3. 在第二次接触客人前，处理投诉者要清楚客人有什么问题',
    duty,
    'evidence',
    { kind: 'statement', description: '客房部说明：隔壁确有夜间施工', custody: '大堂副理' },
  ],
  ['3. 在自己处理的职权范围内拟定好解决方案', duty, 'remedies', refund('300.00')],
  ['3. （超出职权范围的方案，待审批）', duty, 'remedies', refund('1200.00')],
  ['3. （审批前不得向客人提出）', duty, 'remedies/2/performance', {}, 'remedy-not-approved'],
  ['3. （提出人不得自批）', duty, 'remedies/2/approval', { approved: true }, 'own-remedy'],
  ['3. （接待员无此权限）', desk, 'remedies/2/approval', { approved: true }, 'beyond-authority'],
  ['3. （部门经理批准）', head, 'remedies/2/approval', { approved: true, reason: '情况属实' }],
  [
    '3. （在第二次接触前查清事实）',
    duty,
    'findings',
    { allegation: 1, finding: 'substantiated', responsibility: 'service-shortfall', explanation: '隔壁夜间施工' },
  ],
  [
    '4. 再次接触客人前，不要再问客人“有什么问题”（未复述确认，不得答复）',
    duty,
    'reply',
    told('提出退还房费'),
    'records-missing',
  ],
  [
    '4. 再重复一次所知的问题，征询客人是否如此（客人不认可，须记录其异议）',
    duty,
    'issue-confirmations',
    { issues: ['毛巾没有更换'], agreed: false },
    'objection-missing',
  ],
  [
    '4. 如有不明之处，以诚恳态度弄清楚问题',
    duty,
    'issue-confirmations',
    { issues: ['毛巾没有更换'], agreed: false, objection: '主要是一夜未能入睡' },
  ],
  ['4. （客人尚未认可，仍不得答复）', duty, 'reply', told('提出退还房费'), 'records-missing'],
  [
    '4. （弄清楚之后再次复述，客人确认）',
    duty,
    'issue-confirmations',
    { issues: ['隔壁装修，一夜未能入睡', '毛巾没有更换'], agreed: true },
  ],
  ['5. 在问题清楚后，立即向客人提供可行的建议和解决方案', duty, 'reply', told('提出退还房费')],
  ['5. 处处显出关心及有诚意补救', duty, 'remedies/2/acceptance', { accepted: false, opinion: '还不够' }],
  ['6. 如客人情绪仍未平复，要尽量耐心聆听', duty, 'contacts', talk('继续聆听，认同客人意见', false)],
  [
    '7. 无论客人有无礼貌或有过激的行为时，不应有动怒、驳斥或嘲讽',
    duty,
    'apologies',
    { by: '大堂副理', onBehalfOf: '某酒店', reason: '影响休息', form: 'in-person' },
  ],
  [
    '9. 客人未必永远是对的，但也无必要揭穿客人错误',
    duty,
    'findings',
    { allegation: 2, finding: 'unsubstantiated', responsibility: 'misunderstanding', explanation: '毛巾已于中午更换' },
  ],
  [
    '10. 除非有过份苛索（须说明理由）',
    duty,
    'declined-demands',
    { request: 2, demand: '免费住一个月', ground: 'unreasonable' },
    'malformed reason',
  ],
  [
    '10. 或有过份苛索',
    duty,
    'declined-demands',
    { request: 2, demand: '免费住一个月', ground: 'unreasonable', reason: '与一晚受扰不相称' },
  ],
  [
    '10. 除非客人的要求有抵触公司之规则',
    duty,
    'declined-demands',
    { request: 3, demand: '违规开具发票', ground: 'against-rules', reason: '违反财务制度' },
  ],
  ['10. （方案未落实、客人意见未问，不得办结）', head, 'closure', { outcome: 'settled' }, 'closing-too-early'],
  ['10. 如有可能的话，都应尽量满足客人', duty, 'remedies/1/acceptance', { accepted: true }],
  ['10. （补救措施已落实）', duty, 'remedies/1/performance', {}],
  ['10. （询问客人意见）', caller, 'feedback', { reached: true, satisfaction: 'satisfied' }],
  ['10. 最终目的，是解决问题', head, 'closure', { outcome: 'settled', resolution: 'compensated' }],
];

/** 8. 若客人投诉内容不属自己职责范围，也不能拒绝客人或让其去另一部门投诉 … */
const OUT_OF_DUTY: Sentence[] = [
  [
    '8. 也不能拒绝客人',
    desk,
    'declination',
    { ground: 'no-competence', explanation: '不属前台职责', competentBody: '餐饮部' },
    'stage-not-of-kind',
  ],
  ['8. 或让其去另一部门投诉', desk, 'warm-handovers', handOver(false), 'complainant-not-introduced'],
  ['8. 应表明自身身份后应听取客人意见，表示重视', desk, 'contacts', talk('表明身份，听取意见', true)],
  ['8. 找到有关方面负责人陈述投诉内容，并将其介绍给客人认识', desk, 'warm-handovers', handOver(true)],
  ['8. 由负责人解决客人的投诉问题', 'hotel/handler/catering-1', 'acceptance', {}],
];

describe('篇一: the principles of handling the complaints of hotel guests, item by item', () => {
  const story = new Story();
  beforeAll(async () => {
    await story.begin();
    await story.take(MORNING, [desk, 'units', { code: 'hotel', name: '某酒店', level: 'company' }]);
    await story.take(MORNING, [desk, 'noise=complaints', GUEST]);
    const about = { category: 'catering', respondents: [{ type: 'department', name: '餐饮部' }] };
    await story.take(MORNING, [desk, 'meal=complaints', { ...GUEST, ...about, requests: [] }]);
  });
  afterAll(() => story.end());

  it.each(saidIn(PRINCIPLES))('$says', ({ sentence }) => story.say('noise', EVENING, sentence));

  it('ends with the guest satisfied, and every demand that was not met on record with its reason', async () => {
    const { stage, outcome, satisfaction, contacts, apologies, declinedDemands, ...rest } =
      await story.caseNow('noise');
    expect({ stage, outcome, satisfaction, contacts, apologies }).toEqual({
      stage: 'closed',
      outcome: 'settled',
      satisfaction: 'satisfied',
      contacts: 2,
      apologies: 1,
    });
    expect(declinedDemands.map(({ demand, ground, reason }) => [demand, ground, reason])).toEqual([
      ['免费住一个月', 'unreasonable', '与一晚受扰不相称'],
      ['违规开具发票', 'against-rules', '违反财务制度'],
    ]);
    expect(rest.remedies.map(({ approval, performed }) => [approval, performed])).toEqual([
      [undefined, true],
      ['approved', false],
    ]);
  });

  it('5. 立即: has a solution within 24 hours of the complaint, and is closed within three working days', async () => {
    expect(await story.limitsOf('noise')).toEqual([
      'first-solution until 2026-03-03 08:00: kept',
      'close until 2026-03-05 24:00: kept',
    ]);
  });

  it.each(saidIn(OUT_OF_DUTY))('$says', ({ sentence }) => story.say('meal', EVENING, sentence));

  it('leaves the guest with the person they were introduced to', async () => {
    expect(await story.caseNow('meal')).toMatchObject({ stage: 'accepted', handler: 'catering-1', holder: 'hotel' });
    expect(await story.limitsOf('meal')).toEqual([
      'first-solution until 2026-03-03 08:00: overdue',
      'close until 2026-03-05 24:00: overdue',
    ]);
  });
});

function talk(summary: string, incoming: boolean) {
  return { party: 'complainant', medium: 'in-person', incoming, summary };
}

function refund(amount: string) {
  return { type: 'refund', description: '退还房费', amount: yuan(amount) };
}

function told(summary: string) {
  return { medium: 'in-person', summary };
}

function handOver(complainantIntroduced: boolean) {
  return { to: 'catering-1', complainantIntroduced, remark: '餐饮部负责人' };
}
