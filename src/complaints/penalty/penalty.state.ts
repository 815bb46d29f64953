import { nothing, plus, type Money } from '../../kernel/money';
import type { Evolve } from '../../kernel/rule';
import type { Complaint } from '../complaint';
import type { PenaltyShapes } from './penalty.events';

export interface PenaltyState {
  /** What the penalties of the case amount to, in national currency. */
  readonly dues: readonly { readonly respondent: number; readonly amount: Money }[];
  readonly payments: readonly { readonly respondent?: number; readonly amount: Money }[];
  readonly executed: boolean;
}

export const initialPenalty: PenaltyState = { dues: [], payments: [], executed: false };

export const evolvePenalty: Evolve<Complaint, PenaltyShapes> = {
  RespondentFined: (state, { respondent, fine }) => owing(state, respondent, fine),
  IllegalIncomeConfiscated: (state, { respondent, confiscated }) => owing(state, respondent, confiscated),
  PenaltyPaid: (state, { amount, respondent }) => ({ ...state, payments: [...state.payments, { respondent, amount }] }),
  PenaltyExecuted: (state) => ({ ...state, executed: true }),
};

/** What is due and what is paid, of the whole case or of one respondent. */
export function account(
  state: Complaint,
  currency: string,
  respondent?: number,
): { readonly due: Money; readonly paid: Money } {
  const concerns = (entry: { readonly respondent?: number }): boolean =>
    respondent === undefined || entry.respondent === respondent;
  const sum = (entries: readonly { readonly respondent?: number; readonly amount: Money }[]): Money =>
    entries.filter(concerns).reduce((total, { amount }) => plus(total, amount), nothing(currency));
  return { due: sum(state.dues), paid: sum(state.payments) };
}

const owing = (state: Complaint, respondent: number, amount: Money): Complaint => ({
  ...state,
  dues: [...state.dues, { respondent, amount }],
  // What was executed was executed without this one.
  executed: false,
});
