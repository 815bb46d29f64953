import type { Paragraph, Sentence } from '../story';

export const orders = 'center/intake';
export const service = 'center/supervisor';
const leader = 'center/leader';
export const counter = 'county-a/intake';
export const county = 'county-b/intake';
export const investigator = 'county-b/handler';
const countyLeader = 'county-b/leader';

/** 篇七: 分公司卷烟营销中心 above the county companies. */
export const UNITS = [
  { code: 'center', name: '分公司卷烟营销中心', level: 'company' },
  { code: 'county-a', name: '甲县公司', level: 'county', parent: 'center' },
  { code: 'county-b', name: '乙县公司', level: 'county', parent: 'center' },
];

const BASE = {
  ...{ regime: 'tobacco', channel: 'hotline', category: 'delivery', region: '440200' },
  complainant: { name: '某零售户', telephone: '0751-0000000' },
  respondents: [{ type: 'unit', name: '乙县公司' }],
};
export const CONSULTATION = { ...BASE, kind: 'consultation', narrative: '咨询送货周期' };
export const SUGGESTION = { ...BASE, kind: 'suggestion', narrative: '建议增加订货时段', replyPromisedBy: '2026-03-10' };
export const COMPLAINT = {
  ...{ ...BASE, kind: 'complaint', narrative: '送货员擅自加价，送货迟到，货源减少，一条烟霉变' },
  allegations: ['送货员擅自加价', '送货迟到', '货源无故减少', '一条烟霉变'].map((text) => ({ respondent: 1, text })),
};

export const CONSULTED: Sentence[] = [
  ['（咨询不经受理，径行答复）', orders, 'acceptance', {}, 'stage-not-of-kind'],
  ['事事有回复（未答复的不得办结）', orders, 'closure', { outcome: 'explained' }, 'closing-too-early'],
  [
    '不能解答的，立即同相关部门联系了解状况',
    orders,
    'contacts',
    { party: 'other', medium: 'telephone', summary: '向物流部了解送货周期' },
  ],
  ['在24小时答复客户，记录答复结果', orders, 'answers', { medium: 'telephone', answer: '每周二送货' }],
  ['事事有回复，办结', orders, 'closure', { outcome: 'explained' }],
];

export const SUGGESTED: Sentence[] = [
  ['（建议不以答复咨询了结）', orders, 'answers', { medium: 'telephone', answer: '收到' }, 'not-of-this-kind'],
  ['待领导做出批示（此前不得办结）', orders, 'closure', { outcome: 'settled' }, 'closing-too-early'],
  [
    '向有关领导汇报、请示',
    leader,
    'instructions',
    { leader: '分管领导', instruction: '可行，请订单部落实', due: '2026-03-10' },
  ],
  ['（须载明由谁决定）', leader, 'suggestion-decision', { adopted: true, reason: '可行' }, 'malformed decidedBy'],
  ['领导做出批示后向客户答复被采用状况', leader, 'suggestion-decision', decided(true)],
  ['（一项建议只决定一次）', leader, 'suggestion-decision', decided(false), 'suggestion-already-decided'],
  ['件件有落实，办结', leader, 'closure', { outcome: 'settled' }],
];

