import type { RoutingShapes } from '../../../src/complaints/routing/routing.events';
import { change, changeBy, touch, type CaseSteps } from './case-step.rules';

export const routingSteps: CaseSteps<RoutingShapes> = {
  ComplaintTransferred: (row, event) =>
    changeBy(row, event, ({ stage }) => ({
      stage: 'in-transit',
      stageBefore: stage,
      holder: event.data.to,
      handOvers: event.data.ordinal,
    })),
  TransferAcknowledged: (row, event) => changeBy(row, event, ({ stageBefore }) => ({ stage: stageBefore })),
  TransferReturned: (row, event) =>
    changeBy(row, event, ({ stage, stageBefore }) => ({
      stage: stage === 'in-transit' ? stageBefore : stage,
      holder: event.data.to,
    })),
  CompetenceDisputed: touch,
  CompetenceDecided: touch,
  WarmHandover: (row, event) => change(row, event, { handler: event.data.to }),
  HandlerReplaced: (row, event) => change(row, event, { handler: event.data.handler }),
  HandlerAssigned: (row, event) => change(row, event, { handler: event.data.handler }),
};
