import { changeAt } from '../../../kernel/texts/ordinal';
import type { Evolve } from '../../../kernel/rule';
import type { Complaint } from '../../complaint';
import type { NegotiationShapes } from './negotiation.events';

export interface NegotiationState {
  readonly negotiations: readonly { readonly agreed: boolean; readonly adjourned: boolean }[];
}

export const initialNegotiation: NegotiationState = { negotiations: [] };

export const evolveNegotiation: Evolve<Complaint, NegotiationShapes> = {
  NegotiationHeld: (state, { agreed }) => ({
    ...state,
    negotiations: [...state.negotiations, { agreed, adjourned: false }],
  }),
  NegotiationAdjourned: (state, { negotiation }) => ({
    ...state,
    negotiations: changeAt(state.negotiations, negotiation, { adjourned: true }),
  }),
};
