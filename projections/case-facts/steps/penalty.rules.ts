import type { PenaltyShapes } from '../../../src/complaints/penalty/penalty.events';
import { counted, type FactSteps } from './fact-step.rules';

/** Facts that no figure needs. */
export const penaltyIgnored = [
  'CorrectionOrdered',
  'ActivitySuspended',
  'NoPenaltyDecided',
  'PenaltyWaived',
  'PenaltyExecuted',
] as const satisfies readonly (keyof PenaltyShapes)[];

export const penaltyFacts: FactSteps<Omit<PenaltyShapes, (typeof penaltyIgnored)[number]>> = {
  RespondentFined: (row, event) => {
    const { respondentType, fine } = event.data;
    return { ...counted(row, event, { figure: 'fines', detail: '', respondentType, ...fine }), withPenalty: true };
  },
  IllegalIncomeConfiscated: (row, event) => {
    const { respondentType, confiscated } = event.data;
    return {
      ...counted(row, event, { figure: 'confiscations', detail: '', respondentType, ...confiscated }),
      withPenalty: true,
    };
  },
  PenaltyPaid: (row, event) => counted(row, event, { figure: 'payments', detail: '', ...event.data.amount }),
};
