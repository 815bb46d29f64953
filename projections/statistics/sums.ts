import type { EntityManager } from 'typeorm';
import type { CategoryMapping } from '../../src/figures/category-mapping';
import { type Counted, FIGURES } from '../../src/figures/counted.rules';
import { classesAsOf } from '../outlet-classes/outlet-classes.projection';
import { unitsBelow } from '../unit-parents/unit-parents.projection';
import { changesTable } from './changes-table';
import { type Period, parted } from './periods.rules';
import { sliceTelling } from './slices.rules';
import type { Sum } from './statistics.answer';

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
const OF_UNITS = ['unit', 'within', 'outletClass'] as const;

const EQUAL = ['regime', 'category', 'channel', 'kind', 'respondentType', 'region'] as const;

export interface Question {
  readonly basis: 'cohort' | 'flow';
  readonly population: Population;
  readonly dimensions: readonly Dimension[];
  /** What is summed: whatever happens in the course of a case, when left out. */
  readonly counted?: readonly Counted[];
  /** Of what has a day of its own, only what came before this one. */
  readonly before?: string;
}

export type SumInGroup = Sum & Readonly<Record<Dimension, string>>;

/** So few changes are sooner taken back from the sums of today than all earlier ones are added up. */
const FEW_CHANGES = 20_000;

const CELL = 'figure, unit, regime, category, channel, kind, respondent_type, region, detail, currency';
const MONTHS: ReadonlySet<Dimension> = new Set<Dimension>(['month', 'quarter', 'year']);

const ALL_FIGURES = Object.keys(FIGURES) as Counted[];

/** Takes a value for a statement; answers how the statement names it. */
type Given = (value: string | readonly string[]) => string;

/**
 * The cells whose sum is the figures as of the position `$1`. For whole months those of today without what changed since,
 * where a slice tells what is asked; otherwise, and for the days around them, every change until then.
 */
function cellsAsOf({ basis, population, dimensions, before }: Question, few: boolean, given: Given): string {
  const changes = (sign: '' | '-', when: string, period: Period, more = 'true'): string =>
    `select ${basis}_day, ${CELL}, ${sign}count, ${sign}amount
      from ${changesTable(population.categories, given)}
      where position ${when} and ${within(period, `${basis}_day`, given)} and ${more}`;
  if (before !== undefined && basis === 'flow')
    return cellsAsOf({ basis, dimensions, population: endingBy(population, before) }, few, given);
  if (before !== undefined)
    return [
      cellsAsOf({ basis, population, dimensions }, few, given),
      changes('-', '<= $1', population, `flow_day >= ${given(before)}::date`),
    ].join(' union all ');
  const asked: string[] = EQUAL.filter((dimension) => population[dimension] !== undefined);
  if (OF_UNITS.some((condition) => population[condition] !== undefined)) asked.push('unit');
  const told = dimensions.filter((dimension) => !MONTHS.has(dimension));
  const slice = sliceTelling([
    ...asked,
    ...told.map((dimension) => (dimension === 'outletClass' ? 'unit' : dimension)),
  ]);
  const { months, days } = parted(population);
  // The sums of months do not tell by which version of the regime a category was given.
  const summed = slice !== undefined && population.categories === undefined;
  if (!summed || months === undefined || !few) return changes('', '<= $1', population);
  const today = `select month, ${CELL}, count, amount from read.statistics
      where slice = '${slice}' and basis = '${basis}' and ${within(months, 'month', given)}`;
  return [today, changes('-', '> $1', months), ...days.map((period) => changes('', '<= $1', period))].join(
    ' union all ',
  );
}

function within({ from, to }: Period, day: string, given: Given): string {
  const first = from === undefined ? [] : [`${day} >= ${given(from)}::date`];
  const end = to === undefined ? [] : [`${day} < ${given(to)}::date`];
  return [...first, ...end].join(' and ') || 'true';
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

const endingBy = (population: Population, day: string): Population =>
  population.to !== undefined && population.to <= day ? population : { ...population, to: day };

/** The sums as of a position that is not later than the rows; their order depends on nothing but themselves. */
export async function sumsAsOf(
  snapshot: EntityManager,
  question: Question,
  position: string,
  fewChanges = FEW_CHANGES,
): Promise<SumInGroup[]> {
  const { population, dimensions, counted = ALL_FIGURES } = question;
  const values: (string | readonly string[])[] = [position];
  const given: Given = (value) => `$${values.push(value)}`;
  const cells = cellsAsOf(question, await areFewLater(snapshot, position, fewChanges), given);
  const conditions = [`figure = any(${given(counted)}::text[])`];
  conditions.push(...conditionsOf(population, given));
  const by = dimensions.map((dimension) => `${DIMENSIONS[dimension]} collate "C"`);
  const keys = [...by, 'figure', 'detail collate "C"', 'currency'];
  const named = dimensions.map((dimension, index) => `${by[index] ?? ''} as "${dimension}"`);
  return snapshot.query<SumInGroup[]>(
    `select ${[...named, 'figure', 'detail collate "C" as detail', 'currency'].join(', ')},
       sum(count)::int as count, sum(amount)::text as amount
     from (${cells}) cell (day, ${CELL}, count, amount)
       ${dimensions.includes('outletClass') ? `left join (${classesAsOf('$1')}) outlet on outlet.code = unit` : ''}
     where ${conditions.join(' and ')}
     group by ${keys.join(', ')} having sum(count) <> 0 or sum(amount) <> 0 order by ${keys.join(', ')}`,
    values,
  );
}

/** Whether there are fewer changes than that after a position; no more of them are looked at. */
async function areFewLater(snapshot: EntityManager, position: string, few: number): Promise<boolean> {
  const [row] = await snapshot.query<{ later: number }[]>(
    `select count(*)::int as later from (select from read.statistic_changes where position > $1 limit $2) c`,
    [position, few],
  );
  return row !== undefined && row.later < few;
}
