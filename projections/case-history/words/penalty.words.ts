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
