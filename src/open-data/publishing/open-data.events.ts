import type { InWords } from '../../figures/definition';
import type { Day } from '../../kernel/day';
import type { PersonalFields, Position } from '../../kernel/event';
import type { OpenDimension, OpenPeriod } from '../../regimes/parts/open-data';

/** A table as it is headed: what its rows and columns are. */
export interface HeadedTable {
  readonly id: string;
  readonly names: InWords;
  readonly rows: OpenDimension;
  /** `figures`: the cases are divided by figures; none for a table of its rows alone. */
  readonly columns?: OpenDimension | 'figures';
}

/** Numbers of one table in one period; null is withheld. The last row and the last column are totals. */
export interface TableOfPeriod {
  readonly table: string;
  /** Codes, in the order of the lines; that of the totals is not among them. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly (readonly (number | null)[])[];
}

export interface PeriodTold {
  /** As 2026-Q1. */
  readonly period: string;
  readonly from: Day;
  readonly to: Day;
  /** Cases received; null when they are too few to be told. */
  readonly received: number | null;
  /** None where no case was received, or too few. */
  readonly tables: readonly TableOfPeriod[];
}

/** The periods that a snapshot adds, with the words and rules of that day. */
export interface Release {
  readonly ordinal: number;
  /** Every fact up to here is counted, and none after it. */
  readonly position: Position;
  readonly asOfDay: Day;
  /** The version of the rule pack that it follows, as `market@2`. */
  readonly regime: string;
  readonly names: InWords;
  /** The definition of what is counted. */
  readonly counted: string;
  readonly every: OpenPeriod;
  /** Smaller numbers than this one are withheld. */
  readonly least: number;
  readonly tables: readonly HeadedTable[];
  /** What codes are called, by dimension; `figures` by definition, as `valid@1`. */
  readonly words: Readonly<Record<string, Readonly<Record<string, InWords>>>>;
  readonly periods: readonly PeriodTold[];
}

export interface OpenDataShapes {
  /** 发布开放数据: periods that were not published before. What was stays as it is. */
  OpenDataPublished: {
    /** The regime. */
    readonly dataset: string;
    /** SHA-256 of the snapshot in canonical JSON, by which it is named. */
    readonly snapshot: string;
    /** The snapshot before it; null for the first. */
    readonly previous: string | null;
    /** SHA-256 of the snapshot as CSV. */
    readonly csv: string;
    readonly release: Release;
  };
}

/** Counts of five or more, and the words of codes: nothing in it is of a person. */
export const OPEN_DATA_PERSONAL_FIELDS = { OpenDataPublished: [] } as const satisfies PersonalFields<OpenDataShapes>;

export const OPEN_DATA_EVENTS = Object.keys(OPEN_DATA_PERSONAL_FIELDS) as (keyof OpenDataShapes)[];

export const openDataStream = (dataset: string): string => `open-data-${dataset}`;
