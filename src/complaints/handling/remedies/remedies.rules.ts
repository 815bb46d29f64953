import { Refusal } from '../../../kernel/refusal';
import { fact, respondentOf, type ComplaintRule } from '../../deciding/circumstances.rules';
import type { Complaint } from '../../complaint';
import { covers } from './authority.rules';
import type { AnswerRemedy, DecideRemedy, PerformRemedy, ProposeRemedy } from './remedies.commands';
import type { Remedy } from './remedies.state';

/** Invariant 5: above the role's limit it waits for an approval. */
export const proposeRemedy: ComplaintRule<ProposeRemedy> = (
  { type, description, respondent, amount, expiresOn },
  state,
  { regime, caller },
) => {
  if (respondent !== undefined) respondentOf(state, respondent);
  const remedy = state.remedies.length + 1;
  const approvalNeeded = covers(regime, caller.role, amount) ? undefined : true;
  return [fact('RemedyProposed', { remedy, type, description, respondent, amount, expiresOn, approvalNeeded })];
};

/** Invariant 5: never by who proposed it, and only within one's own authority. */
export const decideRemedy: ComplaintRule<DecideRemedy> = (
  { remedy, approved, reason },
  state,
  { regime, caller: { id, role } },
) => {
  const { approval, proposedBy, amount } = remedyOf(state, remedy);
  if (approval !== 'awaited') throw new Refusal('nothing-to-approve', { remedy });
  if (id === proposedBy) throw new Refusal('own-remedy', { remedy, person: id });
  if (!covers(regime, role, amount)) throw new Refusal('beyond-authority', { remedy, role });
  if (approved) return [fact('RemedyApproved', { remedy, remark: reason })];
  if (reason === undefined) throw new Refusal('reason-missing');
  return [fact('RemedyRejected', { remedy, reason })];
};

/** The complainant may think again, until the remedy is performed. */
export const answerRemedy: ComplaintRule<AnswerRemedy> = ({ remedy, accepted, opinion }, state) => {
  const { performed } = offeredRemedy(state, remedy);
  if (performed) throw new Refusal('remedy-already-performed', { remedy });
  return [accepted ? fact('RemedyAccepted', { remedy, opinion }) : fact('RemedyRefused', { remedy, opinion })];
};

export const performRemedy: ComplaintRule<PerformRemedy> = ({ remedy }, state) => {
  const { performed, accepted, type, amount } = offeredRemedy(state, remedy);
  if (performed) throw new Refusal('remedy-already-performed', { remedy });
  if (accepted === false) throw new Refusal('remedy-refused', { remedy });
  return [fact('RemedyPerformed', { remedy, type, amount })];
};

function remedyOf({ remedies }: Complaint, remedy: number): Remedy {
  const proposed = remedies[remedy - 1];
  if (!proposed) throw new Refusal('unknown-remedy', { remedy, count: remedies.length });
  return proposed;
}

/** Invariant 5: what needs an approval is not offered before it has one. */
function offeredRemedy(state: Complaint, remedy: number): Remedy {
  const proposed = remedyOf(state, remedy);
  if (proposed.approval === 'awaited') throw new Refusal('remedy-not-approved', { remedy });
  if (proposed.approval === 'rejected') throw new Refusal('remedy-rejected', { remedy });
  return proposed;
}
