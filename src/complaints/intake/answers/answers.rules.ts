import { Refusal } from '../../../kernel/refusal';
import type { Requirement } from '../../../regimes/parts/requirements';
import { fact, type Circumstances, type ComplaintRule } from '../../deciding/circumstances.rules';
import type { Complaint } from '../../complaint';
import type { AnswerConsultation, DecideSuggestion } from './answers.commands';

export const answerConsultation: ComplaintRule<AnswerConsultation> = ({ medium, answer }, state, circumstances) => {
  refuseOtherKinds('answer', state, circumstances);
  return [fact('ConsultationAnswered', { medium, answer })];
};

export const decideSuggestion: ComplaintRule<DecideSuggestion> = (
  { adopted, decidedBy, reason, toldBy },
  state,
  circumstances,
) => {
  refuseOtherKinds('suggestion-decision', state, circumstances);
  if (state.suggestionDecided) throw new Refusal('suggestion-already-decided');
  return [fact('SuggestionDecided', { adopted, decidedBy, reason, toldBy })];
};

/** A kind that ends with something else is not ended by an answer; one for which the regime says nothing may be. */
function refuseOtherKinds(requirement: Requirement, { kind }: Complaint, { regime }: Circumstances): void {
  const closing = regime.kinds.find(({ id }) => id === kind)?.closing ?? [];
  if (closing.length > 0 && !closing.includes(requirement)) throw new Refusal('not-of-this-kind', { kind, closing });
}
