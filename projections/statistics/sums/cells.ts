import { FIRST_DAYS } from './first-days';
import { BY_DAY, COLUMNS, type Slice, SLICES, type Span, type Telling } from './slices.rules';

const BASES = ['cohort', 'flow'] as const;
const ALL_SLICES = Object.keys(SLICES) as Slice[];

const TELLING = Object.keys(COLUMNS) as Telling[];

/** What tells one sum from another, beside slice, basis and days. */
export const CELL = `figure, ${Object.values(COLUMNS).join(', ')}, detail, currency`;

function sums(slice: Slice, basis: (typeof BASES)[number], span: Span, changes: string): string {
  const told = SLICES[slice] as readonly Telling[];
  const cell = TELLING.map((dimension) => (told.includes(dimension) ? COLUMNS[dimension] : `''`));
  const by = ['since', 'figure', ...told.map((dimension) => COLUMNS[dimension]), 'detail', 'currency'];
  return `select '${slice}' as slice, '${span}' as span, '${basis}' as basis, ${FIRST_DAYS[span](`${basis}_day`)} as since,
    figure, ${cell.join(', ')}, detail, currency, sum(count)::int, sum(amount) from ${changes} group by ${by.join(', ')}`;
}

/** The sums of changes in every slice, in both bases, of each month. */
export const monthsOf = (changes: string): string =>
  BASES.flatMap((basis) => ALL_SLICES.map((slice) => sums(slice, basis, 'month', changes))).join(' union all ');

/** Those of each day, of the slices that have few of them. */
export const daysOf = (changes: string): string =>
  BASES.flatMap((basis) => [...BY_DAY].map((slice) => sums(slice, basis, 'day', changes))).join(' union all ');

/** Of sums of months those of years. */
export const yearsOf = (cells: string): string =>
  `select slice, 'year', basis, ${FIRST_DAYS.year('since')} as first, ${CELL}, sum(count)::int, sum(amount)
   from ${cells} where span = 'month' group by slice, basis, first, ${CELL}`;
