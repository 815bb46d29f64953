import type { Day } from '../../../src/kernel/day';

/** Days from `from` on and before `to`; open where one is left out. */
export interface Period {
  readonly from?: Day;
  readonly to?: Day;
}

/** A period cut at the beginnings of months, or of years. */
export interface Cut {
  /** The whole ones within the period; undefined when there are none. */
  readonly whole: Period | undefined;
  /** The days before and after them. */
  readonly around: readonly Period[];
}

const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`;
const yearOf = (day: Day): Day => `${day.slice(0, 4)}-01-01`;
const yearAfter = (day: Day): Day => `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}-01-01`;

function monthAfter(day: Day): Day {
  const month = Number(day.slice(5, 7)) + 1;
  return month > 12 ? yearAfter(day) : `${day.slice(0, 5)}${String(month).padStart(2, '0')}-01`;
}

function cutAt(beginning: (day: Day) => Day, next: (day: Day) => Day, { from, to }: Period): Cut {
  const first = from === undefined || from === beginning(from) ? from : next(from);
  const end = to === undefined ? undefined : beginning(to);
  if (first !== undefined && end !== undefined && first >= end) return { whole: undefined, around: [{ from, to }] };
  return {
    whole: { from: first, to: end },
    around: [...(from === first ? [] : [{ from, to: first }]), ...(to === end ? [] : [{ from: end, to }])],
  };
}

export const inMonths = (period: Period): Cut => cutAt(monthOf, monthAfter, period);
export const inYears = (period: Period): Cut => cutAt(yearOf, yearAfter, period);
