import type { PersonalFields } from '../../kernel/event';
import type { UnitLevel } from '../../units/unit.events';

export const OUTCOMES = ['settled', 'explained', 'penalised', 'terminated', 'withdrawn', 'declined'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** 支持 · 解释说明 · 不支持 (信访工作条例 32). */
export const REVIEW_DECISIONS = ['supported', 'explained', 'not-supported'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** A required record that stays empty, and why the case is closed all the same. */
export interface RecordWaiver {
  readonly record: string;
  readonly reason: string;
}

/** 不足与改进建议: each shortcoming with its improvement (篇五). */
export interface QualityPoint {
  readonly shortcoming: string;
  readonly improvement: string;
}

export interface ClosingShapes {
  ComplaintClosed: {
    readonly outcome: Outcome;
    /** Code of the regime's own list of results, where it keeps one. */
    readonly resolution?: string;
    /** At which level the matter was settled (三个不出). */
    readonly settledAt?: UnitLevel;
    /** Required records that were waived. */
    readonly waived?: readonly RecordWaiver[];
    /** Whether the answer came in time, as the source of the record states it. */
    readonly answeredInTime?: boolean;
    readonly remark?: string;
  };
  ComplaintReopened: { readonly reason: string };
  ReviewRequested: {
    /** Ordinal of the review of the case, from 1: 1 is the 复查, 2 the 复核. */
    readonly review: number;
    readonly reason: string;
  };
  ReviewDecided: { readonly review: number; readonly decision: ReviewDecision; readonly explanation: string };
  QualityReviewed: { readonly points: readonly QualityPoint[] };
  MarkedTypical: { readonly reason: string; readonly lesson?: string };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const CLOSING_PERSONAL_FIELDS = {
  ComplaintClosed: [],
  ComplaintReopened: [],
  ReviewRequested: ['reason'],
  ReviewDecided: ['explanation'],
  QualityReviewed: [],
  MarkedTypical: [],
} as const satisfies PersonalFields<ClosingShapes>;
