import type { Paragraph } from '../story';

const BLANK = {
  regime: 'iso9001-records',
  kind: 'complaint',
  channel: 'telephone',
  category: 'repairs',
  region: '440300',
  respondents: [{ type: 'site-office', name: '凯悦华庭管理处' }],
  allegations: [{ respondent: 1, text: '漏水未修' }],
  narrative: '报修三次无人上门',
};
const OWNER = { name: '刘某', telephone: '0755-0000000', address: '1 栋 101' };
const FULL = { ...BLANK, channel: 'counter', complainant: OWNER, onSite: true };
const RESULT = '已修好。';
const PASSED_ON = { to: 'site', basis: 'territorial', notice: true };
const CONTACT = { party: 'complainant', medium: 'telephone', incoming: false, reached: true, summary: '约定上门' };
const FINDING = { allegation: 1, finding: 'substantiated', responsibility: 'mistake', explanation: '漏派工' };
const OPINION = {
  ...FULL,
  kind: 'opinion',
  channel: 'survey',
  onSite: false,
  allegations: [],
  narrative: '希望统一工作服',
};
const ADOPTED = { adopted: true, decidedBy: '执行副总', reason: '可行', toldBy: 'letter' };
const SEALED = { type: 'reply-letter', seal: '公章', sealedBy: '行政秘书', sealApprovedBy: '总经理' };

/** 篇九, in the order of its paragraphs. */
export const STORY: readonly Paragraph[] = [
  {
    says: '每天要把各管理处的公文上报物业公司总经理',
    on: '2006-09-04',
    steps: [
      ['company', 'units', { code: 'company', name: '信和物业公司', level: 'company', regions: ['440300'] }],
      ['company', 'units', { code: 'site', name: '凯悦华庭管理处', level: 'site', parent: 'company' }],
    ],
  },
  {
    says: '既要将在下面的意见传达到各管理处，又要……起到上传下达的作用，稍有疏忽，就会造成丢文和漏文的现象',
    on: '2006-09-05',
    steps: [
      ['company', 'full=complaints', FULL, 'signature-missing'],
      ['company', 'full=complaints', { ...FULL, signed: true }],
      ['company', 'full/transfers', PASSED_ON],
      ['site', 'full/transfer-acknowledgements', { by: '管理处主任' }],
      ['company', 'void=complaints', FULL, 'signature-missing'],
      ['company', 'void=complaints', { ...FULL, signed: true }],
      ['company', 'void/transfers', PASSED_ON],
      ['company', 'void/documents/1/cancellation', { reason: '填写有误' }],
      ['company', 'lost=complaints', { ...FULL, signed: true }],
      ['company', 'lost/transfers', PASSED_ON],
    ],
  },
  {
    says: '存在着大量记录未填写，日常工作操作不规范等现象',
    on: '2006-09-11',
    steps: [
      ['site', 'blank=complaints', { ...BLANK, narrative: undefined }, 'records-missing'],
      ['site', 'blank=complaints', BLANK],
      ['site', 'blank/acceptance', {}],
      ['site/head', 'blank/reply-approval', { approved: true, reply: RESULT }],
      ['site', 'blank/reply', { medium: 'telephone', summary: RESULT }],
      ['site', 'blank/closure', { outcome: 'settled' }, 'closing-too-early'],
    ],
  },
  {
    says: '在与凯悦华庭管理处主任相互沟通和全体员工积极配合下，终于顺利完成此次检查',
    on: '2006-09-12',
    steps: [
      ['site', 'full/acceptance', {}],
      ['site', 'full/classification', { kind: 'complaint', category: 'repairs', severity: 'ordinary' }],
      ['site/head', 'full/handler', { handler: 'handler-site' }],
      ['site', 'full/contacts', CONTACT],
      ['site', 'full/evidence', { kind: 'photo', description: '漏水处', custody: '管理处' }],
      ['site', 'full/findings', FINDING],
      ['site', 'full/remedies', { type: 'rectification', description: '修复' }],
      ['site', 'full/remedies/1/performance', {}],
      ['site/head', 'full/reply-approval', { approved: true, reply: RESULT }],
      ['site', 'full/completion-report', { summary: '已修好' }],
      ['site/head', 'full/extensions', { limit: 'reply', reason: '等待盖章' }],
    ],
  },
  {
    says: '公司印章的管理……严格按照公司印章管理规定进行操作，保证公司印章不丢失',
    on: '2006-09-13',
    steps: [['site', 'full/documents', SEALED]],
  },
  {
    says: '能够清晰地了解……满意度，以及……意见和建议',
    on: '2006-09-14',
    steps: [
      ['site', 'full/reply', { medium: 'letter', summary: RESULT }],
      ['site/head', 'full/closure', { outcome: 'settled' }, 'closing-too-early'],
      ['company/supervisor', 'full/feedback', { reached: true, satisfaction: 'satisfied' }],
      [
        'company/supervisor',
        'full/quality-reviews',
        { points: [{ shortcoming: '漏派工', improvement: '每日核对派工单' }] },
      ],
      ['site/head', 'full/closure', { outcome: 'settled', resolution: 'corrective-action' }],
    ],
  },
  {
    says: '特组织“20xx年员工满意度调查”……以及员工对公司的意见和建议',
    on: '2006-09-18',
    steps: [
      ['company', 'survey=complaints', OPINION],
      ['company', 'survey/acceptance', {}],
      ['company/leader', 'survey/suggestion-decision', ADOPTED],
      ['company/leader', 'survey/closure', { outcome: 'settled' }, 'closing-too-early'],
      ['company/supervisor', 'survey/feedback', { reached: true, satisfaction: 'basically-satisfied' }],
      ['company/leader', 'survey/closure', { outcome: 'settled' }],
      ['company', 'silent=complaints', OPINION],
      ['company', 'silent/acceptance', {}],
      ['company/leader', 'silent/suggestion-decision', { ...ADOPTED, adopted: false, reason: '暂不可行' }],
      [
        'company/supervisor',
        'silent/feedback',
        { reached: false, satisfaction: 'satisfied' },
        'satisfaction-without-answer',
      ],
      ['company/supervisor', 'silent/feedback', { reached: false, satisfaction: 'no-answer' }],
    ],
  },
];
