import { changeAt } from '../../../kernel/ordinal';
import type { Evolve } from '../../../kernel/rule';
import type { Complaint } from '../../complaint';
import type { EvidenceShapes } from './evidence.events';

export interface EvidenceState {
  /** How many pieces of evidence there are. */
  readonly evidence: number;
  readonly examinations: readonly { readonly reported: boolean }[];
}

export const initialEvidence: EvidenceState = { evidence: 0, examinations: [] };

export const evolveEvidence: Evolve<Complaint, EvidenceShapes> = {
  EvidenceAdded: (state, { evidence }) => ({ ...state, evidence }),
  ExaminationOrdered: (state) => ({ ...state, examinations: [...state.examinations, { reported: false }] }),
  ExaminationReported: (state, { examination }) => ({
    ...state,
    examinations: changeAt(state.examinations, examination, { reported: true }),
  }),
};
