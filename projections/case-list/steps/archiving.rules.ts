import type { ArchivingShapes } from '../../../src/complaints/archiving/archiving.events';
import { change, changeBy, touch, type CaseSteps } from './case-step.rules';

export const archivingSteps: CaseSteps<ArchivingShapes> = {
  ComplaintArchived: (row, event) => change(row, event, { keptUntil: event.data.until }),
  LegalHoldPlaced: (row, event) => changeBy(row, event, ({ holds }) => ({ holds: holds + 1 })),
  LegalHoldLifted: (row, event) => changeBy(row, event, ({ holds }) => ({ holds: holds - 1 })),
  ErasureProposed: touch,
  ErasureRejected: touch,
  ProcessingRestricted: (row, event) => change(row, event, { restricted: true }),
  RestrictionLifted: (row, event) => change(row, event, { restricted: false }),
  PersonalDataErased: (row, event) =>
    change(row, event, { erased: true, complainant: null, narrative: null, representatives: [], sealed: [] }),
};
