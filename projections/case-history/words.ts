import type { ComplaintShapes } from '../../src/complaints/complaint.events';
import type { Money } from '../../src/kernel/money';

type Tell<Data> = (data: Data) => string;
type Words = {
  readonly [Type in keyof ComplaintShapes]: {
    readonly zh: Tell<ComplaintShapes[Type]>;
    readonly en: Tell<ComplaintShapes[Type]>;
  };
};

const amount = ({ amount: figure, currency }: Money): string => `${figure} ${currency}`;
const names = (respondents: ComplaintShapes['ComplaintReceived']['respondents']): string =>
  respondents.map(({ name }) => name).join('、');
const when = (given: unknown, words: string): string =>
  given === undefined || given === false || given === '' ? '' : words;

const FINDING = {
  substantiated: '成立',
  'partly-substantiated': '部分成立',
  unsubstantiated: '不成立',
  unverifiable: '无法查清',
} as const;
const RESPONSIBILITY = {
  violation: '违规失职',
  mistake: '一般失误',
  'service-shortfall': '服务欠缺',
  product: '商品问题',
  misunderstanding: '客户误解',
  none: '无',
} as const;
const REMEDY = {
  refund: '退款',
  compensation: '赔偿',
  replacement: '更换',
  voucher: '代金券',
  promise: '承诺',
  explanation: '解释',
  rectification: '整改',
  'staff-action': '处理员工',
  relief: '补救',
} as const;
const FORM = { oral: '口头', telephone: '电话', 'in-person': '当面', written: '书面', public: '公开' } as const;
const MEDIUM = {
  telephone: '电话',
  'in-person': '当面',
  letter: '信函',
  'e-mail': '电子邮件',
  'text-message': '短信',
  web: '网络',
} as const;
const SATISFACTION = {
  satisfied: '满意',
  'basically-satisfied': '基本满意',
  dissatisfied: '不满意',
  'no-answer': '未答复',
} as const;
const OUTCOME = {
  settled: '解决',
  explained: '说明',
  penalised: '处罚',
  terminated: '终止',
  withdrawn: '撤回',
  declined: '不予受理',
} as const;
const BASIS = {
  territorial: '属地',
  level: '级别',
  subject: '事项',
  instructed: '批示',
  respondent: '被投诉单位',
} as const;
const SEVERITY = { ordinary: '一般', serious: '较重', major: '重大' } as const;

