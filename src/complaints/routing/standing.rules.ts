import type { Circumstances } from '../deciding/circumstances.rules';
import type { Complaint } from '../complaint';
import type { Act } from '../lifecycle';

/**
 * Which unit may act beside the one that holds the case: the one that received it, also those above the holder, or whoever
 * the rule of the act names.
 */
export type Circle = 'holder' | 'receiver' | 'superior' | 'named';

/** Every other act is the holder's alone (invariant 3). */
const CIRCLES: Readonly<Partial<Record<Act, Circle>>> = {
  // It called back, it hears the objection, and it keeps the file.
  feedback: 'receiver',
  reopen: 'receiver',
  archive: 'receiver',
  proposeErasure: 'receiver',
  judgeReply: 'superior',
  requestReview: 'superior',
  decideReview: 'superior',
  reviewQuality: 'superior',
  markTypical: 'superior',
  placeHold: 'superior',
  liftHold: 'superior',
  decideErasure: 'superior',
  restrict: 'superior',
  liftRestriction: 'superior',
  urge: 'superior',
  instruct: 'superior',
  takeCase: 'superior',
  holdConference: 'superior',
  orderReception: 'superior',
  holdReception: 'named',
  recordReceptionDay: 'superior',
  reportUndertaking: 'named',
  decideCompetence: 'named',
  issueDocument: 'named',
  cancelDocument: 'named',
  decideRemedy: 'superior',
  extendDeadline: 'superior',
  // The system acts for no unit.
  recordMissed: 'named',
  recordUndertakingOverdue: 'named',
};

export const circleOf = (act: Act): Circle => CIRCLES[act] ?? 'holder';

/** Whether the caller's unit may do this; the line of the holder is known for the acts of its superiors. */
export function mayAct(
  act: Act,
  { holder, receivingUnit }: Complaint,
  { caller: { unit }, lineOf }: Circumstances,
): boolean {
  const circle = circleOf(act);
  if (unit === holder || circle === 'named') return true;
  if (circle === 'holder') return false;
  return unit === receivingUnit || (circle === 'superior' && (lineOf(holder) ?? []).includes(unit));
}
