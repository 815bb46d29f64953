import type { Day } from '../../kernel/day';
import type { Term } from '../regime';

/** What open data may be told by: codes of lists and nothing that a person wrote. */
export const OPEN_DIMENSIONS = ['category', 'channel', 'kind', 'respondentType', 'unit', 'region'] as const;
export type OpenDimension = (typeof OPEN_DIMENSIONS)[number];

export const OPEN_PERIODS = ['month', 'quarter', 'year'] as const;
export type OpenPeriod = (typeof OPEN_PERIODS)[number];

/** Figures that divide the cases received: no case counts in two of one list, so that what is left is a number of cases, too. */
export const PARTS_OF_RECEIVED = [['accepted', 'declined'], ['valid', 'invalid'], ['closed']] as const;
export type OpenFigure = (typeof PARTS_OF_RECEIVED)[number][number];
export const OPEN_FIGURES: readonly OpenFigure[] = PARTS_OF_RECEIVED.flat();

/** A table of cases received: by one dimension, or by it and a second one or figures beside each other. */
export interface OpenTable extends Term {
  readonly rows: OpenDimension;
  readonly columns?: OpenDimension;
  readonly figures?: readonly OpenFigure[];
}

/** 公共开放数据: what may be published of a regime’s cases to everybody. A pack without it publishes nothing. */
export interface OpenDataRule {
  /** First day of the first period. */
  readonly since: Day;
  readonly every: OpenPeriod;
  /** So many months after its end a period is published, and then stays as it is. */
  readonly monthsLater: number;
  readonly tables: readonly OpenTable[];
}
