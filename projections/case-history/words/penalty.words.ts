import type { PenaltyShapes } from '../../../src/complaints/penalty/penalty.events';
import { amount, when, type WordsOf } from './telling';

export const penaltyWords: WordsOf<PenaltyShapes> = {
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
  CorrectionOrdered: {
    zh: ({ respondentName, correction, decisionNumber, legalBasis, due }) =>
      `责令 ${respondentName} 改正：${correction}（${decisionNumber}，依据 ${legalBasis}）${when(due, `，${due ?? ''} 前改正`)}`,
    en: ({ respondentName, correction, decisionNumber, legalBasis, due }) =>
      `${respondentName} ordered to put right: ${correction} (${decisionNumber}, ${legalBasis})${when(due, `, by ${due ?? ''}`)}`,
  },
  ActivitySuspended: {
    zh: ({ respondentName, activity, decisionNumber, legalBasis, from, until }) =>
      `责令 ${respondentName} 自 ${from} 起停止${activity}${when(until, `，至 ${until ?? ''}`)}（${decisionNumber}，依据 ${legalBasis}）`,
    en: ({ respondentName, activity, decisionNumber, legalBasis, from, until }) =>
      `${respondentName} ordered to stop ${activity} from ${from}${when(until, ` to ${until ?? ''}`)} (${decisionNumber}, ${legalBasis})`,
  },
  NoPenaltyDecided: {
    zh: ({ respondentName, reason }) => `对 ${respondentName} 不作处理：${reason}`,
    en: ({ respondentName, reason }) => `No penalty for ${respondentName}: ${reason}`,
  },
  PenaltyWaived: {
    zh: ({ respondentName, amount: money, legalBasis, reason }) =>
      `减免 ${respondentName} 应缴款 ${amount(money)}（依据 ${legalBasis}）：${reason}`,
    en: ({ respondentName, amount: money, legalBasis, reason }) =>
      `${respondentName} let off ${amount(money)} (${legalBasis}): ${reason}`,
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
};
