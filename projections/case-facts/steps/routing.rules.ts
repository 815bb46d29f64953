import type { RoutingShapes } from '../../../src/complaints/routing/routing.events';
import { change, on, type FactSteps } from './fact-step.rules';
import { kept } from './limits.rules';

/** Facts that no figure needs. */
export const routingIgnored = [
  'CompetenceDisputed',
  'CompetenceDecided',
  'WarmHandover',
  'HandlerAssigned',
  'HandlerReplaced',
] as const satisfies readonly (keyof RoutingShapes)[];

export const routingFacts: FactSteps<Omit<RoutingShapes, (typeof routingIgnored)[number]>> = {
  ComplaintTransferred: (row, event) =>
    change(row, event, {
      stage: 'in-transit',
      stageBefore: row?.stage,
      transferredOn: row?.transferredOn ?? on(event),
      transferredTo: event.data.to,
      holder: event.data.to,
      limits: kept(row?.limits, 'transfer', event.meta.occurredAt),
    }),
  TransferAcknowledged: (row, event) => change(row, event, { stage: row?.stageBefore }),
  TransferReturned: (row, event) =>
    change(row, event, {
      stage: row?.stage === 'in-transit' ? row.stageBefore : row?.stage,
      holder: event.data.to,
      returns: (row?.returns ?? 0) + 1,
    }),
};
