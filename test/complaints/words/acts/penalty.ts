import {
  ConfiscateIncome,
  ExecutePenalty,
  FineRespondent,
  PayPenalty,
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
