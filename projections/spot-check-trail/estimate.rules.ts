/** 95 %: the quantile of the normal distribution. */
const Z = 1.959963984540054;

/** A share with the interval that holds it 95 times in a hundred; shares from 0 to 1. */
export interface Estimate {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Wilson's interval for `count` of `of` (> 0); `of` need not be a whole number. */
export function wilson(count: number, of: number): Estimate {
  const share = count / of;
  const [z2, n] = [Z * Z, of];
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  // At the ends the formula gives 0 and 1 up to a rounding error.
  return { share, low: share === 0 ? 0 : middle - half, high: share === 1 ? 1 : middle + half };
}

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
