import type { HandlingShapes } from '../../../src/complaints/handling/handling.events';
import { changeAt } from '../../../src/kernel/ordinal';
import { changeBy, type CaseSteps } from './case-step.rules';

export const handlingSteps: CaseSteps<HandlingShapes> = {
  FindingRecorded: (row, event) => {
    const { allegation, finding } = event.data;
    return changeBy(row, event, ({ allegations }) => ({ allegations: changeAt(allegations, allegation, { finding }) }));
  },
  RemedyProposed: (row, event) => {
    const { type, description, amount } = event.data;
    return changeBy(row, event, ({ remedies }) => ({
      remedies: [...remedies, { type, description, amount, performed: false }],
    }));
  },
  RemedyPerformed: (row, event) =>
    changeBy(row, event, ({ remedies }) => ({
      remedies: changeAt(remedies, event.data.remedy, { performed: true }),
    })),
};
