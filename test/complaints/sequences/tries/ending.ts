import * as fc from 'fast-check';
import * as acts from '../../words/acts';
import { few, plain, tries } from './trying';

export const ending = [
  plain('withdraw', 2, acts.withdraw),
  plain('request a review', 3, acts.requestReview),
  plain('decide the review', 5, acts.decideReview),
  plain('review the quality', 1, acts.reviewQuality),
  plain('mark as typical', 1, acts.markTypical),
  plain('archive', 2, acts.archive),
  plain('place a hold', 1, acts.placeHold),
  tries('lift a hold', 2, fc.record({ hold: few }), (said, by) => acts.liftHold({ ...said, by })),
  plain('propose an erasure', 4, acts.proposeErasure),
  tries('decide on an erasure', 8, fc.record({ erasure: few, approved: fc.boolean() }), (said, by) =>
    acts.decideErasure({ ...said, reason: '尚有争议', by }),
  ),
  plain('restrict', 1, acts.restrict),
  plain('lift the restriction', 2, acts.liftRestriction),
];
