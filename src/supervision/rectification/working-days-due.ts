import { Count } from '../../calendar/counting/count.rules';
import type { OfficialCalendar } from '../../calendar/official-calendar.rules';
import { beginningOf, dayOf, plusDays } from '../../kernel/day';
import type { WorkingDaysDue } from './rectification.events';

/** The end of the last of so many working days after `from` (ISO 8601), whose day is not counted (民法典 201). */
export function workingDaysDue(calendar: OfficialCalendar, from: string, days: number): WorkingDaysDue {
  const count = new Count(calendar, []);
  const due = beginningOf(plusDays(count.days(dayOf(from), days, 'working-days'), 1));
  count.steps.push({ step: 'due', at: due, count: days, unit: 'working-days' });
  const missingYears = [...count.missingYears].sort();
  return { days, due, derivation: count.steps, missingYears, calendarVersion: calendar.version };
}
