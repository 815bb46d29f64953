import { Refusal } from '../../kernel/refusal';
import { fact, type ComplaintRule } from '../deciding/circumstances.rules';
import type { RecordFinding } from './handling.commands';
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
