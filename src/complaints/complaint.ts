import type { Evolve } from '../kernel/rule';
import { nothing, plus, type Money } from '../kernel/money';
import type { ComplaintShapes } from './complaint.events';
import { isUpheld, type Finding, type RemedyType } from './handling/handling.events';
import type { Allegation, Respondent } from './intake/intake.events';
import type { Stage } from './lifecycle';

export interface Remedy {
  readonly type: RemedyType;
  readonly amount?: Money;
  readonly performed: boolean;
}

/** A hand-over between units; `open` until it was returned. */
export interface HandOver {
  readonly from: string;
  readonly to: string;
  readonly acknowledged: boolean;
  readonly returned: boolean;
}

/** What the rules need to know of a case: the fold of its events. */
export interface Complaint {
  readonly received: boolean;
  readonly receivedAt: string;
  readonly regime: { readonly id: string; readonly version: number };
  readonly stage: Stage;
  /** Stage to go back to when a transfer is acknowledged or the case is reopened. */
  readonly stageBefore: Stage;
  readonly receivingUnit: string;
  /** Code of the unit that holds the case: the only one that acts on it. */
  readonly holder: string;
  readonly handler?: string;
  readonly kind: string;
  readonly category: string;
  readonly respondents: readonly Respondent[];
  readonly allegations: readonly (Allegation & { readonly finding?: Finding })[];
  readonly handOvers: readonly HandOver[];
  readonly remedies: readonly Remedy[];
  /** What the penalties of the case amount to, in national currency. */
  readonly dues: readonly { readonly respondent: number; readonly amount: Money }[];
  readonly payments: readonly { readonly respondent?: number; readonly amount: Money }[];
  readonly executed: boolean;
  /** Ids of everyone who acted on the case. */
  readonly actors: readonly string[];
}

export const newComplaint: Complaint = {
  received: false,
  receivedAt: '',
  regime: { id: '', version: 0 },
  stage: 'received',
  stageBefore: 'received',
  receivingUnit: '',
  holder: '',
  kind: '',
  category: '',
  respondents: [],
  allegations: [],
  handOvers: [],
  remedies: [],
  dues: [],
  payments: [],
  executed: false,
  actors: [],
};

export const evolveComplaint: Evolve<Complaint, ComplaintShapes> = {
  ComplaintReceived: (state, data, { occurredAt }) => ({
    ...state,
    received: true,
    receivedAt: occurredAt,
    regime: data.regime,
    receivingUnit: data.receivingUnit,
    holder: data.receivingUnit,
    kind: data.kind,
    category: data.category,
    respondents: data.respondents,
    allegations: data.allegations,
  }),
  ComplaintClassified: (state, { kind, category }) => ({ ...state, kind, category }),
  ComplaintAccepted: (state) => ({ ...state, stage: 'accepted' }),
  ComplaintDeclined: (state) => ({ ...state, stage: 'declined' }),

  ComplaintTransferred: (state, { from, to }) => ({
    ...state,
    stage: 'in-transit',
    stageBefore: state.stage,
    holder: to,
    handOvers: [...state.handOvers, { from, to, acknowledged: false, returned: false }],
  }),
  TransferAcknowledged: (state, { ordinal }) => ({
    ...state,
    stage: state.stageBefore,
    handOvers: change(state.handOvers, ordinal, { acknowledged: true }),
  }),
  TransferReturned: (state, { ordinal, to }) => ({
    ...state,
    stage: state.stage === 'in-transit' ? state.stageBefore : state.stage,
    holder: to,
    handOvers: change(state.handOvers, ordinal, { returned: true }),
  }),
  HandlerAssigned: (state, { handler }) => ({ ...state, handler }),

  FindingRecorded: (state, { allegation, finding }) => ({
    ...state,
    allegations: change(state.allegations, allegation, { finding }),
  }),
  RemedyProposed: (state, { type, amount }) => ({
    ...state,
    remedies: [...state.remedies, { type, amount, performed: false }],
  }),
  RemedyPerformed: (state, { remedy }) => ({ ...state, remedies: change(state.remedies, remedy, { performed: true }) }),
  ApologyMade: (state) => state,

  RespondentFined: (state, { respondent, fine }) => owing(state, respondent, fine),
  IllegalIncomeConfiscated: (state, { respondent, confiscated }) => owing(state, respondent, confiscated),
  PenaltyPaid: (state, { amount, respondent }) => ({ ...state, payments: [...state.payments, { respondent, amount }] }),
  PenaltyExecuted: (state) => ({ ...state, executed: true }),

  ReplySent: (state) => state,
  FeedbackRecorded: (state) => state,
  ComplaintClosed: (state) => ({ ...state, stage: 'closed', stageBefore: state.stage }),
  ComplaintReopened: (state) => ({ ...state, stage: state.stageBefore }),
};

/** The hand-over by which the present holder got the case; none when it is where it was received or came back. */
export function lastHandOver(state: Complaint): (HandOver & { readonly ordinal: number }) | undefined {
  const index = state.handOvers.findLastIndex((handOver) => !handOver.returned && handOver.to === state.holder);
  const handOver = state.handOvers[index];
  return handOver && { ...handOver, ordinal: index + 1 };
}

/** 成立 or 部分成立 in at least one point against this respondent. */
export const upheldAgainst = (state: Complaint, respondent: number): boolean =>
  state.allegations.some(
    (allegation) =>
      allegation.respondent === respondent && allegation.finding !== undefined && isUpheld(allegation.finding),
  );

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

const change = <Item>(items: readonly Item[], ordinal: number, fields: Partial<Item>): readonly Item[] =>
  items.map((item, index) => (index === ordinal - 1 ? { ...item, ...fields } : item));
