import { Decimal } from 'decimal.js';
import type { Span } from '../finding';
import { decimalsOf, NUMBER, valueOf } from './numerals';

/** A number with what it counts. */
export interface Quantity extends Span {
  readonly value: Decimal;
  readonly unit: string;
}

export interface Percentage extends Span {
  readonly value: Decimal;
  readonly decimals: number;
}

/** What reports count: cases, people, acts; the words for a case stand for each other (三起 = 三件 = 三宗). */
const CASES = '起|件|宗|例';
const ENGLISH_CASES = 'cases?|complaints?|reports?';
const UNITS = `${CASES}|人次|人|名|户|家|份|批次|批|条|项|次|单`;
const COUNT = new RegExp(String.raw`(${NUMBER})(?:\s*(${UNITS})| (?:[a-z-]+ ){0,2}?(${ENGLISH_CASES})\b)`, 'g');

const unitOf = (written: string): string =>
  new RegExp(`^(?:${CASES}|${ENGLISH_CASES})$`).test(written) ? '件' : written === '名' ? '人' : written;

/** All counts of a text: 12宗, 二宗, 5 complaints. */
export const countsIn = (text: string): readonly Quantity[] =>
  [...text.matchAll(COUNT)].map(({ 0: all, 1: number = '', 2: unit, 3: english = '', index }) => ({
    value: valueOf(number),
    unit: unitOf(unit ?? english),
    start: index,
    end: index + all.length,
  }));

const PERCENT = new RegExp(String.raw`(${NUMBER})\s*(?:%|percent\b|per cent\b)|百分之(百|${NUMBER})`, 'g');

/** All percentages of a text: 97 %, 百分之百. */
export const percentagesIn = (text: string): readonly Percentage[] =>
  [...text.matchAll(PERCENT)].map(({ 0: all, 1: before, 2: after, index }) => {
    const written = before ?? after ?? '';
    const value = written === '百' ? new Decimal(100) : valueOf(written);
    return { value, decimals: decimalsOf(written), start: index, end: index + all.length };
  });

/** `numerator / denominator` in per cent. */
export const shareOf = (numerator: Decimal, denominator: Decimal): Decimal => numerator.times(100).div(denominator);

/** Whether a percentage is what the numbers give, half-up to its own decimals; never 100 % below the whole (domain §6). */
export function fits({ value, decimals }: Pick<Percentage, 'value' | 'decimals'>, exact: Decimal): boolean {
  if (value.eq(100) && exact.lt(100)) return false;
  return exact.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).eq(value);
}

/** A percentage for a message, with two decimals. */
export const told = (exact: Decimal): string => `${exact.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString()} %`;

export const sumOf = (values: readonly Decimal[]): Decimal =>
  values.reduce((sum, value) => sum.plus(value), new Decimal(0));
