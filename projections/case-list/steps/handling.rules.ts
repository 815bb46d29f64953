import type { HandlingShapes } from '../../../src/complaints/handling/handling.events';
import type { RecordedEvent } from '../../../src/kernel/event';
import { changeAt } from '../../../src/kernel/texts/ordinal';
import type { RemedyInCase } from '../case.row';
import { change, changeBy, touch, type CaseSteps, type Row } from './case-step.rules';

export const handlingSteps: CaseSteps<HandlingShapes> = {
  ContactLogged: (row, event) => {
    const { reached, nextContactAt = null } = event.data;
    return changeBy(row, event, ({ contacts }) => ({ contacts: contacts + (reached ? 1 : 0), nextContactAt }));
  },
  IssuesConfirmed: touch,
  EvidenceAdded: (row, event) => change(row, event, { evidence: event.data.evidence }),
  ExaminationOffered: touch,
  ExaminationDeclined: touch,
  ExaminationOrdered: (row, event) =>
    changeBy(row, event, ({ openExaminations }) => ({ openExaminations: openExaminations + 1 })),
  ExaminationReported: (row, event) =>
    changeBy(row, event, ({ openExaminations }) => ({ openExaminations: openExaminations - 1 })),
  NegotiationHeld: (row, event) => change(row, event, { nextContactAt: null }),
  NegotiationAdjourned: (row, event) => change(row, event, { nextContactAt: event.data.nextContactAt }),
  FindingRecorded: (row, event) => {
    const { allegation, finding } = event.data;
    return changeBy(row, event, ({ allegations }) => ({ allegations: changeAt(allegations, allegation, { finding }) }));
  },
  RemedyProposed: (row, event) => {
    const { type, description, amount, approvalNeeded } = event.data;
    const approval = approvalNeeded ? 'awaited' : undefined;
    return changeBy(row, event, ({ remedies }) => ({
      remedies: [...remedies, { type, description, amount, approval, performed: false }],
    }));
  },
  RemedyApproved: (row, event) => remedy(row, event, { approval: 'approved' }),
  RemedyRejected: (row, event) => remedy(row, event, { approval: 'rejected' }),
  RemedyAccepted: (row, event) => remedy(row, event, { accepted: true }),
  RemedyRefused: (row, event) => remedy(row, event, { accepted: false }),
  RemedyPerformed: (row, event) => remedy(row, event, { performed: true }),
  StaffActionTaken: (row, event) => changeBy(row, event, ({ staffActions }) => ({ staffActions: staffActions + 1 })),
  DemandDeclined: (row, event) => {
    const { demand, ground, reason } = event.data;
    return changeBy(row, event, ({ declinedDemands }) => ({
      declinedDemands: [...declinedDemands, { demand, ground, reason }],
    }));
  },
};

const remedy = (
  row: Row | undefined,
  event: RecordedEvent<string, { readonly remedy: number }>,
  fields: Partial<RemedyInCase>,
): Row => changeBy(row, event, ({ remedies }) => ({ remedies: changeAt(remedies, event.data.remedy, fields) }));