/** Each fact of a case in words; a new fact does not compile before it has them in both languages. */
export const words: Words = {
  ComplaintReceived: {
    zh: ({ channel, receivingUnit, respondents, partySize }) =>
      `${receivingUnit} 接到投诉（渠道：${channel}，${partySize} 人），被投诉：${names(respondents)}`,
    en: ({ channel, receivingUnit, respondents, partySize }) =>
      `${receivingUnit} received the complaint (${channel}, ${partySize} person(s)) about ${names(respondents)}`,
  },
  ComplaintClassified: {
    zh: ({ kind, category, severity, publicAttention }) =>
      `分类：${kind} / ${category}，${SEVERITY[severity]}${when(publicAttention, '，引起公众关注')}`,
    en: ({ kind, category, severity, publicAttention }) =>
      `Classified as ${kind} / ${category}, ${severity}${when(publicAttention, ', public attention')}`,
  },
  ComplaintAccepted: {
    zh: ({ remark }) => `受理${when(remark, `：${remark ?? ''}`)}`,
    en: ({ remark }) => `Accepted${when(remark, `: ${remark ?? ''}`)}`,
  },
  ComplaintDeclined: {
    zh: ({ ground, explanation, competentBody }) =>
      `不予受理（${ground}）：${explanation}${when(competentBody, `；告知向 ${competentBody ?? ''} 提出`)}`,
    en: ({ ground, explanation, competentBody }) =>
      `Declined (${ground}): ${explanation}${when(competentBody, `; competent: ${competentBody ?? ''}`)}`,
  },
  ComplaintTransferred: {
    zh: ({ ordinal, from, to, basis, reportBackBy, attachments, pages }) =>
      `第 ${ordinal} 次转办：${from} → ${to}（依据：${BASIS[basis]}）${when(reportBackBy, `，${reportBackBy ?? ''} 前报告`)}，附件 ${attachments} 份共 ${pages} 页`,
    en: ({ ordinal, from, to, basis, reportBackBy, attachments, pages }) =>
      `Hand-over ${ordinal}: ${from} → ${to} (${basis})${when(reportBackBy, `, report back by ${reportBackBy ?? ''}`)}, ${attachments} attachment(s), ${pages} page(s)`,
  },
  TransferAcknowledged: {
    zh: ({ ordinal, by }) => `第 ${ordinal} 次转办由 ${by} 签收`,
    en: ({ ordinal, by }) => `Hand-over ${ordinal} acknowledged by ${by}`,
  },
  TransferReturned: {
    zh: ({ ordinal, from, to, reason }) => `第 ${ordinal} 次转办退回：${from} → ${to}，理由：${reason}`,
    en: ({ ordinal, from, to, reason }) => `Hand-over ${ordinal} returned: ${from} → ${to}, because ${reason}`,
  },
  HandlerAssigned: { zh: ({ handler }) => `承办人：${handler}`, en: ({ handler }) => `Handler: ${handler}` },
  FindingRecorded: {
    zh: ({ allegation, finding, responsibility, explanation }) =>
      `第 ${allegation} 项投诉${FINDING[finding]}（责任：${RESPONSIBILITY[responsibility]}）：${explanation}`,
    en: ({ allegation, finding, responsibility, explanation }) =>
      `Allegation ${allegation} ${finding} (responsibility: ${responsibility}): ${explanation}`,
  },
  RemedyProposed: {
    zh: ({ remedy, type, description, amount: money }) =>
      `第 ${remedy} 项补救措施：${REMEDY[type]}，${description}${money ? `，${amount(money)}` : ''}`,
    en: ({ remedy, type, description, amount: money }) =>
      `Remedy ${remedy} proposed: ${type}, ${description}${money ? `, ${amount(money)}` : ''}`,
  },
  RemedyPerformed: {
    zh: ({ remedy, type }) => `第 ${remedy} 项补救措施（${REMEDY[type]}）已履行`,
    en: ({ remedy, type }) => `Remedy ${remedy} (${type}) performed`,
  },
  ApologyMade: {
    zh: ({ by, onBehalfOf, reason, form, accepted }) =>
      `${by} 代表 ${onBehalfOf} 就“${reason}”${FORM[form]}道歉${accepted === undefined ? '' : accepted ? '，投诉人接受' : '，投诉人不接受'}`,
    en: ({ by, onBehalfOf, reason, form, accepted }) =>
      `${by} apologised on behalf of ${onBehalfOf} for “${reason}” (${form})${accepted === undefined ? '' : accepted ? ', accepted' : ', not accepted'}`,
  },
  RespondentFined: {
    zh: ({ respondentName, fine, decisionNumber, legalBasis, outsideStatute }) =>
      `对 ${respondentName} 罚款 ${amount(fine)}（${decisionNumber}，依据 ${legalBasis}）${outsideStatute ? `；注意：不在法定幅度 ${outsideStatute.minimum}–${outsideStatute.maximum} 内` : ''}`,
    en: ({ respondentName, fine, decisionNumber, legalBasis, outsideStatute }) =>
      `${respondentName} fined ${amount(fine)} (${decisionNumber}, ${legalBasis})${outsideStatute ? `; note: outside the statutory range ${outsideStatute.minimum}–${outsideStatute.maximum}` : ''}`,
  },
  IllegalIncomeConfiscated: {
    zh: ({ respondentName, original, rate, rateOn, confiscated }) =>
      `没收 ${respondentName} 违法所得 ${amount(original)}${rate ? `（按 ${rateOn ?? ''} 汇率 ${rate} 折算 ${amount(confiscated)}）` : ''}`,
    en: ({ respondentName, original, rate, rateOn, confiscated }) =>
      `Illegal income of ${respondentName} confiscated: ${amount(original)}${rate ? ` (at ${rate} of ${rateOn ?? ''}: ${amount(confiscated)})` : ''}`,
  },
  PenaltyPaid: {
    zh: ({ amount: money, to, receipt }) => `缴款 ${amount(money)} 至 ${to}${when(receipt, `，票据 ${receipt ?? ''}`)}`,
    en: ({ amount: money, to, receipt }) =>
      `Paid ${amount(money)} to ${to}${when(receipt, `, receipt ${receipt ?? ''}`)}`,
  },
  PenaltyExecuted: {
    zh: ({ remark }) => `处罚执行完毕${when(remark, `：${remark ?? ''}`)}`,
    en: ({ remark }) => `Penalty executed${when(remark, `: ${remark ?? ''}`)}`,
  },
  ReplySent: {
    zh: ({ medium, written, summary }) => `${written ? '书面' : ''}答复（${MEDIUM[medium]}）：${summary}`,
    en: ({ medium, written, summary }) => `${written ? 'Written reply' : 'Reply'} (${medium}): ${summary}`,
  },
  FeedbackRecorded: {
    zh: ({ reached, satisfaction, opinion }) =>
      `回访：${reached ? SATISFACTION[satisfaction] : '未联系到'}${when(opinion, `，“${opinion ?? ''}”`)}`,
    en: ({ reached, satisfaction, opinion }) =>
      `Call-back: ${reached ? satisfaction : 'not reached'}${when(opinion, `, “${opinion ?? ''}”`)}`,
  },
  ComplaintClosed: {
    zh: ({ outcome, resolution, remark }) =>
      `办结：${OUTCOME[outcome]}${when(resolution, `（${resolution ?? ''}）`)}${when(remark, `，${remark ?? ''}`)}`,
    en: ({ outcome, resolution, remark }) =>
      `Closed: ${outcome}${when(resolution, ` (${resolution ?? ''})`)}${when(remark, `, ${remark ?? ''}`)}`,
  },
  ComplaintReopened: { zh: ({ reason }) => `重办：${reason}`, en: ({ reason }) => `Reopened: ${reason}` },
};
