import { fact, respondentOf, type ComplaintRule } from '../deciding/circumstances.rules';
import type { Apologize } from './apology.commands';

export const apologize: ComplaintRule<Apologize> = ({ by, onBehalfOf, reason, form, accepted, respondent }, state) => {
  const respondentType = respondent === undefined ? undefined : respondentOf(state, respondent).type;
  return [fact('ApologyMade', { by, onBehalfOf, reason, form, accepted, respondent, respondentType })];
};
