import type { EntityManager } from 'typeorm';
import { type Counted, FIGURES } from '../../../src/figures/counted.rules';
import { classesAsOf } from '../../outlet-classes/outlet-classes.projection';
import type { Sum } from '../statistics.answer';
import { CELL } from './cells';
import { changesTable } from './changes-table';
import type { Period } from './periods.rules';
import { conditionsOf, type Dimension, DIMENSIONS, type Population, type Question } from './question';
import { sourceOf } from './source';
import { type UsableBlocks, usableBlocks } from './usable-blocks';

/** A value of each dimension asked for. */
export type GroupKey = Readonly<Record<Dimension, string>>;

/** The sums of what is told by the same values of the dimensions; they come in no order. */
export interface Group {
  readonly key: GroupKey;
  readonly sums: readonly Sum[];
}

const ALL_FIGURES = Object.keys(FIGURES) as Counted[];

/** What tells the sums of one group apart. */
const SUMMED = ['figure', 'detail', 'currency'] as const;

/** Takes a value for a statement; answers how the statement names it. */
type Given = (value: string | readonly string[] | readonly number[]) => string;

/**
 * The cells whose sum is the figures as of the position `$1`: the sums of the blocks until then with the few changes behind
 * them; where no slice tells what is asked, and for days that no sum is of, every change until then.
 */
function cellsAsOf(question: Question, blocks: UsableBlocks, duesFrom: DuesFrom, given: Given): string {
  const { basis, population, dimensions, before } = question;
  if (before !== undefined && basis === 'flow')
    return cellsAsOf({ basis, dimensions, population: endingBy(population, before) }, blocks, duesFrom, given);
  const table = changesTable(population.categories, given);
  const changes = (period: Period, behind?: string): string => {
    // Without a limit the planner takes all changes of the period to find the few behind the blocks.
    const rows =
      behind === undefined
        ? table
        : `(select * from ${table} where position > ${behind} and position <= $1 offset 0) c`;
    return `select ${basis}_day, ${CELL}, count, amount from ${rows} where position <= $1 and ${within(period, `${basis}_day`, given)}`;
  };
  if (before !== undefined)
    return [
      cellsAsOf({ basis, population, dimensions }, blocks, duesFrom, given),
      `select ${basis}_day, ${CELL}, -count, -amount
        from (${changesAt(duesFrom(given(before)), given(before), table)}) due
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

/** Places of changes by the position `$1` about what is due on a day or later, as a query. */
type DuesFrom = (day: string) => string;

/** So few, whenever they were recorded, are all looked at. */
const FEW_DUES = 20_000;

const eachDueFrom: DuesFrom = (day) =>
  `select position from read.statistic_changes where due_day >= ${day}::date and position <= $1`;

/** Since most that is due later came behind the position. */
const duesDayByDay: DuesFrom = (day) => `
  select place.position
  from generate_series(${day}::date, (select max(due_day) from read.statistic_changes), '1 day') as each (day)
  cross join lateral (
    select position from read.statistic_changes
    where due_day = each.day::date and position <= $1 offset 0
  ) place`;

/**
 * The changes at these places that are about what is due on a day or later. Only places are looked for by days, in the index that
 * has both, and rows then place by place: that index alone tells which changes are behind the position.
 */
const changesAt = (places: string, day: string, changes: string): string => `
  select due.* from (select distinct position from (${places}) place) place
  cross join lateral (
    select * from ${changes} where position = place.position and due_day >= ${day}::date offset 0
  ) due`;

async function wayOfDues(snapshot: EntityManager, { basis, before }: Question, few: number): Promise<DuesFrom> {
  // By flow they are told apart by their days alone.
  if (before === undefined || basis === 'flow') return eachDueFrom;
  const [row] = await snapshot.query<{ dues: number }[]>(
    `select count(*)::int as dues from (
       select from read.statistic_changes where due_day >= $1::date limit $2) due`,
    [before, few + 1],
  );
  return row !== undefined && row.dues <= few ? eachDueFrom : duesDayByDay;
}

function within({ from, to }: Period, day: string, given: Given): string {
  const first = from === undefined ? [] : [`${day} >= ${given(from)}::date`];
  const end = to === undefined ? [] : [`${day} < ${given(to)}::date`];
  return [...first, ...end].join(' and ') || 'true';
}

const endingBy = (population: Population, day: string): Population =>
  population.to !== undefined && population.to <= day ? population : { ...population, to: day };

/** A group as the server tells it: each column of its sums is one value, which is read eight times as fast as a row for each. */
type Columns = GroupKey & {
  readonly figures: Counted[];
  readonly details: string[];
  readonly currencies: string[];
  readonly counts: number[];
  readonly amounts: string[];
};

/** The sums as of a position that is not later than the rows, group by group in the order of their keys. */
export async function sumsAsOf(
  snapshot: EntityManager,
  question: Question,
  position: string,
  fewDues = FEW_DUES,
): Promise<Group[]> {
  const { population, dimensions, counted = ALL_FIGURES } = question;
  const values: (string | readonly string[] | readonly number[])[] = [position];
  const given: Given = (value) => `$${values.push(value)}`;
  const duesFrom = await wayOfDues(snapshot, question, fewDues);
  const cells = cellsAsOf(question, await usableBlocks(snapshot, position), duesFrom, given);
  const conditions = [`figure = any(${given(counted)}::text[])`, ...conditionsOf(population, given)];
  const told = dimensions.map((dimension, index) => ({
    dimension,
    told: DIMENSIONS[dimension],
    group: `group_${index}`,
  }));
  const groups = told.map(({ group }) => group).join(', ');
  const rows = await snapshot.query<Columns[]>(
    `select ${told.map(({ dimension, told: { name }, group }) => `${name(group)} as "${dimension}", `).join('')}
       json_agg(figure) as figures, json_agg(detail) as details, json_agg(currency) as currencies,
       json_agg(count) as counts, json_agg(amount) as amounts
     from (
       select ${told.map(({ told: { by }, group }) => `${by} as ${group}, `).join('')}
         ${SUMMED.map((column) => `${column} collate "C" as ${column}`).join(', ')},
         sum(count)::int as count, sum(amount)::text as amount
       from (${cells}) cell (day, ${CELL}, count, amount)
         ${dimensions.includes('outletClass') ? `left join (${classesAsOf('$1')}) outlet on outlet.code = unit` : ''}
       where ${conditions.join(' and ')}
       group by ${[...told.map(({ told: { by } }) => by), ...SUMMED.map((column) => `${column} collate "C"`)].join(', ')}
       having sum(count) <> 0 or sum(amount) <> 0
     ) sum
     ${groups && `group by ${groups}`} having count(*) > 0 ${groups && `order by ${groups}`}`,
    values,
  );
  return rows.map(({ figures, details, currencies, counts, amounts, ...key }) => ({
    key,
    sums: figures.map((figure, index) => ({
      figure,
      detail: details[index] ?? '',
      currency: currencies[index] ?? '',
      count: counts[index] ?? 0,
      amount: amounts[index] ?? '0',
    })),
  }));
}
