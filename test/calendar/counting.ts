import type { Standstill } from '../../src/calendar/counting/count.rules';
import { dueDate, type Counted, type DueDate, type Length } from '../../src/calendar/counting/due-date.rules';
import { loadCalendars } from '../../src/calendar/load-calendars';

/** The table that is shipped: 2004 to 2026. */
export const calendar = loadCalendars().on('2026-11-25');

export const workingDays = (length: number): Length => ({ length, unit: 'working-days' });
export const calendarDays = (length: number): Length => ({ length, unit: 'calendar-days' });
export const hours = (length: number): Length => ({ length, unit: 'hours' });

/** `examined('2026-10-12T09:00', '2026-10-15T17:00')`, in China. */
export const examined = (from: string, to: string): Standstill => ({
  ground: 'examination',
  from: `${from}:00+08:00`,
  to: `${to}:00+08:00`,
});

/** The end of so much time after a moment in China: `due(workingDays(7), '2026-09-29T16:40')`. */
export const due = (length: Length, start: string, changed: Partial<Counted> = {}): DueDate =>
  dueDate(calendar, {
    ...length,
    from: 'receipt',
    start: `${start}:00+08:00`,
    standstills: [],
    extensions: [],
    ...changed,
  });
