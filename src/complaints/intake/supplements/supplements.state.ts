import { changeAt } from '../../../kernel/texts/ordinal';
import type { Evolve } from '../../../kernel/rule';
import type { Complaint } from '../../complaint';
import { statedIn } from '../stated.events';
import type { SupplementShapes } from './supplements.events';

export interface SupplementsState {
  /** What was asked for, and whether it was supplied. */
  readonly supplements: readonly { readonly supplied: boolean }[];
}

export const initialSupplements: SupplementsState = { supplements: [] };

export const evolveSupplements: Evolve<Complaint, SupplementShapes> = {
  SupplementRequested: (state) => ({ ...state, supplements: [...state.supplements, { supplied: false }] }),
  Supplemented: (state, data) => ({
    ...state,
    supplements:
      data.supplement === undefined
        ? state.supplements
        : changeAt(state.supplements, data.supplement, { supplied: true }),
    stated: [...state.stated, ...statedIn(data)],
    subject: data.subject === undefined ? state.subject : { ...state.subject, ...data.subject },
    respondents: [...state.respondents, ...data.respondents],
    allegations: [...state.allegations, ...data.allegations],
    requests: [...state.requests, ...data.requests],
  }),
};
