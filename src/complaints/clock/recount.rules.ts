import { dueDate, type DueDate } from '../../calendar/counting/due-date.rules';
import type { Standstill } from '../../calendar/counting/count.rules';
import type { OfficialCalendar } from '../../calendar/official-calendar.rules';
import { chinaTime, momentOf } from '../../kernel/day';
import type { Limit } from '../../regimes/parts/limits';
import type { Clock } from './clock.state';
import type { Deadline, Deadlines } from './deadlines.events';

/** A limit that is about to be counted. */
export type Uncounted = Omit<Deadline, keyof DueDate>;

/** A limit as it begins: what starts it has happened. */
export function startOf(limit: Limit, ordinal: number, { begun, unit }: Clock): Uncounted {
  const { id, kinds, from, until, length, unit: unitOfLength, article, pausedBy } = limit;
  const start = begun[from];
  if (!start) throw new TypeError(`${id} begins before ${from}`);
  return {
    limit: id,
    ordinal,
    unit,
    kinds,
    from,
    until,
    length,
    unitOfLength,
    article,
    pausedBy,
    start: chinaTime(momentOf(start.at)),
    extensions: [],
    missed: false,
  };
}

/** When a limit ends, by its start, its length and extensions, and the pauses that stop it and are over. */
export function dueOf(deadline: Uncounted, { pauses }: Deadlines, calendar: OfficialCalendar): DueDate {
  const { from, start, length, unitOfLength, extensions, pausedBy } = deadline;
  const standstills = pauses.flatMap(({ ground, from: stopped, to }): Standstill[] =>
    to !== undefined && pausedBy.includes(ground) ? [{ ground, from: stopped, to }] : [],
  );
  return dueDate(calendar, { from, start, length, unit: unitOfLength, standstills, extensions });
}
