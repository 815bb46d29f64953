import { type ShareInterval, wilson } from '../../src/figures/printing/interval.rules';

/** A share with the interval that holds it 95 times in a hundred; shares from 0 to 1. */
export interface Estimate extends ShareInterval {
  readonly share: number;
}

/** The share of `count` in `of` (> 0) cases that were drawn alike. */
export const estimate = (count: number, of: number): Estimate => ({ share: count / of, ...wilson(count, of) });

/** What was found in a stratum of the frame. */
export interface CheckedStratum {
  readonly size: number;
  readonly checked: number;
  readonly inconsistent: number;
}

export interface FrameEstimate extends Estimate {
  /** How many cases of the frame stand in strata of which at least one case was checked: what is said holds for these. */
  readonly covers: number;
}

/**
 * The share of inconsistent cases in the frame: each stratum’s share, weighted by its size. The interval is Wilson’s for the
 * number of cases that a simple sample would need to say as much: 1 ÷ Σ Wₕ² (1 − nₕ/Nₕ) ÷ nₕ. None before a case was checked.
 */
export function estimateFor(strata: readonly CheckedStratum[]): FrameEstimate | undefined {
  const looked = strata.filter(({ checked }) => checked > 0);
  const covers = looked.reduce((sum, { size }) => sum + size, 0);
  if (covers === 0) return undefined;
  const share = looked.reduce(
    (sum, { size, checked, inconsistent }) => sum + (size / covers) * (inconsistent / checked),
    0,
  );
  const spread = looked.reduce(
    (sum, { size, checked }) => sum + ((size / covers) ** 2 * (1 - checked / size)) / checked,
    0,
  );
  // Everything was checked: nothing is estimated.
  if (spread === 0) return { share, low: share, high: share, covers };
  return { ...wilson(share / spread, 1 / spread), share, covers };
}
