import type { Paragraph } from '../story';

const PETITION = {
  regime: 'housing-petition',
  kind: 'petition',
  channel: 'letter',
  category: 'demolition',
  region: '310104',
  complainant: { name: '刘某', address: '徐汇区' },
  respondents: [{ type: 'demolition-firm', name: '某拆迁公司' }],
  allegations: [{ respondent: 1, text: '补偿标准未公示' }],
  requests: ['公示补偿标准'],
};
const GROUP = { ...PETITION, kind: 'group-petition', channel: 'visit', partySize: 30 };
const FINDING = { allegation: 1, finding: 'substantiated', responsibility: 'mistake', explanation: '补偿标准未公示' };
const EVIDENCE = { kind: 'document', description: '拆迁公告', custody: '信访办' };
const RESULT = '补偿标准已公示，并逐户说明。';
const LETTER = { medium: 'letter', written: true, summary: RESULT };
const VISIT = { party: 'complainant', medium: 'in-person' };
const RECEPTION = { receivedBy: '区局办公室', persons: 30, result: '已领回', broughtHome: true };
const DECISIONS = [{ unit: 'xuhui', decision: '公示补偿标准' }];
const CONFERENCE = { chair: '分管副局长', units: ['bureau', 'xuhui'], subject: '动迁补偿', decisions: DECISIONS };
const RECEPTION_DAY = {
  leader: '分管副局长',
  persons: 1,
  came: 'followed-up',
  result: '说明政策，交办核实',
  followUp: { unit: 'bureau', task: '核实补偿方案', due: '2006-03-16' },
};
const DISTRICT = { level: 'county', parent: 'bureau' };
const URGED = { reason: '两次退办，至今未受理', due: '2006-06-30' };
const RULES = { title: '关于区县信访办理规程的意见', text: '及时牵头协调，明确责任', from: '2006-03-01' };
const FOUND = { competent: 'xuhui', reason: '原单位在徐汇' };
const people = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `代表${index + 1}` }));

