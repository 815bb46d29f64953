import { FIRST_DAYS } from './first-days';
import { BY_DAY, COLUMNS, type Slice, SLICES, type Span, type Telling } from './slices.rules';

const BASES = ['cohort', 'flow'] as const;
type Basis = (typeof BASES)[number];
const ALL_SLICES = Object.keys(SLICES) as Slice[];

const TELLING = Object.keys(COLUMNS) as Telling[];

/** What tells one sum from another, beside slice, basis and days. */
export const CELL = `figure, ${Object.values(COLUMNS).join(', ')}, detail, currency`;

/** The columns of a cell that are filled in a slice. */
const toldBy = (slice: Slice): string[] => {
  const told = SLICES[slice] as readonly Telling[];
  return ['figure', ...TELLING.filter((one) => told.includes(one)).map((one) => COLUMNS[one]), 'detail', 'currency'];
};

/** The columns of a cell, empty where a slice does not tell them. */
const cellOf = (slice: Slice): string =>
  CELL.split(', ')
    .map((column) => (toldBy(slice).includes(column) ? column : `''`))
    .join(', ');

/** The rows of a table added up in one slice, by the first day of their span. */
function added(slice: Slice, since: string, rows: string): string {
  const told = toldBy(slice);
  // By their places: the name of a column of the rows would go before that of the first day.
  const by = ['since', ...told].map((_, index) => index + 1);
  return `select ${since} as since, ${told.join(', ')}, sum(count)::int as count, sum(amount) as amount
    from ${rows} group by ${by.join(', ')}`;
}

/** The sums of changes in every slice, in both bases, of each month. */
export const monthsOf = (changes: string): string =>
  BASES.flatMap((basis) =>
    ALL_SLICES.map(
      (slice) => `select '${slice}', 'month', '${basis}', since, ${cellOf(slice)}, count, amount
        from (${added(slice, FIRST_DAYS.month(`${basis}_day`), changes)}) months`,
    ),
  ).join(' union all ');

/** Sums of one slice, in one basis, of spans of one length. */
export interface SumsOfOneKind {
  readonly slice: Slice;
  readonly span: Span;
  readonly basis: Basis;
}

const SPANS = ['day', 'month', 'year'] as const satisfies readonly Span[];

/** The kinds of sums that are kept of these slices, in their order. */
const kindsOf = (slices: readonly Slice[], spans: readonly Span[]): SumsOfOneKind[] =>
  slices.flatMap((slice) =>
    spans
      .filter((span) => span !== 'day' || BY_DAY.has(slice))
      .flatMap((span) => BASES.map((basis) => ({ slice, span, basis }))),
  );

/** All of them, in the order of the key they have. */
const KINDS = kindsOf([...ALL_SLICES].sort(), SPANS);

const nameOf = ({ slice, span, basis }: SumsOfOneKind): string => `${slice}_${span}_${basis}`;

/** The fewest rows that sums can be made of: finer sums, or the changes themselves; and what tells the first day of the span there. */
function source(kind: SumsOfOneKind): { readonly rows: string; readonly since: string } {
  const { slice, span, basis } = kind;
  const { month, year } = FIRST_DAYS;
  if (span === 'year') return { rows: nameOf({ ...kind, span: 'month' }), since: year('since') };
  if (slice === 'whole') return { rows: nameOf({ ...kind, slice: 'regime' }), since: 'since' };
  if (span === 'month' && BY_DAY.has(slice)) return { rows: nameOf({ ...kind, span: 'day' }), since: month('since') };
  return { rows: 'changes', since: `${basis}_${span}` };
}

/** Of changes all sums that are kept, each kind as a query named by `nameOf`; `changes` is a table of them. */
export function sumsOfChanges(changes: string): string {
  // What tells the month of a day takes as long as adding it up.
  const months = BASES.map((basis) => `${FIRST_DAYS.month(`${basis}_day`)} as ${basis}_month`);
  const read = `select cohort_day, flow_day, ${months.join(', ')}, ${CELL}, count, amount from ${changes}`;
  // Each behind those it is made of.
  const kinds = SPANS.flatMap((span) => kindsOf([...ALL_SLICES].reverse(), [span]));
  const sums = kinds.map((kind) => {
    const { rows, since } = source(kind);
    return `${nameOf(kind)} as (${added(kind.slice, since, rows)})`;
  });
  return [`changes as materialized (${read})`, ...sums].join(',\n');
}

/** Of sums of several blocks those of all of them together, each kind as a query named by `nameOf`. */
export const sumsOfSums = (sums: (kind: SumsOfOneKind) => string): string =>
  KINDS.map((kind) => `${nameOf(kind)} as (${added(kind.slice, 'since', sums(kind))})`).join(',\n');

/** The same order on every machine. */
const ordered = (columns: readonly string[]): string => columns.map((column) => `${column} collate "C"`).join(', ');

/** The rows of all these queries, numbered within their spans, in the order of their key: slice, span, basis, first day, ordinal, cell, count, amount. */
export const numberedSums = KINDS.map(
  (kind) => `select '${kind.slice}', '${kind.span}', '${kind.basis}', since,
    row_number() over (partition by since order by ${ordered(toldBy(kind.slice))})::int, ${cellOf(kind.slice)}, count, amount
  from ${nameOf(kind)} where count <> 0 or amount <> 0`,
).join('\nunion all\n');
