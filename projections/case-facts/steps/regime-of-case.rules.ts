import type { RegimeOfCaseShapes } from '../../../src/complaints/regime-of-case/regime-of-case.events';
import { change, type FactSteps } from './fact-step.rules';
import { underOtherRules } from './limits.rules';

export const regimeOfCaseFacts: FactSteps<RegimeOfCaseShapes> = {
  ComplaintMovedToRegime: (row, event) =>
    change(row, event, {
      regime: event.data.to.id,
      regimeVersion: event.data.to.version,
      limits: underOtherRules(row?.limits),
    }),
};
