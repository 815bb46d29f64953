import type { PersonalFields } from '../../kernel/event';
import type { Day } from '../../kernel/day';
import type { Money } from '../../kernel/money';

export interface Penalised {
  /** Ordinal of the respondent in the complaint, from 1. */
  readonly respondent: number;
  readonly respondentName: string;
  readonly respondentType: string;
}

/** By a numbered decision. */
interface Order extends Penalised {
  readonly decisionNumber: string;
  readonly legalBasis: string;
}

export interface PenaltyShapes {
  RespondentFined: Penalised & {
    readonly decisionNumber: string;
    readonly legalBasis: string;
    readonly fine: Money;
    /** A warning, not an error: the statute's range when the fine lies outside it. */
    readonly outsideStatute?: { readonly article: string; readonly minimum: string; readonly maximum: string };
  };
  IllegalIncomeConfiscated: Penalised & {
    readonly decisionNumber: string;
    readonly legalBasis: string;
    readonly original: Money;
    readonly rate?: string;
    readonly rateOn?: Day;
    /** What the amount was rounded to, in units of the national currency. */
    readonly roundedTo: string;
    readonly confiscated: Money;
  };
  CorrectionOrdered: Order & {
    /** What is to be corrected. */
    readonly correction: string;
    readonly due?: Day;
  };
  ActivitySuspended: Order & {
    readonly activity: string;
    readonly from: Day;
    /** Last day; until further notice when left out. */
    readonly until?: Day;
  };
  NoPenaltyDecided: Penalised & { readonly reason: string };
  PenaltyWaived: Penalised & { readonly amount: Money; readonly legalBasis: string; readonly reason: string };
  PenaltyPaid: { readonly amount: Money; readonly to: string; readonly receipt?: string; readonly respondent?: number };
  PenaltyExecuted: { readonly remark?: string };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const PENALTY_PERSONAL_FIELDS = {
  RespondentFined: [],
  IllegalIncomeConfiscated: [],
  CorrectionOrdered: [],
  ActivitySuspended: [],
  NoPenaltyDecided: [],
  PenaltyWaived: [],
  PenaltyPaid: [],
  PenaltyExecuted: [],
} as const satisfies PersonalFields<PenaltyShapes>;
