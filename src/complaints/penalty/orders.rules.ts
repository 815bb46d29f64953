import { Refusal } from '../../kernel/refusal';
import { fact, respondentOf, type ComplaintRule } from '../deciding/circumstances.rules';
import type { DecideNoPenalty, OrderCorrection, SuspendActivity } from './orders.commands';
import { penalised } from './penalty.rules';

/** As a penalty it needs a (partly) substantiated allegation against that respondent (invariant 4). */
export const orderCorrection: ComplaintRule<OrderCorrection> = (command, state) => {
  const { decisionNumber, legalBasis, correction, due } = command;
  return [fact('CorrectionOrdered', { ...penalised(command, state), decisionNumber, legalBasis, correction, due })];
};

export const suspendActivity: ComplaintRule<SuspendActivity> = (command, state) => {
  const { decisionNumber, legalBasis, activity, from, until } = command;
  const respondent = penalised(command, state);
  if (until !== undefined && until < from) throw new Refusal('ends-before-it-begins', { from, until });
  return [fact('ActivitySuspended', { ...respondent, decisionNumber, legalBasis, activity, from, until })];
};

/** Decided once, and only of a respondent who was neither penalised nor ordered to do anything. */
export const decideNoPenalty: ComplaintRule<DecideNoPenalty> = ({ respondent, reason }, state) => {
  const { name, type } = respondentOf(state, respondent);
  if (state.spared.includes(respondent)) throw new Refusal('no-penalty-decided', { respondent: name });
  const penalties = [...state.dues.map((due) => due.respondent), ...state.ordered];
  if (penalties.includes(respondent)) throw new Refusal('already-penalised', { respondent: name });
  return [fact('NoPenaltyDecided', { respondent, respondentName: name, respondentType: type, reason })];
};
