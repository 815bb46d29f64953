import { Refusal } from '../../../kernel/refusal';
import { fact, respondentOf, type ComplaintRule } from '../../deciding/circumstances.rules';
import type { DeclineDemand, TakeStaffAction } from './conduct.commands';

export const takeStaffAction: ComplaintRule<TakeStaffAction> = ({ measure, description, staff, respondent }, state) => {
  const respondentType = respondent === undefined ? undefined : respondentOf(state, respondent).type;
  return [fact('StaffActionTaken', { measure, description, staff, respondent, respondentType })];
};

export const declineDemand: ComplaintRule<DeclineDemand> = ({ request, demand, ground, reason }, { requests }) => {
  if (request !== undefined && request > requests.length) {
    throw new Refusal('unknown-request', { request, count: requests.length });
  }
  return [fact('DemandDeclined', { request, demand, ground, reason })];
};
