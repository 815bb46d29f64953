import { changeAt } from '../../../kernel/texts/ordinal';
import type { Evolve } from '../../../kernel/rule';
import type { Complaint } from '../../complaint';
import type { DisputeShapes } from './disputes.events';

interface Dispute {
  readonly unit: string;
  readonly superior: string;
  /** The unit that was found to be competent; none while it is open. */
  readonly competent?: string;
}

export interface DisputesState {
  readonly disputes: readonly Dispute[];
}

export const initialDisputes: DisputesState = { disputes: [] };

export const evolveDisputes: Evolve<Complaint, DisputeShapes> = {
  CompetenceDisputed: (state, { unit, superior }) => ({
    ...state,
    disputes: [...state.disputes, { unit, superior }],
  }),
  CompetenceDecided: (state, { dispute, competent }) => ({
    ...state,
    disputes: changeAt(state.disputes, dispute, { competent }),
  }),
};
