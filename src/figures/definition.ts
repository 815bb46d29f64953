import type { Day } from '../kernel/day';
import type { Counted } from './counted.rules';

/** In both languages. */
export interface InWords {
  readonly zh: string;
  readonly en: string;
}

/**
 * `cohort`: of the cases received in the period, whatever became of them by the position; `flow`: of what happened in the
 * period; `point`: as things stand at the position, of cases received in the period or, without one, of all.
 */
export const BASES = ['cohort', 'flow', 'point'] as const;
export type Basis = (typeof BASES)[number];

/** Adds or takes away how many there are of something counted, or how much money or how many people they come to. */
export interface Part {
  readonly counted: Counted;
  /** Only these of its details; all when left out. */
  readonly details?: readonly string[];
  readonly sign?: -1;
}

/** A figure as data: what it is in words, and the sums that it is made of. A changed definition is a new version; the old one stays. */
export interface FigureDefinition {
  readonly id: string;
  readonly version: number;
  /** First day on which this version is the one that is asked for when none is named. */
  readonly since: Day;
  readonly names: InWords;
  /** What it can be asked by, the one meant when nothing is said first. */
  readonly bases: readonly [Basis, ...Basis[]];
  /** Which cases it speaks of. */
  readonly population: InWords;
  readonly numerator: InWords;
  /** None for a number of things: it is no share of anything. */
  readonly denominator?: InWords;
  /** 件 · 人次 · 次 · money, of the numerator. */
  readonly unit: 'case' | 'person' | 'act' | 'money';
  /** What the ratio is told in: per cent or per ten thousand; 1 for a number. */
  readonly per: 1 | 100 | 10_000;
  readonly decimals: number;
  /** What it is taken for and is not. */
  readonly traps: readonly InWords[];
  readonly sums: {
    readonly numerator: readonly Part[];
    /** `business-volume`: what the units reported for the same months, and of the cases only those of units and months with one. */
    readonly denominator?: readonly Part[] | 'business-volume';
  };
  /** With the 95 % interval of Wilson: the answers are taken for a sample of what the others would have said. */
  readonly interval?: true;
  /** Figures that are always told beside it. */
  readonly beside?: readonly string[];
}
