import type { ClosingShapes } from '../../../src/complaints/closing/closing.events';
import { change, changeBy, touch, type CaseSteps } from './case-step.rules';

export const closingSteps: CaseSteps<ClosingShapes> = {
  ComplaintClosed: (row, event) =>
    changeBy(row, event, ({ stage }) => ({
      stage: 'closed',
      stageBefore: stage,
      closedAt: event.meta.occurredAt,
      outcome: event.data.outcome,
      resolution: event.data.resolution ?? null,
    })),
  ComplaintReopened: (row, event) =>
    changeBy(row, event, ({ stageBefore }) => ({
      stage: stageBefore,
      closedAt: null,
      outcome: null,
      resolution: null,
      keptUntil: null,
    })),
  ReviewRequested: (row, event) => change(row, event, { reviewPending: true }),
  ReviewDecided: (row, event) => change(row, event, { reviewPending: false, reviewDecision: event.data.decision }),
  QualityReviewed: touch,
  MarkedTypical: (row, event) => change(row, event, { typical: true }),
};
