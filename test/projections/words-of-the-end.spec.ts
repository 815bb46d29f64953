import { words } from '../../projections/case-history/words';
import type { Names } from '../../projections/case-history/words/telling';
import type { ComplaintEventType } from '../../src/complaints/complaint.events';
import { sample } from '../golden/samples';
import { regimes } from '../support/given';

const UNITS: Readonly<Record<string, string>> = { shaoguan: '韶关市质监局', ruyuan: '乳源县质监所' };
const names = (language: 'zh' | 'en'): Names => ({
  term: (list, code) => regimes.nameOf('tourism@1', list, code, language),
  unit: (code) => UNITS[code] ?? code,
});
const told = (type: ComplaintEventType, language: 'zh' | 'en', changed: object = {}): string =>
  words[type][language]({ ...(sample(type).data as object), ...changed } as never, names(language));

/** How a clerk would tell the sample of each fact, by hand. */
const story: readonly [ComplaintEventType, string, string][] = [
  [
    'CorrectionOrdered',
    '责令 谢某 改正：不得再持假证带团（韶旅改〔2025〕7号，依据 导游人员管理条例 第十八条），2025-12-31 前改正',
    '谢某 ordered to put right: 不得再持假证带团 (韶旅改〔2025〕7号, 导游人员管理条例 第十八条), by 2025-12-31',
  ],
  [
    'ActivitySuspended',
    '责令 谢某 自 2025-12-16 起停止导游活动，至 2026-06-15（韶旅停〔2025〕3号，依据 导游人员管理条例 第十八条）',
    '谢某 ordered to stop 导游活动 from 2025-12-16 to 2026-06-15 (韶旅停〔2025〕3号, 导游人员管理条例 第十八条)',
  ],
  [
    'NoPenaltyDecided',
    '对 某旅行社有限责任公司 不作处理：查明不知情，本案对其不作处理',
    'No penalty for 某旅行社有限责任公司: 查明不知情，本案对其不作处理',
  ],
  [
    'PenaltyWaived',
    '减免 谢某 应缴款 155.60 CNY（依据 行政处罚法 第六十六条）：确有经济困难，经批准减免',
    '谢某 let off 155.60 CNY (行政处罚法 第六十六条): 确有经济困难，经批准减免',
  ],
  [
    'CaseUrged',
    '第 1 次督办 韶关市质监局：投诉人再次来电，尚未答复，要求：三日内书面答复投诉人，限 2025-12-18 前办理',
    'Urging 1 of 韶关市质监局: 投诉人再次来电，尚未答复, asking for: 三日内书面答复投诉人, to be done by 2025-12-18',
  ],
  [
    'LeaderInstructed',
    '分管局领导 批示：“请质监所会同县所尽快核实，依法处理。”，2025-12-20 前落实',
    '分管局领导 instructed: “请质监所会同县所尽快核实，依法处理。”, by 2025-12-20',
  ],
  [
    'LeaderTookCase',
    'clerk-0100 包案：疑难信访件，由分管领导包案',
    'clerk-0100 took the case: 疑难信访件，由分管领导包案',
  ],
  [
    'JointConferenceHeld',
    '分管局领导 召集联席会议（韶关市质监局、乳源县质监所），议题：一日游团费退还；决定：乳源县质监所 2025-12-18 前核实旅行社履约情况；韶关市质监局统一答复投诉人',
    '分管局领导 held a joint conference (韶关市质监局, 乳源县质监所) on 一日游团费退还; decided: 乳源县质监所: 核实旅行社履约情况 by 2025-12-18; 韶关市质监局: 统一答复投诉人',
  ],
  [
    'OnSiteReceptionOrdered',
    '12 人到 市局来访接待室 集体来访，责成 乳源县质监所 立即到现场接待：立即组织人员到现场接待',
    '12 person(s) came to 市局来访接待室: 乳源县质监所 ordered to receive them there: 立即组织人员到现场接待',
  ],
  [
    'OnSiteReceptionHeld',
    '第 1 次现场接待：县所值班负责人 接待 12 人，已向来访人说明处理进展，已将来访人领回',
    'On-site reception 1: 县所值班负责人 received 12 person(s), 已向来访人说明处理进展, and brought them home',
  ],
  [
    'LeaderReceived',
    '分管局领导 接待 2 人，交办：来访人要求书面答复，已说明办理进展；交 乳源县质监所 2025-12-24 前向来访人书面答复',
    '分管局领导 received 2 person(s), followed up: 来访人要求书面答复，已说明办理进展; 乳源县质监所 to do: 向来访人书面答复 by 2025-12-24',
  ],
  [
    'UrgingRaised',
    '督办至 2025-12-18 未办结，二次督办 韶关市质监局，限 2025-12-24 前办理',
    'Not done by 2025-12-18: 韶关市质监局 urged again, to be done by 2025-12-24',
  ],
  [
    'UndertakingReported',
    '乳源县质监所 报告第 3 项承办事项（联席会议决定）办理情况：已核实履约情况，旅行社同意退还',
    '乳源县质监所 reported on undertaking 3 (decision of a joint conference): 已核实履约情况，旅行社同意退还',
  ],
  [
    'UndertakingOverdue',
    '第 2 项承办事项（领导批示，韶关市质监局）至 2025-12-20 未办结，逾期',
    'Undertaking 2 (instruction, 韶关市质监局) was not done by 2025-12-20',
  ],
  [
    'CompetenceDisputed',
    '乳源县质监所 提出管辖争议，认为应由 renhua 办理，报 韶关市质监局 决定：被投诉人注册地在仁化',
    '乳源县质监所 held renhua to be competent and asked 韶关市质监局 to decide: 被投诉人注册地在仁化',
  ],
  ['CompetenceDecided', '指定 乳源县质监所 办理：经营地在乳源', '乳源县质监所 found to be competent: 经营地在乳源'],
  [
    'CompletionReported',
    '办结报告（报 韶关市质监局）：经调查属实，已责令旅行社退还团费 240 元。，附件 1 份',
    'Completion reported to 韶关市质监局: 经调查属实，已责令旅行社退还团费 240 元。, 1 attachment(s)',
  ],
  [
    'ReplySentBack',
    '答复退回修改：“已处理。”，理由：未说明处理依据和结果',
    'Reply sent back: “已处理。”, because 未说明处理依据和结果',
  ],
  [
    'ReplyApproved',
    '审批同意答复：“经查，旅行社擅自减少景点属实，已退还团费 240 元并处罚款。”，批注：同意，书面答复。',
    'Reply approved: “经查，旅行社擅自减少景点属实，已退还团费 240 元并处罚款。”, noting: 同意，书面答复。',
  ],
  [
    'ReviewRequested',
    '投诉人申请复查：认为退款数额不足，不服处理意见',
    'The complainant asked for a review: 认为退款数额不足，不服处理意见',
  ],
  [
    'ReviewDecided',
    '复查意见：支持，原处理意见漏算景点门票，应予补退',
    'Decision on a review: supported, 原处理意见漏算景点门票，应予补退',
  ],
  [
    'QualityReviewed',
    '质量评析：不足“首次答复未说明退款依据”，改进建议“答复须列明计算过程”；不足“回访晚于承诺”，改进建议“办结次日回访”',
    'Quality reviewed: “首次答复未说明退款依据” to be improved by “答复须列明计算过程”; “回访晚于承诺” to be improved by “办结次日回访”',
  ],
  [
    'MarkedTypical',
    '列为典型案例：持假证带团，查处及时；启示：旅行社须核验导游证',
    'Marked as typical: 持假证带团，查处及时; lesson: 旅行社须核验导游证',
  ],
  [
    'ComplaintArchived',
    '归档：行政处罚案件，保管 30 年，至 2055-12-09',
    'Archived (with a penalty): kept for 30 year(s), until 2055-12-09',
  ],
  [
    'LegalHoldPlaced',
    '第 1 项法定保全：被投诉人提起行政诉讼（依据 行政诉讼法 第三十五条）',
    'Legal hold 1 placed: 被投诉人提起行政诉讼 (行政诉讼法 第三十五条)',
  ],
  ['LegalHoldLifted', '第 1 项法定保全解除：诉讼终结', 'Legal hold 1 lifted: 诉讼终结'],
  [
    'ErasureProposed',
    '第 1 次申请删除个人信息（应请求，依据 个人信息保护法 第四十七条）',
    'Erasure 1 of personal data proposed (on request, 个人信息保护法 第四十七条)',
  ],
  [
    'ErasureRejected',
    '第 1 次删除申请未获批准：法律规定的保存期限未届满',
    'Erasure 1 not approved: 法律规定的保存期限未届满',
  ],
  [
    'ProcessingRestricted',
    '个人信息限制处理：法定保存期限未届满（依据 个人信息保护法 第四十七条）',
    'Processing of personal data restricted: 法定保存期限未届满 (个人信息保护法 第四十七条)',
  ],
  ['RestrictionLifted', '解除限制处理：保存期限已届满', 'Restriction lifted: 保存期限已届满'],
  [
    'PersonalDataErased',
    '个人信息已删除（应请求，依据 个人信息保护法 第四十七条）',
    'Personal data erased (on request, 个人信息保护法 第四十七条)',
  ],
];

