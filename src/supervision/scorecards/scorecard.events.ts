import type { Day } from '../../kernel/day';

/** What one figure gives a unit: the figure as it was read, and the points that follow. */
export interface ScoreLine {
  /** Id and version of the definition of the figure. */
  readonly kpi: string;
  readonly definition: number;
  readonly weight: number;
  readonly higherIsBetter: boolean;
  readonly numerator: number;
  /** 0: there was nothing to divide by, and the line is not counted. */
  readonly denominator: number;
  /** As it is printed: `93.86%`. */
  readonly printed: string;
  /** Points of `weight`, two decimals; null when it is not counted. */
  readonly points: string | null;
  /** Where they would lie 95 times in a hundred if the cases were a sample of what the unit does. */
  readonly low: string | null;
  readonly high: string | null;
}

/** 考核得分 of one unit. */
export interface UnitScore {
  readonly unit: string;
  readonly lines: readonly ScoreLine[];
  /** Sum of the weights that were counted. */
  readonly counted: number;
  /** Of 100, in proportion to what was counted; null when nothing was. */
  readonly score: string | null;
  readonly low: string | null;
  readonly high: string | null;
  /** The smallest number of cases that a counted line rests on. */
  readonly smallestBase: number | null;
  /** Equal scores share a rank; null: too few cases for one. */
  readonly rank: number | null;
  /** Units with a rank whose interval overlaps: the order between them may be chance. */
  readonly notApartFrom: readonly string[];
}

export interface ScorecardShapes {
  /** 考核公布: everything that is needed to reckon it again and get the same. None of it is personal data. */
  ScorecardPublished: {
    /** `id@version` of the regime whose weights hold. */
    readonly regime: string;
    readonly from: Day;
    /** First day after the period. */
    readonly to: Day;
    /** Every fact up to here is counted, and none after it. */
    readonly position: string;
    readonly calendarVersion: number;
    /** 低于此件数不排名. */
    readonly rankedFrom: number;
    readonly units: readonly UnitScore[];
    /** SHA-256 of `units` in canonical JSON. */
    readonly sha256: string;
  };
  /** 申诉, by the unit, against one line. */
  ScoreAppealed: { readonly appeal: number; readonly unit: string; readonly kpi: string; readonly reason: string };
  /** 申诉决定, by somebody else than who published; `points` replace those of the line. */
  AppealDecided: {
    readonly appeal: number;
    readonly upheld: boolean;
    readonly reason: string;
    readonly points?: string;
  };
}

export const SCORECARD_EVENTS = [
  'ScorecardPublished',
  'ScoreAppealed',
  'AppealDecided',
] as const satisfies readonly (keyof ScorecardShapes)[];

const PREFIX = 'scorecard-';

export const scorecardStream = (id: string): string => PREFIX + id;
export const scorecardIdOf = (stream: string): string => stream.slice(PREFIX.length);
