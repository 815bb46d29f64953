import type { ClosingShapes } from '../../../src/complaints/closing/closing.events';
import { change, on, type FactSteps } from './fact-step.rules';
import { closed, reopened } from './limits.rules';

/** Facts that no figure needs. */
export const closingIgnored = [
  'ReviewRequested',
  'ReviewDecided',
  'QualityReviewed',
  'MarkedTypical',
] as const satisfies readonly (keyof ClosingShapes)[];

export const closingFacts: FactSteps<Omit<ClosingShapes, (typeof closingIgnored)[number]>> = {
  ComplaintClosed: (row, event) =>
    change(row, event, {
      stage: 'closed',
      stageBefore: row?.stage,
      closedOn: on(event),
      outcome: event.data.outcome,
      resolution: event.data.resolution ?? null,
      answeredInTime: event.data.answeredInTime ?? row?.answeredInTime ?? null,
      limits: closed(row?.limits, event.meta.occurredAt),
    }),
  ComplaintReopened: (row, event) =>
    change(row, event, {
      stage: row?.stageBefore,
      closedOn: null,
      outcome: null,
      resolution: null,
      reopenings: (row?.reopenings ?? 0) + 1,
      limits: reopened(row?.limits),
    }),
};