export const COMPLAINED: Sentence[] = [
  [
    '（二）2、各单位接收超出本单位范围投诉的（不得推掉）',
    counter,
    'declination',
    { ground: 'no-competence', explanation: '不属本县' },
    'stage-not-of-kind',
  ],
  ['（二）2、应及时登记，传真到分公司', counter, 'transfers', { to: 'center', basis: 'level' }],
  ['（二）2、分公司客户服务部收到', orders, 'transfer-acknowledgements', { by: '客户服务部' }],
  ['（二）3、填写处理意见，及时传送到相关部门', orders, 'transfers', passedOn()],
  ['分公司营销中心督促处理', service, 'urgings', { reason: '限期处理', due: '2026-03-05' }],
  ['（三）职责部门接到投诉', county, 'transfer-acknowledgements', { by: '乙县公司' }],
  ['（三）根据资料分类处理', county, 'acceptance', {}],
  ['（三）违规或工作失职的，根据事实判定', investigator, 'findings', found(1, 'violation', '擅自加价')],
  ['（三）一般工作失误、服务欠缺的', investigator, 'findings', found(2, 'service-shortfall', '车辆调度不当')],
  ['（三）客户自身问题或误解引起的', investigator, 'findings', found(3, 'misunderstanding', '货源政策调整')],
  ['（三）（尚有一项未判定，不得答复）', investigator, 'reply', told(), 'records-missing'],
  ['（三）投诉卷烟商品问题的', investigator, 'findings', found(4, 'product', '霉变属实')],
  ['（三）（未指定专人调查，不得答复）', investigator, 'reply', told(), 'records-missing'],
  ['（三）部门要指定专人进行调查', county, 'handler', { handler: 'handler-county-b' }],
  ['（三）违规的按组织程序处理', investigator, 'staff-actions', staff('warning', '按组织程序处理')],
  ['（三）一般失误的对当事人进行处理', investigator, 'staff-actions', staff('deduction', '按考核规定扣罚')],
  ['（三）并使其立即纠正，提出整改方案', investigator, 'remedies', remedy('rectification', '退回加价款')],
  ['（三）做好对客户的解释工作，消除误会', investigator, 'remedies', remedy('explanation', '说明政策')],
  ['（三）商品问题反馈到县级营销部门协调处理', investigator, 'remedies', remedy('replacement', '换货')],
  ['（五）1、将处理结果反馈给投诉人', investigator, 'reply', told()],
  ['（五）1、（未征求意见、未落实的不得办结）', countyLeader, 'closure', { outcome: 'settled' }, 'closing-too-early'],
  ['投诉件件有落实（一）', investigator, 'remedies/1/performance', {}],
  ['投诉件件有落实（二）', investigator, 'remedies/2/performance', {}],
  ['投诉件件有落实（三）', investigator, 'remedies/3/performance', {}],
  [
    '（五）1、（由接诉部门征求意见，不由其上级）',
    service,
    'feedback',
    { reached: true, satisfaction: 'satisfied' },
    'not-the-holder',
  ],
  [
    '（五）1、接诉部门征求投诉人对处理结果的意见和推荐',
    counter,
    'feedback',
    { reached: true, satisfaction: 'basically-satisfied', opinion: '希望不再发生' },
  ],
  ['事事有回复，办结', countyLeader, 'closure', { outcome: 'settled', resolution: 'corrected' }],
  ['（五）3、资料保存一年', counter, 'archiving', { retention: 'ordinary' }],
  ['（五）3、（不得重复归档）', counter, 'archiving', { retention: 'ordinary' }, 'already-archived'],
  [
    '总结与评析，找出问题根源，提出改善对策',
    county,
    'quality-reviews',
    { points: [{ shortcoming: '送货员擅自加价', improvement: '送货单列明价格，由客户签字' }] },
  ],
];

const MORE_TIME = { limit: 'handle', reason: '须送厂家鉴定' };

/** （四）特殊状况: a complaint that cannot be handled within three working days. */
export const SPECIAL: readonly Paragraph[] = [
  {
    says: '（四）客户投诉处理期限不能超过三个工作日',
    on: '2026-03-02',
    steps: [
      [
        county,
        'special=complaints',
        { ...COMPLAINT, category: 'product', allegations: [{ respondent: 1, text: '一条烟霉变' }] },
      ],
      [county, 'special/acceptance', {}],
      [county, 'special/handler', { handler: 'handler-county-b' }],
    ],
  },
  {
    says: '（四）特殊状况（由领导批准，不由承办人，也不超过定额）',
    on: '2026-03-05',
    steps: [
      [investigator, 'special/extensions', MORE_TIME, 'extension-not-by-role'],
      ['county-b/head', 'special/extensions', MORE_TIME, 'extension-not-by-role'],
      [countyLeader, 'special/extensions', { ...MORE_TIME, length: 5 }, 'extension-too-long'],
      [countyLeader, 'special/extensions', MORE_TIME],
    ],
  },
  {
    says: '（四）不能超过7个工作日',
    on: '2026-03-11',
    steps: [
      [countyLeader, 'special/extensions', MORE_TIME, 'extended-often-enough'],
      [investigator, 'special/findings', found(1, 'product', '厂家鉴定为霉变')],
      [investigator, 'special/reply', told()],
      ['county-b/supervisor', 'special/feedback', { reached: true, satisfaction: 'dissatisfied' }],
      [countyLeader, 'special/closure', { outcome: 'settled', resolution: 'product-settled' }],
    ],
  },
];

function decided(adopted: boolean) {
  return { adopted, decidedBy: '分管领导', reason: '可行', toldBy: 'telephone' };
}

function passedOn() {
  return { to: 'county-b', basis: 'respondent', reportBackBy: '2026-03-05', requirements: '调查处理并答复客户' };
}

function found(allegation: number, responsibility: string, explanation: string) {
  const finding = responsibility === 'misunderstanding' ? 'unsubstantiated' : 'substantiated';
  return { allegation, finding, responsibility, explanation };
}

function staff(measure: string, description: string) {
  return { measure, description, staff: '某送货员', respondent: 1 };
}

function remedy(type: string, description: string) {
  return { type, description };
}

function told() {
  return { medium: 'telephone', summary: '告知处理结果' };
}
