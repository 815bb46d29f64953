import { dayOf } from '../../kernel/day';
import { Refusal } from '../../kernel/refusal';
import type { Role } from '../../kernel/roles';
import { fact, type ComplaintRule } from '../deciding/circumstances.rules';
import type { Complaint } from '../complaint';
import { requireOwnLine } from '../deciding/three-lines.rules';
import type { ErasureGround } from './archiving.events';
import type { ProposedErasure } from './archiving.state';
import { refuseWhileRestricted } from './restriction/restriction.rules';
import type { DecideErasure, ProposeErasure } from './erasure.commands';

/** Whoever answers for a unit or for those below it: what is erased cannot be had back. */
const APPROVERS: readonly Role[] = ['head', 'leader'];

/** One proposal at a time. */
export const proposeErasure: ComplaintRule<ProposeErasure> = ({ ground, basis }, state, { now }) => {
  refuseErasure({ ground, basis }, state, now);
  const pending = state.erasures.findIndex(({ decided }) => !decided);
  if (pending >= 0) throw new Refusal('erasure-proposed-already', { erasure: pending + 1 });
  return [fact('ErasureProposed', { erasure: state.erasures.length + 1, ground, basis })];
};

/**
 * By a head or a leader who neither proposed it nor handled the case (三线互控), on what holds at that moment: a hold that
 * was placed meanwhile stands in the way. No figure changes by it (invariant 9).
 */
export const decideErasure: ComplaintRule<DecideErasure> = ({ erasure, approved, reason }, state, { caller, now }) => {
  const proposed = erasureOf(state, erasure);
  if (proposed.decided) throw new Refusal('erasure-decided-already', { erasure });
  const { id: person, role } = caller;
  if (person === proposed.proposedBy) throw new Refusal('own-erasure', { erasure, person });
  if (!APPROVERS.includes(role as Role)) throw new Refusal('erasure-not-by-role', { role, allowed: APPROVERS });
  requireOwnLine(state, person, 'approving');
  if (!approved) {
    if (reason === undefined) throw new Refusal('reason-missing');
    return [fact('ErasureRejected', { erasure, reason })];
  }
  refuseErasure(proposed, state, now);
  return [fact('PersonalDataErased', { erasure, ground: proposed.ground, basis: proposed.basis })];
};

interface Grounds {
  readonly ground: ErasureGround;
  readonly basis?: string;
}

/**
 * Never while a hold or a restriction stands or a review is pending; only after the last day on which the case must be kept, or on request
 * with a basis, for which whoever approves answers (个人信息保护法 47).
 */
function refuseErasure({ ground, basis }: Grounds, state: Complaint, now: string): void {
  if (state.erased) throw new Refusal('already-erased');
  refuseWhileRestricted(state);
  const holds = state.holds.flatMap(({ lifted }, index) => (lifted ? [] : [String(index + 1)]));
  if (holds.length > 0) throw new Refusal('on-hold', { holds });
  const pending = state.reviews.findIndex(({ decided }) => !decided);
  if (pending >= 0) throw new Refusal('review-pending', { review: pending + 1 });
  if (ground === 'on-request') {
    if (basis === undefined) throw new Refusal('erasure-without-basis');
    return;
  }
  const { keptUntil } = state;
  if (keptUntil === undefined) throw new Refusal('not-archived');
  if (dayOf(now) <= keptUntil) throw new Refusal('still-to-be-kept', { until: keptUntil });
}

function erasureOf({ erasures }: Complaint, erasure: number): ProposedErasure {
  const proposed = erasures[erasure - 1];
  if (!proposed) throw new Refusal('unknown-erasure', { erasure, count: erasures.length });
  return proposed;
}
