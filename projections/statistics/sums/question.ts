import type { CategoryMapping } from '../../../src/figures/category-mapping';
import type { Counted } from '../../../src/figures/counted.rules';
import { classesAsOf } from '../../outlet-classes/outlet-classes.projection';
import { unitsBelow } from '../../unit-parents/unit-parents.projection';
import type { Period } from './periods.rules';

/** The dimensions that figures can be told by, as expressions of SQL. */
export const DIMENSIONS = {
  unit: 'unit',
  outletClass: "coalesce(outlet.outlet_class, '')",
  regime: 'regime',
  category: 'category',
  channel: 'channel',
  kind: 'kind',
  respondentType: 'respondent_type',
  region: 'region',
  day: 'day::text',
  week: `to_char(day, 'IYYY-"W"IW')`,
  month: "to_char(day, 'YYYY-MM')",
  quarter: `to_char(day, 'YYYY-"Q"Q')`,
  year: "to_char(day, 'YYYY')",
} as const;
export type Dimension = keyof typeof DIMENSIONS;

/** What figures are asked of; days are China's, `to` is the first day after the period. */
export interface Population extends Period {
  readonly unit?: string;
  readonly outletClass?: string;
  /** The unit of whoever asks: figures of it and of those below it, whatever else is asked for. */
  readonly within?: string;
  readonly regime?: string;
  readonly category?: string;
  /** What categories are in the list asked for; as recorded when left out. */
  readonly categories?: CategoryMapping;
  readonly channel?: string;
  readonly kind?: string;
  readonly respondentType?: string;
  readonly region?: string;
}

/** What is asked of the unit of a case. */
export const OF_UNITS = ['unit', 'within', 'outletClass'] as const;

export const OF_TIME: ReadonlySet<Dimension> = new Set<Dimension>(['day', 'week', 'month', 'quarter', 'year']);

export const EQUAL = ['regime', 'category', 'channel', 'kind', 'respondentType', 'region'] as const;

export interface Question {
  readonly basis: 'cohort' | 'flow';
  readonly population: Population;
  readonly dimensions: readonly Dimension[];
  /** What is summed: whatever happens in the course of a case, when left out. */
  readonly counted?: readonly Counted[];
  /** Of what has a day of its own, only what came before this one. */
  readonly before?: string;
}

/** What cells of a population meet, the period apart; `$1` is the position. */
export function conditionsOf(population: Population, given: (value: string) => string): string[] {
  const conditions: string[] = [];
  for (const column of EQUAL) {
    const value = population[column];
    if (value !== undefined) conditions.push(`${DIMENSIONS[column]} = ${given(value)}`);
  }
  for (const top of [population.unit, population.within])
    if (top !== undefined) conditions.push(`unit in (${unitsBelow(given(top), '$1')})`);
  if (population.outletClass !== undefined)
    conditions.push(
      `unit in (select code from (${classesAsOf('$1')}) o where o.outlet_class = ${given(population.outletClass)})`,
    );
  return conditions;
}
