import type { Day } from '../../src/kernel/day';

/** Days from `from` on and before `to`; open where one is left out. */
export interface Period {
  readonly from?: Day;
  readonly to?: Day;
}

export interface Parted {
  /** The whole months within the period; undefined when there are none. */
  readonly months: Period | undefined;
  /** The days before and after them. */
  readonly days: readonly Period[];
}

const beginning = (day: Day): Day => `${day.slice(0, 7)}-01`;

function nextBeginning(day: Day): Day {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(nextYear).padStart(4, '0')}-${String(nextMonth).padStart(2, '0')}-01`;
}

/** A period as whole months, and the days on either side that are none. */
export function parted({ from, to }: Period): Parted {
  const first = from === undefined || from === beginning(from) ? from : nextBeginning(from);
  const end = to === undefined ? undefined : beginning(to);
  if (first !== undefined && end !== undefined && first >= end) return { months: undefined, days: [{ from, to }] };
  return {
    months: { from: first, to: end },
    days: [...(from === first ? [] : [{ from, to: first }]), ...(to === end ? [] : [{ from: end, to }])],
  };
}
