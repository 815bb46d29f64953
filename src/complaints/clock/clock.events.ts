import type { DerivationStep } from '../../calendar/counting/derivation.events';
import type { PersonalFields } from '../../kernel/event';
import type { LimitEnd, LimitStart, LimitUnit, PauseGround } from '../../regimes/parts/limits';

/** Why a due date was told: the limit began, its clock went on, it got more time, or the case was moved to other rules that have it. */
export const DEADLINE_CAUSES = ['started', 'resumed', 'extended', 'moved'] as const;
export type DeadlineCause = (typeof DEADLINE_CAUSES)[number];

/** Which limit of the regime: its id, and the how many-eth time it runs in this case, from 1. */
interface LimitRun {
  readonly limit: string;
  readonly ordinal: number;
}

export interface ClockShapes {
  /** 期限: until when something must be done, and why until then. Complete in itself: no rule pack is needed to read it. */
  DeadlineSet: LimitRun & {
    readonly cause: DeadlineCause;
    /** Code of the unit that holds the case and is to keep the limit. */
    readonly unit: string;
    /** Kinds of cases that the limit is for. */
    readonly kinds: readonly string[];
    readonly from: LimitStart;
    readonly until: LimitEnd;
    readonly length: number;
    readonly unitOfLength: LimitUnit;
    /** Article or 篇. */
    readonly article: string;
    readonly pausedBy: readonly PauseGround[];
    /** When it began to run: ISO 8601, +08:00. */
    readonly start: string;
    /** ISO 8601, +08:00; the end of a day is the beginning of the next one. */
    readonly due: string;
    readonly derivation: readonly DerivationStep[];
    /** False: the count came through `missingYears`, whose official plans are not known, and may change. */
    readonly complete: boolean;
    readonly missingYears: readonly number[];
    readonly calendarVersion: number;
  };
  /** 延期: a `DeadlineSet` with the new due date follows. */
  DeadlineExtended: LimitRun & {
    /** The how many-eth extension of this run, from 1. */
    readonly extension: number;
    readonly length: number;
    readonly unitOfLength: LimitUnit;
    readonly article: string;
    /** Id of whoever granted it. */
    readonly approvedBy: string;
    readonly reason: string;
    /** What the complainant is told of why. */
    readonly explanation?: string;
    readonly oldDue: string;
  };
  /** 中止计时: the clock of every limit that this ground stops stands still from here on. */
  ClockPaused: {
    /** Ordinal of the pause in the case, from 1. */
    readonly pause: number;
    readonly ground: PauseGround;
    /** Ordinal of the act that it is for, such as an examination; none for a pause ordered by itself. */
    readonly of?: number;
    readonly reason?: string;
  };
  ClockResumed: { readonly pause: number; readonly ground: PauseGround; readonly reason?: string };
  /** 超期: recorded by the system once for each run of a limit, as having happened at the due date. */
  DeadlineMissed: LimitRun & { readonly unit: string; readonly until: LimitEnd; readonly due: string };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const CLOCK_PERSONAL_FIELDS = {
  DeadlineSet: [],
  DeadlineExtended: [],
  ClockPaused: [],
  ClockResumed: [],
  DeadlineMissed: [],
} as const satisfies PersonalFields<ClockShapes>;
