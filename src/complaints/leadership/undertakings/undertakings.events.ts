import type { WorkingDaysDue } from '../../../calendar/counting/derivation.events';
import type { Day } from '../../../kernel/day';
import type { PersonalFields } from '../../../kernel/event';

/** 督办 · 批示 · 包案 · 联席会议 · 领导接待日 · 现场接待 · 管辖争议: why somebody has something to do in a case beside its handling. */
export const UNDERTAKING_SOURCES = [
  'urging',
  'instruction',
  'take-over',
  'conference',
  'reception-day',
  'on-site-reception',
  'competence-dispute',
] as const;
export type UndertakingSource = (typeof UNDERTAKING_SOURCES)[number];

/** 一次督办 · 二次督办 · 内部通报. */
export const URGING_STEPS = ['first', 'second', 'listed'] as const;
export type UrgingStep = (typeof URGING_STEPS)[number];

/** 当场解决 · 解释说明 · 交办: what came of a reception. */
export const RECEPTION_OUTCOMES = ['settled', 'explained', 'followed-up'] as const;
export type ReceptionOutcome = (typeof RECEPTION_OUTCOMES)[number];

/** What a unit is to do after a reception, and until when. */
export interface FollowUp {
  readonly unit: string;
  readonly task: string;
  readonly due?: Day;
}

/** Ordinal of what was to be done among all that is to be done in the case, from 1, in the order of the facts. */
interface Concerned {
  readonly undertaking: number;
  readonly source: UndertakingSource;
}

export interface UndertakingShapes {
  /** 领导接待日 (篇十): a leader received the complainant, and what came of it. */
  LeaderReceived: {
    readonly leader: string;
    /** 人次: how many came. */
    readonly persons: number;
    readonly came: ReceptionOutcome;
    readonly result: string;
    /** Exactly when it was followed up. */
    readonly followUp?: FollowUp;
  };
  /** 办理情况报告: what was to be done was done. */
  UndertakingReported: Concerned & { readonly unit: string; readonly result: string };
  /** Recorded by the clock, once for each due date. */
  UndertakingOverdue: Concerned & { readonly unit: string; readonly due: Day };
  /** 督办升级, recorded by the clock: the unit was urged and the day has passed. */
  UrgingRaised: {
    readonly undertaking: number;
    readonly step: Exclude<UrgingStep, 'first'>;
    /** The unit that holds the case by now. */
    readonly unit: string;
    /** The due date that has passed. */
    readonly missed: Day;
    /** The new one, while there is a step to come. */
    readonly due?: Day;
    readonly limit?: WorkingDaysDue;
  };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const UNDERTAKING_PERSONAL_FIELDS = {
  LeaderReceived: ['result'],
  UndertakingReported: ['result'],
  UndertakingOverdue: [],
  UrgingRaised: [],
} as const satisfies PersonalFields<UndertakingShapes>;
