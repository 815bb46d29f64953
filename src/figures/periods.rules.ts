import { isDay, MONTH, plusDays, weekdayOf, type Day } from '../kernel/day';

/** Days from `from` on and before `to`. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

const QUARTER = /^(\d{4})-Q([1-4])$/;
const YEAR = /^(FY)?(\d{4})$/;
const WEEK = /^(\d{4})-W(\d{2})$/;

/** How a period is named: a day, an ISO week, a month, a quarter, a year, or a fiscal year by the year in which it begins. */
export const PERIOD_FORMS = '2026-03-15, 2026-W11, 2026-03, 2026-Q1, 2026 or FY2026';

/** The days of a period by its name; a fiscal year begins with the first of the given month. Undefined for anything else. */
export function periodNamed(name: string, fiscalMonth = 1): Days | undefined {
  if (MONTH.test(name)) return monthsFrom(`${name}-01`, 1);
  const [, ofQuarter, quarter] = QUARTER.exec(name) ?? [];
  if (ofQuarter !== undefined) return monthsFrom(beginningOf(ofQuarter, 3 * Number(quarter) - 2), 3);
  const [, fiscal, year] = YEAR.exec(name) ?? [];
  if (year !== undefined) return monthsFrom(beginningOf(year, fiscal === undefined ? 1 : fiscalMonth), 12);
  const [, ofWeek, week] = WEEK.exec(name) ?? [];
  if (ofWeek !== undefined) return weekOf(ofWeek, Number(week));
  return isDay(name) ? { from: name, to: plusDays(name, 1) } : undefined;
}

/** The period of the same length that ends where this one begins: as many months before whole months, as many days before others. */
export function periodBefore({ from, to }: Days): Days {
  if (from.endsWith('-01') && to.endsWith('-01')) {
    const months = monthNumber(to) - monthNumber(from);
    return { from: monthsLater(from, -months), to: from };
  }
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
  return { from: plusDays(from, -days), to: from };
}

const DAY_MS = 24 * 60 * 60 * 1000;

const beginningOf = (year: string, month: number): Day => `${year}-${String(month).padStart(2, '0')}-01`;

const monthsFrom = (from: Day, months: number): Days => ({ from, to: monthsLater(from, months) });

/** Months since the year 0. */
const monthNumber = (day: Day): number => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1;

/** The first of a month so many months later than the one given (earlier when negative). */
export function monthsLater(first: Day, months: number): Day {
  const number = monthNumber(first) + months;
  return beginningOf(String(Math.floor(number / 12)).padStart(4, '0'), (number % 12) + 1);
}

/** ISO 8601: week 1 has the year's first Thursday and begins on a Monday. */
function weekOf(year: string, week: number): Days | undefined {
  const fourth = `${year}-01-04`;
  const monday = plusDays(fourth, -((weekdayOf(fourth) + 6) % 7));
  const from = plusDays(monday, 7 * (week - 1));
  const thursday = plusDays(from, 3);
  return week >= 1 && thursday.startsWith(year) ? { from, to: plusDays(from, 7) } : undefined;
}
