import { DecideNoPenalty, OrderCorrection, SuspendActivity } from '../../../../src/complaints/penalty/orders.commands';
import {
  ConfiscateIncome,
  ExecutePenalty,
  FineRespondent,
  PayPenalty,
  WaivePenalty,
} from '../../../../src/complaints/penalty/penalty.commands';
import type { Attempt } from '../../../support/given';
import { hongKongDollars, yuan } from '../money';
import { act } from './giving';

export const fine = act(FineRespondent, {
  respondent: 1,
  decisionNumber: '韶旅罚〔2026〕1号',
  legalBasis: '旅行社条例',
  fine: yuan('20000.00'),
});
/** 谢某's income of 篇二, case 1: HKD 532 at the rate of 7 December. */
export const confiscate = act(ConfiscateIncome, {
  respondent: 2,
  decisionNumber: '韶旅罚〔2026〕2号',
  legalBasis: '导游人员管理条例 第十八条',
  original: hongKongDollars('532.00'),
  rate: '0.8564',
  rateOn: '2026-12-07',
  confiscated: yuan('455.60'),
});
/** A confiscation of income in national money, which takes no rate. */
export const confiscateYuan = (amount: string, stated = amount): Attempt =>
  confiscate({ original: yuan(amount), rate: undefined, rateOn: undefined, confiscated: yuan(stated) });
export const pay = act(PayPenalty, { amount: yuan('20000.00'), to: '市财政局' });
export const execute = act(ExecutePenalty);
export const orderCorrection = act(OrderCorrection, {
  respondent: 1,
  decisionNumber: '韶旅改〔2026〕1号',
  legalBasis: '旅行社条例',
  correction: '规范聘用导游',
});
export const suspendActivity = act(SuspendActivity, {
  respondent: 2,
  decisionNumber: '韶旅停〔2026〕1号',
  legalBasis: '导游人员管理条例 第十八条',
  activity: '导游活动',
  from: '2026-04-15',
});
export const decideNoPenalty = act(DecideNoPenalty, { respondent: 1, reason: '查明当时没有带团行为' });
export const waive = act(WaivePenalty, {
  respondent: 1,
  amount: yuan('500.00'),
  legalBasis: '行政处罚法',
  reason: '确有经济困难',
});
