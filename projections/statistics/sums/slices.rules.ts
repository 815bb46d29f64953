/** What a case can be told by in figures, beside the period. */
export type Telling = 'unit' | 'regime' | 'category' | 'channel' | 'kind' | 'respondentType' | 'region';

/** How many days one sum is of. */
export type Span = 'day' | 'month' | 'year';

/**
 * The dimensions that sums are kept by. By all seven together there are nearly as many sums as cases; by those of a slice there
 * are soon no more, however many cases come. The one with the fewest sums first; only of those with very few are there sums of days.
 */
export const SLICES = {
  whole: ['regime'],
  channel: ['regime', 'kind', 'channel'],
  matter: ['regime', 'kind', 'category', 'respondentType'],
  // Most units have the cases of one regime and of one region.
  unit: ['regime', 'kind', 'unit', 'region'],
} as const satisfies Readonly<Record<string, readonly Telling[]>>;

export type Slice = keyof typeof SLICES;

export const BY_DAY: Slice = 'whole';

/** The slice that tells all of these apart; undefined when none does. */
export const sliceTelling = (dimensions: readonly string[]): Slice | undefined =>
  (Object.keys(SLICES) as Slice[]).find((slice) =>
    dimensions.every((dimension) => (SLICES[slice] as readonly string[]).includes(dimension)),
  );
