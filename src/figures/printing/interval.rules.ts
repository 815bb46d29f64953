/** The share within which 95 of 100 such samples would find the true one. */
export interface Interval {
  /** Per cent, as decimal strings. */
  readonly low: string;
  readonly high: string;
}

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/** The 95 % interval of Wilson for `k` of `n`, in per cent; null without an answer. It never leaves 0 … 100, and reaches them only when all or none are so. */
export function wilson(k: number, n: number, decimals: number): Interval | null {
  if (n === 0) return null;
  const share = k / n;
  const square = (Z * Z) / n;
  const middle = share + square / 2;
  const half = Z * Math.sqrt((share * (1 - share)) / n + square / (4 * n));
  return {
    low: k === 0 ? percent(0, decimals) : percent((middle - half) / (1 + square), decimals),
    high: k === n ? percent(1, decimals) : percent((middle + half) / (1 + square), decimals),
  };
}

const percent = (share: number, decimals: number): string => (share * 100).toFixed(decimals);
