/** A ratio of whole numbers, told per 100 or per 10,000. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly per: 1 | 100 | 10_000;
  readonly decimals: number;
}

/** What stands where there is nothing to divide by. */
export const NO_BASE = '–';

/**
 * The ratio as a decimal string, rounded half-up by whole numbers alone; null when there is nothing to divide by. What is less
 * than the whole is never told as the whole: 259,999 of 260,000 is 99.99 per cent.
 */
export function valueOf({ numerator, denominator, per, decimals }: Ratio): string | null {
  if (denominator === 0n) return null;
  if (numerator < 0n || denominator < 0n) throw new RangeError(`a ratio of ${numerator} and ${denominator}`);
  const scale = BigInt(per) * 10n ** BigInt(decimals);
  const rounded = (2n * numerator * scale + denominator) / (2n * denominator);
  const most = numerator < denominator && rounded >= scale ? scale - 1n : rounded;
  return decimalText(most, decimals);
}

/** As it is printed: `93.86%`, `3.27` per ten thousand, `–` without a base. */
export function printed(value: string | null, per: Ratio['per']): string {
  if (value === null) return NO_BASE;
  return per === 100 ? `${value}%` : value;
}

/** `9386` with two decimals is `93.86`. */
export function decimalText(digits: bigint, decimals: number): string {
  if (decimals === 0) return String(digits);
  const text = String(digits).padStart(decimals + 1, '0');
  return `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
