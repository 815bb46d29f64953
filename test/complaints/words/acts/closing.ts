import { CloseComplaint, ReopenComplaint } from '../../../../src/complaints/closing/closing.commands';
import {
  DecideReview,
  MarkTypical,
  RequestReview,
  ReviewQuality,
} from '../../../../src/complaints/closing/evaluation.commands';
import type { Attempt } from '../../../support/given';
import { act } from './giving';

export const close = act(CloseComplaint, { outcome: 'settled' });
export const withdraw = act(CloseComplaint, { outcome: 'withdrawn' });
export const reopen = act(ReopenComplaint, { reason: '投诉人不认可' });
export const requestReview = act(RequestReview, { reason: '不服处理意见' });
const decide = act(DecideReview, { decision: 'not-supported', explanation: '原处理意见事实清楚' });
/** By somebody who had nothing to do with the case. */
export const decideReview = (said: Parameters<typeof decide>[0] = {}): Attempt =>
  decide({ clerk: 'reviewer-1', ...said });
export const reviewQuality = act(ReviewQuality, {
  points: [{ shortcoming: '首次答复未说明依据', improvement: '答复须引用规定条款' }],
});
export const markTypical = act(MarkTypical, { reason: '景区未尽告知义务' });