describe('the history of a case tells', () => {
  it.each(story)('%s in both languages', (type, zh, en) => {
    expect(told(type, 'zh')).toBe(zh);
    expect(told(type, 'en')).toBe(en);
  });

  it('only what was said', () => {
    expect(told('CorrectionOrdered', 'zh', { due: undefined })).toBe(
      '责令 谢某 改正：不得再持假证带团（韶旅改〔2025〕7号，依据 导游人员管理条例 第十八条）',
    );
    expect(told('CompletionReported', 'zh', { to: undefined, attachments: [] })).toBe(
      '办结报告：经调查属实，已责令旅行社退还团费 240 元。',
    );
    expect(told('ReplyApproved', 'en', { remark: undefined, reply: '已处理' })).toBe('Reply approved: “已处理”');
    expect(told('LeaderTookCase', 'en', { reason: undefined })).toBe('clerk-0100 took the case');
    expect(told('PersonalDataErased', 'zh', { ground: 'retention-ended', basis: undefined })).toBe(
      '个人信息已删除（保管期满）',
    );
    expect(told('ErasureProposed', 'en', { ground: 'retention-ended', basis: undefined })).toBe(
      'Erasure 1 of personal data proposed (the time of keeping ended)',
    );
  });

  it('the second review as 复核, and any further one by its number', () => {
    expect(told('ReviewRequested', 'zh', { review: 2 })).toBe('投诉人申请复核：认为退款数额不足，不服处理意见');
    expect(told('ReviewDecided', 'zh', { review: 3, decision: 'not-supported', explanation: '维持' })).toBe(
      '第 3 次复查意见：不支持，维持',
    );
  });

  it('at which level a case was settled, and without which records', () => {
    const closed = {
      outcome: 'settled',
      resolution: undefined,
      remark: undefined,
      settledAt: 'county',
      waived: [{ record: 'telephone', reason: '匿名' }],
    };
    expect(told('ComplaintClosed', 'zh', closed)).toBe('办结：解决，在县级解决；未填“telephone”：匿名');
    expect(told('ComplaintClosed', 'en', closed)).toBe(
      'Closed: settled at the level of the county; without telephone: 匿名',
    );
  });
});
