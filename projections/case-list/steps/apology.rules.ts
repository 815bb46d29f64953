import type { ApologyShapes } from '../../../src/complaints/apology/apology.events';
import { changeBy, type CaseSteps } from './case-step.rules';

export const apologySteps: CaseSteps<ApologyShapes> = {
  ApologyMade: (row, event) => changeBy(row, event, ({ apologies }) => ({ apologies: apologies + 1 })),
};
