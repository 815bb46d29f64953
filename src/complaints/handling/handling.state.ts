import { changeAt } from '../../kernel/texts/ordinal';
import type { Evolve } from '../../kernel/rule';
import type { Complaint } from '../complaint';
import { evolveConduct } from './conduct/conduct.state';
import { evolveContacts, initialContacts, type ContactsState } from './contacts/contacts.state';
import { evolveEvidence, initialEvidence, type EvidenceState } from './evidence/evidence.state';
import { isUpheld, type HandlingShapes } from './handling.events';
import { evolveNegotiation, initialNegotiation, type NegotiationState } from './negotiation/negotiation.state';
import { evolveRemedies, initialRemedies, type RemediesState } from './remedies/remedies.state';

export interface HandlingState extends ContactsState, EvidenceState, NegotiationState, RemediesState {}

export const initialHandling: HandlingState = {
  ...initialContacts,
  ...initialEvidence,
  ...initialNegotiation,
  ...initialRemedies,
};

export const evolveHandling: Evolve<Complaint, HandlingShapes> = {
  ...evolveContacts,
  ...evolveEvidence,
  ...evolveNegotiation,
  FindingRecorded: (state, { allegation, finding }) => ({
    ...state,
    allegations: changeAt(state.allegations, allegation, { finding }),
  }),
  ...evolveRemedies,
  ...evolveConduct,
};

/** 成立 or 部分成立 in at least one point against this respondent. */
export const upheldAgainst = (state: Complaint, respondent: number): boolean =>
  state.allegations.some(
    (allegation) =>
      allegation.respondent === respondent && allegation.finding !== undefined && isUpheld(allegation.finding),
  );
