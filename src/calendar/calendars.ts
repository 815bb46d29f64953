import type { Day } from '../kernel/day';
import { CalendarCoverage } from './calendar-coverage.port';
import type { OfficialCalendar } from './official-calendar.rules';

/** A version of the table and the day from which it is counted with. */
export interface DatedCalendar extends OfficialCalendar {
  readonly usedFrom: Day;
}

/** All versions of the table of official days; at least one. */
export class Calendars extends CalendarCoverage {
  private readonly newestFirst: readonly DatedCalendar[];

  constructor(versions: readonly DatedCalendar[]) {
    super();
    this.newestFirst = [...versions].sort((a, b) => (a.usedFrom < b.usedFrom ? 1 : -1));
  }

  /** The version that due dates told on this day are counted with: what was known then, also when one recounts years later. */
  on(day: Day): OfficialCalendar {
    const found = this.newestFirst.find(({ usedFrom }) => usedFrom <= day) ?? this.newestFirst.at(-1);
    if (!found) throw new TypeError('there is no table of official days');
    return found;
  }

  yearsOn(day: Day): readonly number[] {
    return [...this.on(day).years].sort();
  }
}
