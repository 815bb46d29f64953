import { Decimal } from 'decimal.js';

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** An amount with its currency; `amount` is a decimal string such as "1000.00", never a float. */
export interface Money {
  readonly amount: string;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** Decimal string of an amount: digits, and at most two decimals; not negative. */
export const AMOUNT = /^(0|[1-9]\d{0,14})(\.\d{1,2})?$/;
/** Decimal string of an exchange rate: at most eight decimals; greater than zero is checked apart. */
export const RATE = /^(0|[1-9]\d{0,5})(\.\d{1,8})?$/;

export const CURRENCIES = [
  'CNY',
  'HKD',
  'MOP',
  'TWD',
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'KRW',
  'SGD',
  'THB',
  'AUD',
  'CAD',
  'RUB',
] as const;

const twoDecimals = (value: Decimal): string => value.toFixed(2);

/** The same amount written with two decimals. */
export const money = (amount: string, currency = 'CNY'): Money => ({
  amount: twoDecimals(new Exact(amount)),
  currency,
});

export const nothing = (currency = 'CNY'): Money => money('0', currency);

/** Sum of two amounts of one currency; different currencies are a bug, not a refusal. */
export function plus(a: Money, b: Money): Money {
  sameCurrency(a, b);
  return { amount: twoDecimals(new Exact(a.amount).plus(b.amount)), currency: a.currency };
}

export function minus(a: Money, b: Money): Money {
  sameCurrency(a, b);
  return { amount: twoDecimals(new Exact(a.amount).minus(b.amount)), currency: a.currency };
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compareMoney(a: Money, b: Money): number {
  sameCurrency(a, b);
  return new Exact(a.amount).comparedTo(b.amount);
}

export const isZero = (a: Money): boolean => new Exact(a.amount).isZero();

/** `amount × rate` in `currency`, rounded half-up to a multiple of `unit` ("0.1" = jiao): 532 × 0.8564 = 455.6048 → 455.60. */
export function convert(original: Money, rate: string, currency: string, unit: string): Money {
  const exact = new Exact(original.amount).times(rate);
  return { amount: twoDecimals(exact.div(unit).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(unit)), currency };
}

function sameCurrency(a: Money, b: Money): void {
  if (a.currency !== b.currency) throw new TypeError(`cannot reckon ${a.currency} with ${b.currency}`);
}
