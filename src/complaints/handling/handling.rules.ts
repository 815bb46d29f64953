import { Refusal } from '../../kernel/refusal';
import { fact, respondentOf, type ComplaintRule } from '../circumstances.rules';
import type { PerformRemedy, ProposeRemedy, RecordFinding } from './handling.commands';
import { isUpheld } from './handling.events';

export const recordFinding: ComplaintRule<RecordFinding> = (
  { allegation, finding, responsibility, explanation },
  state,
) => {
  const found = state.allegations[allegation - 1];
  if (!found) throw new Refusal('unknown-allegation', { allegation, count: state.allegations.length });
  const findings = state.allegations.map((each) => (each === found ? finding : each.finding));
  return [
    fact('FindingRecorded', {
      allegation,
      respondent: found.respondent,
      finding,
      responsibility,
      explanation,
      caseUpheld: findings.some((each) => each !== undefined && isUpheld(each)),
      allFound: findings.every((each) => each !== undefined),
    }),
  ];
};

export const proposeRemedy: ComplaintRule<ProposeRemedy> = (
  { type, description, respondent, amount, expiresOn },
  state,
) => {
  if (respondent !== undefined) respondentOf(state, respondent);
  return [
    fact('RemedyProposed', {
      remedy: state.remedies.length + 1,
      type,
      description,
      respondent,
      amount,
      expiresOn,
    }),
  ];
};

export const performRemedy: ComplaintRule<PerformRemedy> = ({ remedy }, state) => {
  const proposed = state.remedies[remedy - 1];
  if (!proposed) throw new Refusal('unknown-remedy', { remedy, count: state.remedies.length });
  if (proposed.performed) throw new Refusal('remedy-already-performed', { remedy });
  return [fact('RemedyPerformed', { remedy, type: proposed.type, amount: proposed.amount })];
};
