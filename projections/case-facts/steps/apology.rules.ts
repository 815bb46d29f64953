import type { ApologyShapes } from '../../../src/complaints/apology/apology.events';
import { counted, type FactSteps } from './fact-step.rules';

export const apologyFacts: FactSteps<ApologyShapes> = {
  ApologyMade: (row, event) =>
    counted(row, event, { figure: 'apologies', detail: event.data.form, respondentType: event.data.respondentType }),
};
