import { inMonths, inYears, type Period } from './periods.rules';
import { EQUAL, OF_TIME, OF_UNITS, type Question } from './question';
import { BY_DAY, type Slice, sliceTelling, type Span } from './slices.rules';

/** Where the sums of a question come from. */
export interface Source {
  readonly slice: Slice;
  /** The days of whole sums of a span, however many. */
  readonly spans: readonly (readonly [Span, Period])[];
  /** All of them together. */
  readonly summed: Period;
  /** Days that no sum is of. */
  readonly around: readonly Period[];
}

/** What can be told of a question by sums; undefined for what is told by no slice of them. */
export function sourceOf({ population, dimensions }: Question): Source | undefined {
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
    return BY_DAY.has(slice) ? { slice, spans: [['day', { from, to }]], summed: { from, to }, around: [] } : undefined;
  const months = inMonths({ from, to });
  const byMonth = dimensions.some((dimension) => dimension === 'month' || dimension === 'quarter');
  const years = months.whole === undefined || byMonth ? undefined : inYears(months.whole);
  const spans: (readonly [Span, Period])[] = [];
  if (years?.whole) spans.push(['year', years.whole]);
  for (const period of years?.around ?? (months.whole ? [months.whole] : [])) spans.push(['month', period]);
  if (!BY_DAY.has(slice)) return months.whole && { slice, spans, summed: months.whole, around: months.around };
  return {
    slice,
    spans: [...spans, ...months.around.map((period) => ['day', period] as const)],
    summed: { from, to },
    around: [],
  };
}
