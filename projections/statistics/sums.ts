import type { EntityManager } from 'typeorm';
import type { CategoryMapping } from '../../src/figures/category-mapping';
import { type Counted, FIGURES } from '../../src/figures/counted.rules';
import { classesAsOf } from '../outlet-classes/outlet-classes.projection';
import { unitsBelow } from '../unit-parents/unit-parents.projection';
import { CELL } from './cells';
import { changesTable } from './changes-table';
import { inMonths, inYears, type Period } from './periods.rules';
import { BY_DAY, type Slice, sliceTelling, type Span } from './slices.rules';
import { IS_DUE } from './statistic-change.row';
import type { Sum } from './statistics.answer';
import { type UsableBlocks, usableBlocks } from './usable-blocks';

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

const OF_TIME: ReadonlySet<Dimension> = new Set<Dimension>(['day', 'week', 'month', 'quarter', 'year']);

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

const ALL_FIGURES = Object.keys(FIGURES) as Counted[];

/** Takes a value for a statement; answers how the statement names it. */
type Given = (value: string | readonly string[] | readonly number[]) => string;

/** Where the sums of a question come from. */
interface Source {
  readonly slice: Slice;
  /** The days of whole sums of a span, however many. */
  readonly spans: readonly (readonly [Span, Period])[];
  /** All of them together. */
  readonly summed: Period;
  /** Days that no sum is of. */
  readonly around: readonly Period[];
}

/** What can be told of a question by sums; undefined for what is told by no slice of them. */
function sourceOf({ population, dimensions }: Question): Source | undefined {
  // Sums do not tell by which version of the regime a category was given.
  if (population.categories !== undefined) return undefined;
  const asked: string[] = EQUAL.filter((dimension) => population[dimension] !== undefined);
  if (OF_UNITS.some((condition) => population[condition] !== undefined)) asked.push('unit');
  const told = dimensions.filter((dimension) => !OF_TIME.has(dimension));
  const slice = sliceTelling([
    ...asked,
    ...told.map((dimension) => (dimension === 'outletClass' ? 'unit' : dimension)),
  ]);
  if (slice === undefined) return undefined;
  const { from, to } = population;
  if (dimensions.some((dimension) => dimension === 'day' || dimension === 'week'))
    return slice === BY_DAY ? { slice, spans: [['day', { from, to }]], summed: { from, to }, around: [] } : undefined;
  const months = inMonths({ from, to });
  const byMonth = dimensions.some((dimension) => dimension === 'month' || dimension === 'quarter');
  const years = months.whole === undefined || byMonth ? undefined : inYears(months.whole);
  const spans: (readonly [Span, Period])[] = [];
  if (years?.whole) spans.push(['year', years.whole]);
  for (const period of years?.around ?? (months.whole ? [months.whole] : [])) spans.push(['month', period]);
  if (slice !== BY_DAY) return months.whole && { slice, spans, summed: months.whole, around: months.around };
  return {
    slice,
    spans: [...spans, ...months.around.map((period) => ['day', period] as const)],
    summed: { from, to },
    around: [],
  };
}

/**
 * The cells whose sum is the figures as of the position `$1`: the sums of the blocks until then with the few changes behind
 * them; where no slice tells what is asked, and for days that no sum is of, every change until then.
 */
function cellsAsOf(question: Question, blocks: UsableBlocks, given: Given): string {
  const { basis, population, dimensions, before } = question;
  const table = changesTable(population.categories, given);
  const changes = (period: Period, behind?: string): string => {
    // Without a limit the planner takes all changes of the period to find the few behind the blocks.
    const rows =
      behind === undefined
        ? table
        : `(select * from ${table} where position > ${behind} and position <= $1 offset 0) c`;
    return `select ${basis}_day, ${CELL}, count, amount from ${rows} where position <= $1 and ${within(period, `${basis}_day`, given)}`;
  };
  if (before !== undefined && basis === 'flow')
    return cellsAsOf({ basis, dimensions, population: endingBy(population, before) }, blocks, given);
  if (before !== undefined)
    return [
      cellsAsOf({ basis, population, dimensions }, blocks, given),
      `select ${basis}_day, ${CELL}, -count, -amount
        from (${duesFrom(given(before), table)}) due
        where ${within(population, `${basis}_day`, given)}`,
    ].join(' union all ');
  const source = sourceOf(question);
  if (source === undefined) return changes(population);
  const [levels, numbers, until] = [given(blocks.levels), given(blocks.numbers), given(blocks.until)];
  const sums = source.spans.map(
    ([span, period]) =>
      `select since, ${CELL}, count, amount
       from unnest(${levels}::smallint[], ${numbers}::int[]) block (level, number) join read.statistics using (level, number)
       where slice = '${source.slice}' and span = '${span}' and basis = '${basis}' and ${within(period, 'since', given)}`,
  );
  return [...sums, changes(source.summed, until), ...source.around.map((period) => changes(period))].join(
    ' union all ',
  );
}

/** Changes by the position `$1` about what is due on a day or later: day by day, since most that is due then came behind it. */
const duesFrom = (day: string, changes: string): string => `
  select due.* from generate_series(${day}::date, (select max(flow_day) from read.statistic_changes where ${IS_DUE}), '1 day') as each (day)
  cross join lateral (select * from ${changes} where flow_day = each.day::date and position <= $1 and ${IS_DUE} offset 0) due`;

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
export async function sumsAsOf(snapshot: EntityManager, question: Question, position: string): Promise<SumInGroup[]> {
  const { population, dimensions, counted = ALL_FIGURES } = question;
  const values: (string | readonly string[] | readonly number[])[] = [position];
  const given: Given = (value) => `$${values.push(value)}`;
  const cells = cellsAsOf(question, await usableBlocks(snapshot, position), given);
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
