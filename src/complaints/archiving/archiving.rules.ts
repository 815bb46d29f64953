import { dayOf } from '../../kernel/day';
import { Refusal } from '../../kernel/refusal';
import { fact, requireTerm, type ComplaintRule } from '../deciding/circumstances.rules';
import type { ArchiveComplaint, LiftHold, PlaceHold } from './archiving.commands';
import { keptUntil } from './retention/retention.rules';

/** Kept for the years of the class, counted from the closing; once told, the time is only lengthened. */
export const archive: ComplaintRule<ArchiveComplaint> = ({ retention }, state, { regime }) => {
  requireTerm(regime, 'retention', regime.retention, retention);
  const years = regime.retention.find(({ id }) => id === retention)?.years ?? 0;
  const pending = state.reviews.findIndex(({ decided }) => !decided);
  if (pending >= 0) throw new Refusal('review-pending', { review: pending + 1 });
  const closedOn = dayOf(state.closedAt ?? '');
  const until = keptUntil(closedOn, years);
  if (state.keptUntil !== undefined && until <= state.keptUntil) {
    throw new Refusal('already-archived', { until: state.keptUntil });
  }
  return [fact('ComplaintArchived', { retention, years, closedOn, until })];
};

export const placeHold: ComplaintRule<PlaceHold> = ({ reason, legalBasis }, { holds }) => [
  fact('LegalHoldPlaced', { hold: holds.length + 1, reason, legalBasis }),
];

export const liftHold: ComplaintRule<LiftHold> = ({ hold, reason }, { holds }) => {
  const placed = holds[hold - 1];
  if (!placed) throw new Refusal('unknown-hold', { hold, count: holds.length });
  if (placed.lifted) throw new Refusal('hold-already-lifted', { hold });
  return [fact('LegalHoldLifted', { hold, reason })];
};
