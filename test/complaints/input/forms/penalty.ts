import { DecideNoPenalty, OrderCorrection, SuspendActivity } from '../../../../src/complaints/penalty/orders.commands';
import {
  ConfiscateIncome,
  ExecutePenalty,
  FineRespondent,
  PayPenalty,
  WaivePenalty,
} from '../../../../src/complaints/penalty/penalty.commands';
import { code, day, ordinal, text } from '../kinds';
import { money, rate } from '../money-kinds';
import { form, type Form } from './form';

const penalised = { respondent: ordinal, decisionNumber: text(100), legalBasis: text(500) };

export const penaltyForms: readonly Form[] = [
  form(FineRespondent, { ...penalised, fine: money }, { article: code }),
  form(ConfiscateIncome, { ...penalised, original: money, confiscated: money }, { rate, rateOn: day }),
  form(OrderCorrection, { ...penalised, correction: text(2000) }, { due: day }),
  form(SuspendActivity, { ...penalised, activity: text(500), from: day }, { until: day }),
  form(DecideNoPenalty, { respondent: ordinal, reason: text(2000) }),
  form(WaivePenalty, { respondent: ordinal, amount: money, legalBasis: text(500), reason: text(2000) }),
  form(PayPenalty, { amount: money, to: text(200) }, { receipt: text(100), respondent: ordinal }),
  form(ExecutePenalty, {}, { remark: text(500) }),
];
