import { Refusal } from '../../kernel/refusal';
import { fact, type ComplaintRule } from '../deciding/circumstances.rules';
import type { Complaint } from '../complaint';
import { requireOwnLine } from '../deciding/three-lines.rules';
import type { DecideReview, MarkTypical, RequestReview, ReviewQuality } from './evaluation.commands';

/** One review at a time. */
export const requestReview: ComplaintRule<RequestReview> = ({ reason }, state) => {
  const pending = pendingReview(state);
  if (pending !== undefined) throw new Refusal('review-pending', { review: pending });
  return [fact('ReviewRequested', { review: state.reviews.length + 1, reason })];
};

/** By nobody who moved, handled or approved the case. A review that is supported is followed by a reopening. */
export const decideReview: ComplaintRule<DecideReview> = ({ decision, explanation }, state, { caller }) => {
  const review = pendingReview(state);
  if (review === undefined) throw new Refusal('no-review-requested');
  requireOwnLine(state, caller.id, 'checking');
  return [fact('ReviewDecided', { review, decision, explanation })];
};

export const reviewQuality: ComplaintRule<ReviewQuality> = ({ points }) => [fact('QualityReviewed', { points })];

export const markTypical: ComplaintRule<MarkTypical> = ({ reason, lesson }, { typical }) => {
  if (typical) throw new Refusal('already-typical');
  return [fact('MarkedTypical', { reason, lesson })];
};

/** Ordinal of the review that was asked for and is not decided yet. */
function pendingReview({ reviews }: Complaint): number | undefined {
  const index = reviews.findIndex(({ decided }) => !decided);
  return index < 0 ? undefined : index + 1;
}
