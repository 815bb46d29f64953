import { changeAt } from '../../../kernel/texts/ordinal';
import type { Evolve } from '../../../kernel/rule';
import type { Complaint } from '../../complaint';
import type { EvidenceShapes } from './evidence.events';

export interface EvidenceState {
  /** How many pieces of evidence there are. */
  readonly evidence: number;
  /** Examinations offered to the complainant, and whether each was taken up or refused. */
  readonly examinationOffers: readonly { readonly answered: boolean }[];
  readonly examinations: readonly { readonly reported: boolean }[];
}

export const initialEvidence: EvidenceState = { evidence: 0, examinationOffers: [], examinations: [] };

export const evolveEvidence: Evolve<Complaint, EvidenceShapes> = {
  EvidenceAdded: (state, { evidence }) => ({ ...state, evidence }),
  ExaminationOffered: (state) => ({
    ...state,
    examinationOffers: [...state.examinationOffers, { answered: false }],
  }),
  ExaminationDeclined: (state, { offer }) => ({ ...state, examinationOffers: answered(state, offer) }),
  ExaminationOrdered: (state, { offer }) => ({
    ...state,
    examinationOffers: offer === undefined ? state.examinationOffers : answered(state, offer),
    examinations: [...state.examinations, { reported: false }],
  }),
  ExaminationReported: (state, { examination }) => ({
    ...state,
    examinations: changeAt(state.examinations, examination, { reported: true }),
  }),
};

const answered = ({ examinationOffers }: EvidenceState, offer: number): EvidenceState['examinationOffers'] =>
  changeAt(examinationOffers, offer, { answered: true });
