import type { CategoryMapping } from '../../../src/figures/category-mapping';
import type { Counted } from '../../../src/figures/counted.rules';
import { classesAsOf } from '../../outlet-classes/outlet-classes.projection';
import { unitsBelow } from '../../unit-parents/unit-parents.projection';
import { FIRST_DAYS } from './first-days';
import type { Period } from './periods.rules';
import { COLUMNS } from './slices.rules';

const DAY = 'cell.day';

/** How figures are told by a dimension, as SQL. */
export interface Told {
  /** What tells groups apart, in their order. */
  readonly by: string;
  /** What a group is called, out of that. */
  readonly name: (group: string) => string;
}

const column = (sql: string): Told => ({ by: `${sql} collate "C"`, name: (value) => value });
const span = (by: string, format: string): Told => ({ by, name: (first) => `to_char(${first}, '${format}')` });

const SPANS = {
  day: { by: DAY, name: (day: string) => `${day}::text` },
  week: span(FIRST_DAYS.week(DAY), 'IYYY-"W"IW'),
  month: span(FIRST_DAYS.month(DAY), 'YYYY-MM'),
  quarter: span(FIRST_DAYS.quarter(DAY), 'YYYY-"Q"Q'),
  year: span(FIRST_DAYS.year(DAY), 'YYYY'),
} as const;

/** The dimensions that figures can be told by. */
export const DIMENSIONS = {
  unit: column(COLUMNS.unit),
  outletClass: column("coalesce(outlet.outlet_class, '')"),
  regime: column(COLUMNS.regime),
  category: column(COLUMNS.category),
  channel: column(COLUMNS.channel),
  kind: column(COLUMNS.kind),
  respondentType: column(COLUMNS.respondentType),
  region: column(COLUMNS.region),
  ...SPANS,
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

export const OF_TIME: ReadonlySet<string> = new Set(Object.keys(SPANS));

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
    if (value !== undefined) conditions.push(`${COLUMNS[column]} = ${given(value)}`);
  }
  for (const top of [population.unit, population.within])
    if (top !== undefined) conditions.push(`unit in (${unitsBelow(given(top), '$1')})`);
  if (population.outletClass !== undefined)
    conditions.push(
      population.outletClass === ''
        ? `unit not in (select code from (${classesAsOf('$1')}) o)`
        : `unit in (select code from (${classesAsOf('$1')}) o where o.outlet_class = ${given(population.outletClass)})`,
    );
  return conditions;
}
