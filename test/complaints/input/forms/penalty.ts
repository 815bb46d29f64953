import {
  ConfiscateIncome,
  ExecutePenalty,
  FineRespondent,
  PayPenalty,
} from '../../../../src/complaints/penalty/penalty.commands';
import { code, day, ordinal, text } from '../kinds';
import { money, rate } from '../money-kinds';
import { form, type Form } from './form';

const penalised = { respondent: ordinal, decisionNumber: text(100), legalBasis: text(500) };

export const penaltyForms: readonly Form[] = [
  form(FineRespondent, { ...penalised, fine: money }, { article: code }),
  form(ConfiscateIncome, { ...penalised, original: money, confiscated: money }, { rate, rateOn: day }),
  form(PayPenalty, { amount: money, to: text(200) }, { receipt: text(100), respondent: ordinal }),
  form(ExecutePenalty, {}, { remark: text(500) }),
];
