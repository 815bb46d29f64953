import type { Day } from '../kernel/day';
import type { Position } from '../kernel/event';
import type { Money } from '../kernel/money';
import type { Basis } from './definition';
import type { Interval } from './printing/interval.rules';

/** Of what cases a figure is asked; days are China's. */
export interface Selection {
  /** First day of the period; without it, from the beginning on. */
  readonly from?: Day;
  /** First day after the period. */
  readonly to?: Day;
  /** Received by this unit or one that stood below it at the position. */
  readonly unit?: string;
  /** Received by outlets of this class at the position. */
  readonly outletClass?: string;
  readonly regime?: string;
  readonly kind?: string;
  readonly category?: string;
  /** The version of the regime’s list in whose categories cases are told, whatever theirs is; as recorded when left out. */
  readonly taxonomy?: number;
  readonly channel?: string;
  readonly respondentType?: string;
  /** Six digits of GB/T 2260. */
  readonly region?: string;
}

export interface FigureQuestion extends Selection {
  /** Id of the definition. */
  readonly definition: string;
  /** Version of the definition; the one in use today when left out. */
  readonly version?: number;
  /** The first basis of the definition when left out; one that it does not have is `Malformed`. */
  readonly basis?: Basis;
  /** A position of the log or a moment in ISO 8601; now when left out. */
  readonly asOf?: string;
  /** The unit of whoever asks: nothing else than it and the units below it is counted. */
  readonly within?: string;
}

/** A figure, with everything that is needed to get the same again. */
export interface FigureReading {
  readonly definition: { readonly id: string; readonly version: number };
  readonly basis: Basis;
  readonly period: { readonly from: Day | null; readonly to: Day | null };
  /** Every fact up to here is counted, and none after it. */
  readonly position: Position;
  /** The day on which the newest fact that changed a figure was recorded (China): what fell due before it has come. Null before the first. */
  readonly asOfDay: Day | null;
  readonly calendarVersion: number;
  /** By regime, the version of its list of categories: the one that was asked for, else that in force on the day of the position. */
  readonly taxonomyVersions: Readonly<Record<string, number>>;
  /** How many; of a sum of money how many acts, of a number of people how many people. */
  readonly numerator: number;
  /** Null for what is no share of anything. */
  readonly denominator: number | null;
  /** A decimal string, rounded half-up: the number, or the ratio per 100 or 10,000; null without a base and for sums of money. */
  readonly value: string | null;
  /** As it is printed: `12`, `93.86%`, `–`, `24000.00 CNY`. */
  readonly printed: string;
  /** One sum for each currency; empty for all but money. */
  readonly amounts: readonly Money[];
  /** How many answers a share of answers rests on; null for all others. */
  readonly n: number | null;
  readonly interval: Interval | null;
}

/** The dimensions that figures can be told by, beside each other. */
export const TOLD_BY = [
  'unit',
  'outletClass',
  'regime',
  'category',
  'channel',
  'kind',
  'respondentType',
  'region',
  'day',
  'week',
  'month',
  'quarter',
  'year',
] as const;
export type ToldBy = (typeof TOLD_BY)[number];

/** The figures of the cases that are alike in the dimensions asked for. */
export interface FigureGroup {
  readonly key: Readonly<Partial<Record<ToldBy, string>>>;
  readonly readings: readonly FigureReading[];
}

/** The list of categories that was asked for. */
export interface ToldTaxonomy {
  readonly regime: string;
  readonly version: number;
  /** Cases received in the period whose category has no counterpart in it: their group has the category `""`. */
  readonly unmapped: number;
}

/** Figures at one position: of all cases that were asked for, the same of the period before, and by the dimensions. */
export interface FigureTable {
  readonly position: Position;
  readonly asOfDay: Day | null;
  /** Null where no list was asked for. */
  readonly taxonomy: ToldTaxonomy | null;
  readonly readings: readonly FigureReading[];
  /** Of the period of the same length before, as of the same position; none when it was not asked for. */
  readonly previous: readonly FigureReading[];
  readonly groups: readonly FigureGroup[];
}

/** Where figures come from. */
export abstract class Figures {
  /**
   * One figure. Throws `NotFound` for a definition that there is none of, `Malformed` for a basis that it does not have or an
   * `asOf` that this log has not given, `Unavailable` while the read model is being built.
   */
  abstract figure(question: FigureQuestion): Promise<FigureReading>;

  /** Several figures of the same cases at one position, in one snapshot, in the order of the definitions. */
  abstract figures(
    definitions: readonly { readonly id: string; readonly version?: number }[],
    question: Omit<FigureQuestion, 'definition' | 'version'>,
  ): Promise<readonly FigureReading[]>;

  /** As `figures`, also by dimensions and beside the period `previous`. */
  abstract table(
    definitions: readonly { readonly id: string; readonly version?: number }[],
    question: Omit<FigureQuestion, 'definition' | 'version'>,
    more: { readonly by: readonly ToldBy[]; readonly previous?: { readonly from: Day; readonly to: Day } },
  ): Promise<FigureTable>;
}
