import type { Day } from '../kernel/day';

/** Which years the official calendar has. */
export abstract class CalendarCoverage {
  /** Years whose official plan is known on this day, ascending. */
  abstract yearsOn(day: Day): readonly number[];
}
