import { minus, nothing, plus, type Money } from '../../kernel/money';
import type { Evolve } from '../../kernel/rule';
import type { Complaint } from '../complaint';
import type { PenaltyShapes } from './penalty.events';

export interface PenaltyState {
  /** What the penalties of the case amount to, in national currency. */
  readonly dues: readonly { readonly respondent: number; readonly amount: Money }[];
  /** What was let off of them (减免). */
  readonly waivers: readonly { readonly respondent: number; readonly amount: Money }[];
  readonly payments: readonly { readonly respondent?: number; readonly amount: Money }[];
  readonly executed: boolean;
  /** Ordinals of the respondents with a correction order or a suspension. */
  readonly ordered: readonly number[];
  /** Ordinals of the respondents whom it was decided not to penalise, since the case was received or reopened. */
  readonly spared: readonly number[];
}

export const initialPenalty: PenaltyState = {
  dues: [],
  waivers: [],
  payments: [],
  executed: false,
  ordered: [],
  spared: [],
};

export const evolvePenalty: Evolve<Complaint, PenaltyShapes> = {
  RespondentFined: (state, { respondent, fine }) => owing(state, respondent, fine),
  IllegalIncomeConfiscated: (state, { respondent, confiscated }) => owing(state, respondent, confiscated),
  CorrectionOrdered: (state, { respondent }) => ({ ...state, ordered: [...state.ordered, respondent] }),
  ActivitySuspended: (state, { respondent }) => ({ ...state, ordered: [...state.ordered, respondent] }),
  NoPenaltyDecided: (state, { respondent }) => ({ ...state, spared: [...state.spared, respondent] }),
  PenaltyWaived: (state, { respondent, amount }) => ({
    ...state,
    waivers: [...state.waivers, { respondent, amount }],
  }),
  PenaltyPaid: (state, { amount, respondent }) => ({ ...state, payments: [...state.payments, { respondent, amount }] }),
  PenaltyExecuted: (state) => ({ ...state, executed: true }),
};

/** What is due after waivers and what is paid, of the whole case or of one respondent. */
export function account(
  state: Complaint,
  currency: string,
  respondent?: number,
): { readonly due: Money; readonly paid: Money } {
  const concerns = (entry: { readonly respondent?: number }): boolean =>
    respondent === undefined || entry.respondent === respondent;
  const sum = (entries: readonly { readonly respondent?: number; readonly amount: Money }[]): Money =>
    entries.filter(concerns).reduce((total, { amount }) => plus(total, amount), nothing(currency));
  return { due: minus(sum(state.dues), sum(state.waivers)), paid: sum(state.payments) };
}

const owing = (state: Complaint, respondent: number, amount: Money): Complaint => ({
  ...state,
  dues: [...state.dues, { respondent, amount }],
  // What was executed was executed without this one.
  executed: false,
});
