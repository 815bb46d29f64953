/** What a case can be told by in figures, beside the period, with its column. */
export const COLUMNS = {
  unit: 'unit',
  regime: 'regime',
  category: 'category',
  channel: 'channel',
  kind: 'kind',
  respondentType: 'respondent_type',
  region: 'region',
} as const;
export type Telling = keyof typeof COLUMNS;

/** How many days one sum is of. */
export type Span = 'day' | 'month' | 'year';

/**
 * The dimensions that sums are kept by. By all seven together there are nearly as many sums as cases; by those of a slice there
 * are soon no more, however many cases come. Those with the fewest sums first; only of those with very few are there sums of days.
 */
export const SLICES = {
  // Of a year of single days half as many sums as by regime.
  whole: [],
  regime: ['regime'],
  channel: ['regime', 'kind', 'channel'],
  matter: ['regime', 'kind', 'category', 'respondentType'],
  // Most units have the cases of one regime and of one region.
  unit: ['regime', 'kind', 'unit', 'region'],
} as const satisfies Readonly<Record<string, readonly Telling[]>>;

export type Slice = keyof typeof SLICES;

export const BY_DAY: ReadonlySet<Slice> = new Set<Slice>(['whole', 'regime']);

/** The slice that tells all of these apart; undefined when none does. */
export const sliceTelling = (dimensions: readonly string[]): Slice | undefined =>
  (Object.keys(SLICES) as Slice[]).find((slice) =>
    dimensions.every((dimension) => (SLICES[slice] as readonly string[]).includes(dimension)),
  );
