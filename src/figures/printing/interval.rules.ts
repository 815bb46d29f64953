/** An interval of a share as it is told. */
export interface Interval {
  /** Per cent, as decimal strings. */
  readonly low: string;
  readonly high: string;
}

/** The same as numbers from 0 to 1. */
export interface ShareInterval {
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/**
 * The interval of Wilson for `k` of `n` (> 0): the share within which 95 of 100 such samples would find the true one. `n` need
 * not be whole. It never leaves 0 … 1, and reaches them only when all or none are so.
 */
export function wilson(k: number, n: number): ShareInterval {
  const share = k / n;
  const square = (Z * Z) / n;
  const middle = share + square / 2;
  const half = Z * Math.sqrt((share * (1 - share)) / n + square / (4 * n));
  // At the ends the formula gives 0 and 1 up to a rounding error.
  return {
    low: share === 0 ? 0 : (middle - half) / (1 + square),
    high: share === 1 ? 1 : (middle + half) / (1 + square),
  };
}

/** The interval of Wilson for `k` of `n`, in per cent; null without an answer. */
export function wilsonPercent(k: number, n: number, decimals: number): Interval | null {
  if (n === 0) return null;
  const { low, high } = wilson(k, n);
  return { low: percent(low, decimals), high: percent(high, decimals) };
}

const percent = (share: number, decimals: number): string => (share * 100).toFixed(decimals);
