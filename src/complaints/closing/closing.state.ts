import { changeAt } from '../../kernel/texts/ordinal';
import type { Evolve } from '../../kernel/rule';
import type { Complaint } from '../complaint';
import { initialAnswers } from '../intake/answers/answers.state';
import { initialReply } from '../reply/reply.state';
import type { ClosingShapes } from './closing.events';

export interface ClosingState {
  /** ISO 8601 with offset; none while the case is open. */
  readonly closedAt?: string;
  readonly reviews: readonly { readonly decided: boolean }[];
  readonly qualityReviewed: boolean;
  readonly typical: boolean;
}

export const initialClosing: ClosingState = { reviews: [], qualityReviewed: false, typical: false };

export const evolveClosing: Evolve<Complaint, ClosingShapes> = {
  ComplaintClosed: (state, _data, { occurredAt }) => ({
    ...state,
    stage: 'closed',
    stageBefore: state.stage,
    closedAt: occurredAt,
  }),
  // Reported, answered and called back anew, and archived anew in the end; who was spared may be penalised after all.
  ComplaintReopened: (state) => ({
    ...state,
    ...initialReply,
    ...initialAnswers,
    stage: state.stageBefore,
    closedAt: undefined,
    keptUntil: undefined,
    spared: [],
  }),
  ReviewRequested: (state) => ({ ...state, reviews: [...state.reviews, { decided: false }] }),
  ReviewDecided: (state, { review }) => ({ ...state, reviews: changeAt(state.reviews, review, { decided: true }) }),
  QualityReviewed: (state) => ({ ...state, qualityReviewed: true }),
  MarkedTypical: (state) => ({ ...state, typical: true }),
};
