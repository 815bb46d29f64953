import type { ArchivingShapes } from '../../../src/complaints/archiving/archiving.events';
import { change, changeBy, type CaseSteps } from './case-step.rules';

export const archivingSteps: CaseSteps<ArchivingShapes> = {
  ComplaintArchived: (row, event) => change(row, event, { keptUntil: event.data.until }),
  LegalHoldPlaced: (row, event) => changeBy(row, event, ({ holds }) => ({ holds: holds + 1 })),
  LegalHoldLifted: (row, event) => changeBy(row, event, ({ holds }) => ({ holds: holds - 1 })),
  ErasureProposed: (row, event) =>
    changeBy(row, event, ({ keptUntil, retentionAsked }) => {
      const { data, meta } = event;
      return {
        erasureProposal: { ...data, proposedBy: meta.actor.id, proposedAt: meta.occurredAt },
        retentionAsked: data.ground === 'retention-ended' ? keptUntil : retentionAsked,
      };
    }),
  ErasureRejected: (row, event) => change(row, event, { erasureProposal: null }),
  ProcessingRestricted: (row, event) => change(row, event, { restricted: true }),
  RestrictionLifted: (row, event) => change(row, event, { restricted: false }),
  PersonalDataErased: (row, event) =>
    change(row, event, {
      erased: true,
      erasureProposal: null,
      complainant: null,
      narrative: null,
      representatives: [],
      sealed: [],
    }),
};
