import type { Money } from '../../kernel/money';
import { changeAt } from '../../kernel/ordinal';
import type { Evolve } from '../../kernel/rule';
import type { Complaint } from '../complaint';
import { isUpheld, type HandlingShapes, type RemedyType } from './handling.events';

export interface Remedy {
  readonly type: RemedyType;
  readonly amount?: Money;
  readonly performed: boolean;
}

export interface HandlingState {
  readonly remedies: readonly Remedy[];
}

export const initialHandling: HandlingState = { remedies: [] };

export const evolveHandling: Evolve<Complaint, HandlingShapes> = {
  FindingRecorded: (state, { allegation, finding }) => ({
    ...state,
    allegations: changeAt(state.allegations, allegation, { finding }),
  }),
  RemedyProposed: (state, { type, amount }) => ({
    ...state,
    remedies: [...state.remedies, { type, amount, performed: false }],
  }),
  RemedyPerformed: (state, { remedy }) => ({
    ...state,
    remedies: changeAt(state.remedies, remedy, { performed: true }),
  }),
};

/** 成立 or 部分成立 in at least one point against this respondent. */
export const upheldAgainst = (state: Complaint, respondent: number): boolean =>
  state.allegations.some(
    (allegation) =>
      allegation.respondent === respondent && allegation.finding !== undefined && isUpheld(allegation.finding),
  );
