import type { DocumentShapes } from '../../../src/documents/documents.events';
import { change, type CaseSteps } from './case-step.rules';

export const documentSteps: CaseSteps<DocumentShapes> = {
  DocumentIssued: (row, event) => change(row, event),
  DocumentCancelled: (row, event) => change(row, event),
};
