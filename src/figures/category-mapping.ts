/**
 * What the categories of each version of a regime are in one of its lists of categories: three columns of one table. What has no
 * counterpart there is left out.
 */
export interface CategoryMapping {
  readonly regimeVersions: readonly number[];
  readonly categories: readonly string[];
  readonly mapped: readonly string[];
}

/** The category of cases whose own has no counterpart. */
export const UNMAPPED = '';
