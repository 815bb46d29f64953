import type { RemedyShapes, RemedyType } from '../../../../src/complaints/handling/handling.events';
import { amount, when, type WordsOf } from '../telling';

const REMEDY: Readonly<Record<RemedyType, string>> = {
  refund: '退款',
  compensation: '赔偿',
  replacement: '更换',
  voucher: '代金券',
  promise: '承诺',
  explanation: '解释',
  rectification: '整改',
  'staff-action': '处理员工',
  relief: '补救',
};

export const remedyWords: WordsOf<RemedyShapes> = {
  RemedyProposed: {
    zh: ({ remedy, type, description, amount: money, approvalNeeded }) =>
      `第 ${remedy} 项补救措施：${REMEDY[type]}，${description}${money ? `，${amount(money)}` : ''}${when(approvalNeeded, '；超出职权范围，待审批')}`,
    en: ({ remedy, type, description, amount: money, approvalNeeded }) =>
      `Remedy ${remedy} proposed: ${type}, ${description}${money ? `, ${amount(money)}` : ''}${when(approvalNeeded, '; beyond own authority, waits for approval')}`,
  },
  RemedyApproved: {
    zh: ({ remedy, remark }) => `第 ${remedy} 项补救措施获批准${when(remark, `：${remark ?? ''}`)}`,
    en: ({ remedy, remark }) => `Remedy ${remedy} approved${when(remark, `: ${remark ?? ''}`)}`,
  },
  RemedyRejected: {
    zh: ({ remedy, reason }) => `第 ${remedy} 项补救措施未获批准：${reason}`,
    en: ({ remedy, reason }) => `Remedy ${remedy} not approved: ${reason}`,
  },
  RemedyAccepted: {
    zh: ({ remedy, opinion }) => `投诉人接受第 ${remedy} 项补救措施${when(opinion, `，“${opinion ?? ''}”`)}`,
    en: ({ remedy, opinion }) => `The complainant accepted remedy ${remedy}${when(opinion, `, “${opinion ?? ''}”`)}`,
  },
  RemedyRefused: {
    zh: ({ remedy, opinion }) => `投诉人不接受第 ${remedy} 项补救措施${when(opinion, `，“${opinion ?? ''}”`)}`,
    en: ({ remedy, opinion }) => `The complainant refused remedy ${remedy}${when(opinion, `, “${opinion ?? ''}”`)}`,
  },
  RemedyPerformed: {
    zh: ({ remedy, type }) => `第 ${remedy} 项补救措施（${REMEDY[type]}）已履行`,
    en: ({ remedy, type }) => `Remedy ${remedy} (${type}) performed`,
  },
};
