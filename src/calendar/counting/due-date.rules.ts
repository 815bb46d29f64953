import { beginningOf, chinaTime, dayOf, momentOf, plusDays } from '../../kernel/day';
import type { LimitStart, LimitUnit } from '../../regimes/parts/limits';
import { Count, type Standstill } from './count.rules';
import type { DerivationStep } from './derivation.events';
import type { OfficialCalendar } from '../official-calendar.rules';

/** So much time, in a unit that the rule names. */
export interface Length {
  readonly length: number;
  readonly unit: LimitUnit;
}

/** What a due date follows from, beside the calendar. */
export interface Counted extends Length {
  /** What happened at `start`, an ISO 8601 instant. */
  readonly from: LimitStart;
  readonly start: string;
  /** Times in which the clock stood still, ended all of them. */
  readonly standstills: readonly Standstill[];
  /** Granted extensions, in order: one in the unit of what goes before is counted on, another from the end of it. */
  readonly extensions: readonly Length[];
}

/** When a period ends, and why then. */
export interface DueDate {
  /** ISO 8601, +08:00; the end of a day is the beginning of the next one. */
  readonly due: string;
  readonly derivation: readonly DerivationStep[];
  /** False: the count came through a year whose official plan is not known, and may change. */
  readonly complete: boolean;
  readonly missingYears: readonly number[];
  readonly calendarVersion: number;
}

/**
 * When a period ends: the day of the start is not counted (民法典 201), the last day ends at 24:00 and moves to the next
 * working day when it is a day of rest (民法典 203), make-up days are working days, hours run from the moment. A day on which
 * the clock stood still, if only for an hour, is not counted.
 */
export function dueDate(calendar: OfficialCalendar, counted: Counted): DueDate {
  const count = new Count(calendar, counted.standstills);
  count.steps.push({ step: 'start', from: counted.from, at: chinaTime(momentOf(counted.start)) });
  let [day, moment] = [dayOf(counted.start), momentOf(counted.start)];
  let reached: Length = counted;
  for (const { length, unit, extensions } of stretches(counted)) {
    count.steps.push(...extensions.map((extension) => ({ step: 'extended', ...extension }) as const));
    if (unit === 'hours') {
      moment = count.hours(moment, length);
      day = dayOf(chinaTime(moment));
    } else {
      day = count.days(day, length, unit);
      moment = momentOf(beginningOf(plusDays(day, 1)));
    }
    reached = { length, unit };
  }
  const due = chinaTime(moment);
  count.steps.push({ step: 'due', at: due, count: reached.length, unit: reached.unit });
  const missingYears = [...count.missingYears].sort();
  const complete = missingYears.length === 0;
  return { due, derivation: count.steps, complete, missingYears, calendarVersion: calendar.version };
}

interface Stretch extends Length {
  readonly extensions: readonly Length[];
}

/** The period and its extensions as stretches of one unit each: 7 working days and 5 more are 12. */
function stretches({ length, unit, extensions }: Counted): readonly Stretch[] {
  return extensions.reduce<readonly Stretch[]>(
    (before, { length, unit }) => {
      const last = before.at(-1);
      return last?.unit === unit
        ? [
            ...before.slice(0, -1),
            { length: last.length + length, unit, extensions: [...last.extensions, { length, unit }] },
          ]
        : [...before, { length, unit, extensions: [{ length, unit }] }];
    },
    [{ length, unit, extensions: [] }],
  );
}
