import type { PenaltyShapes } from '../../../src/complaints/penalty/penalty.events';
import { changeBy, touch, type CaseSteps } from './case-step.rules';

export const penaltySteps: CaseSteps<PenaltyShapes> = {
  RespondentFined: (row, event) => {
    const { outsideStatute, decisionNumber } = event.data;
    return changeBy(row, event, ({ penalties, warnings }) => ({
      penalties: penalties + 1,
      warnings: outsideStatute ? [...warnings, `fine-outside-statute:${decisionNumber}`] : warnings,
    }));
  },
  IllegalIncomeConfiscated: (row, event) => changeBy(row, event, ({ penalties }) => ({ penalties: penalties + 1 })),
  CorrectionOrdered: (row, event) => changeBy(row, event, ({ orders }) => ({ orders: orders + 1 })),
  ActivitySuspended: (row, event) => changeBy(row, event, ({ orders }) => ({ orders: orders + 1 })),
  NoPenaltyDecided: touch,
  PenaltyWaived: touch,
  PenaltyPaid: touch,
  PenaltyExecuted: touch,
};
