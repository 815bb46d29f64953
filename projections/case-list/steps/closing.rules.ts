import type { ClosingShapes } from '../../../src/complaints/closing/closing.events';
import { changeBy, type CaseSteps } from './case-step.rules';

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
    })),
};