/** 篇十, in the order of its paragraphs. */
export const STORY: readonly Paragraph[] = [
  {
    says: '市局机关处室和局属事业单位；区县房地局',
    on: '2006-01-04',
    steps: [
      ['bureau', 'units', { code: 'bureau', name: '市房地资源局', level: 'city', regions: ['310000'] }],
      ['bureau', 'units', { code: 'division', name: '市局拆迁管理处', level: 'department', parent: 'bureau' }],
      ['bureau', 'units', { ...DISTRICT, code: 'xuhui', name: '徐汇区房地局', regions: ['310104'] }],
      ['bureau', 'units', { ...DISTRICT, code: 'huangpu', name: '黄浦区房地局', regions: ['310101'] }],
    ],
  },
  {
    says: '市和区县局党政主要负责人是信访工作的第一责任人',
    on: '2006-01-05',
    steps: [
      ['bureau', 'units/bureau/responsible-person', { name: '谢某', position: '局长' }],
      ['bureau', 'units/bureau/leaders', { leaders: [{ name: '陈某', position: '分管副局长' }] }],
      ['xuhui', 'units/xuhui/responsible-person', { name: '黄某', position: '区局局长' }],
    ],
  },
  {
    says: '分管领导……督促、指导分管单位和部门；加强对区县房地局、住宅局的信访工作指导，建立健全信访规章制度',
    on: '2006-02-20',
    steps: [
      ['xuhui/leader', 'units/xuhui/guidance', RULES, 'no-units-below'],
      ['bureau/leader', 'units/bureau/guidance', RULES],
    ],
  },
  {
    says: '严格执行领导接待日制度……市局机关处室负责人要坚持周四接待制度',
    on: '2006-03-02',
    steps: [
      ['division', 'units/division/reception-day', { weekday: 'thursday' }],
      ['bureau', 'visit=complaints', { ...PETITION, channel: 'reception-day', requests: [] }, 'records-missing'],
      ['bureau', 'visit=complaints', { ...PETITION, channel: 'reception-day' }],
    ],
  },
  {
    says: '领导下访制度……虚心听取信访人的意见，在政策允许的范围内尽力解决信访人的问题',
    on: '2006-03-02',
    steps: [
      ['bureau/leader', 'visit/reception-days', RECEPTION_DAY],
      ['bureau/leader', 'visit/contacts', { ...VISIT, incoming: true, summary: '接待日听取意见' }],
      ['bureau/leader', 'visit/contacts', { ...VISIT, incoming: false, summary: '分管副局长下访' }],
    ],
  },
  {
    says: '领导干部应当定期……阅批群众来信',
    on: '2006-03-03',
    steps: [
      ['bureau', 'instructed=complaints', PETITION],
      [
        'bureau/leader',
        'instructed/instructions',
        { leader: '分管副局长', instruction: '请拆迁处核实', due: '2006-04-30' },
      ],
      ['bureau', 'instructed/classification', { kind: 'instructed', category: 'demolition', severity: 'serious' }],
      ['bureau', 'instructed/transfers', { to: 'division', basis: 'instructed', reportBackBy: '2006-04-20' }],
    ],
  },
  {
    says: '市局机关处室和局属单位对局领导批示……的信访件，应当在办理结束后，及时报局领导审批，并按时限答复信访人',
    on: '2006-03-20',
    steps: [
      ['division', 'instructed/transfer-acknowledgements', {}],
      ['division', 'instructed/acceptance', {}],
      ['division/head', 'instructed/handler', { handler: 'handler-division' }],
      ['division', 'instructed/evidence', EVIDENCE],
      ['division', 'instructed/findings', FINDING],
      ['division', 'instructed/reply', LETTER, 'reply-not-approved'],
      ['division', 'instructed/completion-report', { summary: '已核实' }],
      ['division', 'instructed/reply-approval', { approved: true, reply: RESULT }, 'not-an-approver'],
      ['bureau/leader', 'instructed/reply-approval', { approved: true, reply: RESULT }],
      ['division', 'instructed/reply', LETTER],
      ['bureau', 'instructed/undertakings/1/report', { result: '已核实，并书面答复' }],
      ['division', 'instructed/closure', { outcome: 'settled', resolution: 'supported', settledAt: 'department' }],
    ],
  },
  {
    says: '群众集体来市局上访……所在区县局的办公室接到市局信访办通知后，应立即组织人员到现场接待或将上访人领回',
    on: '2006-04-03',
    steps: [
      ['bureau', 'group=complaints', GROUP],
      ['bureau', 'group/groups', { size: 30, representatives: people(6) }, 'too-many-representatives'],
      ['bureau', 'group/groups', { size: 30, representatives: people(5) }],
      ['xuhui', 'group/on-site-receptions', { unit: 'xuhui', place: '来访接待室', persons: 30 }, 'not-found'],
      ['bureau', 'group/on-site-receptions', { unit: 'xuhui', place: '来访接待室', persons: 30 }],
      ['huangpu', 'group/on-site-receptions/1/report', RECEPTION, 'not-found'],
      ['xuhui', 'group/on-site-receptions/1/report', RECEPTION],
      // 化解在当地: a group is never sent away.
      ['bureau', 'group/declination', { ground: 'final', explanation: '–' }, 'stage-not-of-kind'],
    ],
  },
  {
    says: '建立信访联席会议制度，由分管领导牵头……研究、协调疑难信访矛盾和突发性的群体信访事项；领导包案处理突出问题',
    on: '2006-04-04',
    steps: [
      ['bureau', 'group/conferences', CONFERENCE],
      ['bureau/leader', 'group/take-overs', { takenBy: 'leader-bureau', reason: '群体性突出问题', due: '2006-06-30' }],
      // The reception is the first; what was decided follows in its order.
      ['huangpu', 'group/undertakings/2/report', { result: '已核实' }, 'not-found'],
      ['xuhui', 'group/undertakings/2/report', { result: '已核实' }],
    ],
  },
  {
    says: '市局信访办转送区县局分管领导……的疑难信访件、群体性信访事项……应当在规定期限内反馈结果，提交办结报告',
    on: '2006-04-10',
    steps: [
      ['bureau', 'group/transfers', { to: 'xuhui', basis: 'territorial', reportBackBy: '2006-05-31', notice: true }],
      ['xuhui', 'group/transfer-acknowledgements', { by: '区局分管领导' }],
      ['xuhui', 'group/acceptance', {}],
      ['xuhui', 'group/evidence', EVIDENCE],
      ['xuhui', 'group/findings', FINDING],
    ],
  },
  {
    says: '市局机关处室负有对转送区县局办理的信访件的指导、督促与审核的责任',
    on: '2006-05-08',
    steps: [['bureau/supervisor', 'group/urgings', { reason: '尚未反馈', due: '2006-05-31' }]],
  },
  {
    says: '处理结果经负责人审核同意后书面答复信访人',
    on: '2006-05-29',
    steps: [
      ['xuhui', 'group/reply', LETTER, 'reply-not-approved'],
      ['xuhui/head', 'group/reply-approval', { approved: false, reply: '已处理', remark: '请写明依据' }],
      ['xuhui/head', 'group/reply-approval', { approved: true, reply: RESULT }],
      ['xuhui', 'group/reply', { ...LETTER, summary: '已处理' }, 'reply-differs-from-approved'],
      ['xuhui', 'group/reply', { medium: 'telephone', summary: RESULT }, 'reply-not-written'],
      // 信访经办人 answers for every petition.
      ['xuhui', 'group/reply', LETTER, 'records-missing'],
      ['xuhui/head', 'group/handler', { handler: 'handler-xuhui' }],
      ['xuhui', 'group/reply', LETTER],
      ['xuhui/head', 'group/closure', { outcome: 'settled', settledAt: 'county' }, 'closing-too-early'],
      ['xuhui', 'group/completion-report', { summary: '已公示并答复' }],
      ['xuhui/head', 'group/closure', { outcome: 'settled', resolution: 'supported', settledAt: 'county' }],
    ],
  },
  {
    says: '对信访事项要及时牵头协调，明确责任，限期解决，不得推诿塞责；市局信访办公室……落实责任处理单位，并进行督查',
    on: '2006-06-01',
    steps: [
      ['xuhui', 'shirked=complaints', PETITION],
      ['xuhui', 'shirked/transfers', { to: 'huangpu', basis: 'territorial' }],
      ['huangpu', 'shirked/transfer-returns', { reason: '不在本区' }],
      ['xuhui', 'shirked/transfers', { to: 'huangpu', basis: 'subject' }],
      ['huangpu', 'shirked/transfer-returns', { reason: '不属本区职责' }],
      ['xuhui', 'shirked/transfers', { to: 'huangpu', basis: 'subject' }, 'third-hand-over'],
      ['xuhui', 'shirked/transfers', { to: 'bureau', basis: 'level' }],
      ['bureau', 'shirked/transfer-acknowledgements', {}],
      ['bureau', 'shirked/transfers', { to: 'xuhui', basis: 'territorial' }, 'instruction-missing'],
      ['bureau', 'shirked/transfers', { to: 'xuhui', basis: 'instructed', reportBackBy: '2006-06-30' }],
      ['xuhui', 'shirked/transfer-acknowledgements', {}],
      ['xuhui', 'shirked/competence-disputes', { competent: 'huangpu', reason: '房屋在黄浦' }],
      ['xuhui', 'shirked/transfer-returns', { reason: '不在本区' }, 'competence-in-dispute'],
      ['xuhui/leader', 'shirked/competence-disputes/1/decision', FOUND, 'not-the-common-superior'],
      ['bureau/leader', 'shirked/competence-disputes/1/decision', FOUND],
      ['xuhui', 'shirked/transfer-returns', { reason: '不在本区' }, 'found-competent'],
      ['bureau/supervisor', 'shirked/urgings', URGED],
    ],
  },
];
