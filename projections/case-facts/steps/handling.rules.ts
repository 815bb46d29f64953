import type { HandlingShapes } from '../../../src/complaints/handling/handling.events';
import { change, counted, on, type FactSteps } from './fact-step.rules';

/** Facts that no figure needs. */
export const handlingIgnored = [
  'ContactLogged',
  'IssuesConfirmed',
  'EvidenceAdded',
  'ExaminationOffered',
  'ExaminationDeclined',
  'ExaminationOrdered',
  'ExaminationReported',
  'NegotiationHeld',
  'NegotiationAdjourned',
  'RemedyApproved',
  'RemedyRejected',
  'RemedyAccepted',
  'RemedyRefused',
  'DemandDeclined',
] as const satisfies readonly (keyof HandlingShapes)[];

export const handlingFacts: FactSteps<Omit<HandlingShapes, (typeof handlingIgnored)[number]>> = {
  FindingRecorded: (row, event) => {
    const { caseUpheld, allFound } = event.data;
    return change(row, event, {
      upheld: caseUpheld,
      upheldOn: caseUpheld ? (row?.upheldOn ?? on(event)) : null,
      foundOn: allFound ? on(event) : null,
    });
  },
  RemedyProposed: (row, event) => change(row, event, { remediesProposed: (row?.remediesProposed ?? 0) + 1 }),
  RemedyPerformed: (row, event) => {
    const { type, amount } = event.data;
    return counted(row, event, { figure: 'remedies', detail: type, ...amount });
  },
  StaffActionTaken: (row, event) => {
    const { measure, respondentType } = event.data;
    return counted(row, event, { figure: 'staffActions', detail: measure, respondentType });
  },
};
