import { on } from '../command-entry';
import { CloseComplaint, ReopenComplaint } from './closing.commands';
import { close, reopen } from './closing.rules';
import { DecideReview, MarkTypical, RequestReview, ReviewQuality } from './evaluation.commands';
import { decideReview, markTypical, requestReview, reviewQuality } from './evaluation.rules';

export const closingCommands = [
  on(CloseComplaint, 'close', close, { actOf: ({ outcome }) => (outcome === 'withdrawn' ? 'withdraw' : 'close') }),
  on(ReopenComplaint, 'reopen', reopen),
  on(RequestReview, 'requestReview', requestReview),
  on(DecideReview, 'decideReview', decideReview),
  on(ReviewQuality, 'reviewQuality', reviewQuality),
  on(MarkTypical, 'markTypical', markTypical),
];
