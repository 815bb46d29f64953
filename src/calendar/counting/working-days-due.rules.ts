import { beginningOf, dayOf, plusDays, type Day } from '../../kernel/day';
import type { OfficialCalendar } from '../official-calendar.rules';
import { Count } from './count.rules';
import type { WorkingDaysDue } from './derivation.events';

/** The end of the last of so many working days after `from` (ISO 8601), whose day is not counted (民法典 201). */
export function workingDaysDue(calendar: OfficialCalendar, from: string, days: number): WorkingDaysDue {
  const count = new Count(calendar, []);
  const due = beginningOf(plusDays(count.days(dayOf(from), days, 'working-days'), 1));
  count.steps.push({ step: 'due', at: due, count: days, unit: 'working-days' });
  const missingYears = [...count.missingYears].sort();
  return { days, due, derivation: count.steps, missingYears, calendarVersion: calendar.version };
}

/** The last day of the period. */
export const lastDayOf = ({ due }: WorkingDaysDue): Day => plusDays(due.slice(0, 10), -1);
