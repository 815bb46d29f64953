import type { RegimeOfCaseShapes } from '../../../src/complaints/regime-of-case/regime-of-case.events';
import { change, type CaseSteps } from './case-step.rules';

export const regimeOfCaseSteps: CaseSteps<RegimeOfCaseShapes> = {
  ComplaintMovedToRegime: (row, event) =>
    change(row, event, { regime: event.data.to.id, regimeVersion: event.data.to.version }),
};
