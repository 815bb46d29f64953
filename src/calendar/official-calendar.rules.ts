import { chinaTime, momentOf, plusDays, weekdayOf, type Day } from '../kernel/day';

/** What a day or a holiday is called. */
export interface DayName {
  readonly zh: string;
  readonly en: string;
}

/** A day that is not what its weekday says: a statutory holiday or day off in lieu, or a make-up working day (调休). */
export interface OfficialDay {
  readonly type: 'holiday' | 'make-up';
  readonly name: DayName;
}

/** One version of the table of official days. Whoever counts with it can say which version, and which year it lacks. */
export interface OfficialCalendar {
  readonly version: number;
  /** Years whose official plan is in the table. */
  readonly years: ReadonlySet<number>;
  readonly days: ReadonlyMap<Day, OfficialDay>;
}

/** From this day on a December belongs to the plan of the next year too: 2018-12-29 was worked for the New Year of 2019. */
const NEXT_PLAN_FROM = '12-25';

const SUNDAY = 0;
const SATURDAY = 6;

/** Whether the day falls on Saturday or Sunday. */
export const isWeekend = (day: Day): boolean => weekdayOf(day) === SUNDAY || weekdayOf(day) === SATURDAY;

/**
 * Whether offices work on the day: make-up days count, holidays do not, otherwise Monday to Friday. For a day whose plan is
 * missing (`missingPlansOf`) this is what the weekday says, and whoever asks must say so.
 */
export function isWorkingDay(calendar: OfficialCalendar, day: Day): boolean {
  const official = calendar.days.get(day);
  return official ? official.type === 'make-up' : !isWeekend(day);
}

/** Years whose plan decides on this day and is not in the table. */
export function missingPlansOf(calendar: OfficialCalendar, day: Day): readonly number[] {
  const year = Number(day.slice(0, 4));
  const plans = day.slice(5) >= NEXT_PLAN_FROM ? [year, year + 1] : [year];
  return plans.filter((plan) => !calendar.years.has(plan));
}

/** The `count`-th working day after `day`, which is itself not counted (民法典 201); the day itself for 0. */
export function addWorkingDays(calendar: OfficialCalendar, day: Day, count: number): Day {
  let [reached, left] = [day, count];
  while (left > 0) {
    reached = plusDays(reached, 1);
    if (isWorkingDay(calendar, reached)) left -= 1;
  }
  return reached;
}

/** The day itself when it is a working day, else the next one (民法典 203). */
export function onWorkingDay(calendar: OfficialCalendar, day: Day): Day {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1);
}

/** The last of `count` calendar days after `day`, which is not counted; one on a day of rest moves to the next working day. */
export const addCalendarDays = (calendar: OfficialCalendar, day: Day, count: number): Day =>
  onWorkingDay(calendar, plusDays(day, count));

const HOUR_MS = 60 * 60 * 1000;

/** The moment `hours` later: hours run from the moment, over nights and holidays. */
export const addHours = (instant: string, hours: number): string => chinaTime(momentOf(instant) + hours * HOUR_MS);
