import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { plusDays, type Day } from '../kernel/day';
import { Malformed } from '../kernel/refusal';
import { validated } from '../validation/validated';
import { CalendarTable, type YearPlan } from './calendar-table';
import type { Calendars, DatedCalendar } from './calendars';
import { FaultyCalendar } from './faulty-calendar';
import { isWeekend, type OfficialDay } from './official-calendar.rules';
import { calendarsOf, type ParsedCalendar } from './versions-of-calendar';

export const TABLES = join(__dirname, 'tables');

/** Every version of the table in these folders; throws `FaultyCalendar`. */
export function loadCalendars(...folders: readonly string[]): Calendars {
  const named = (folders.length > 0 ? folders : [TABLES]).flatMap(tablesIn);
  return calendarsOf(named.map((path) => parseCalendar(basename(path), readFileSync(path, 'utf8'))));
}

/** One file as a version beside those that are in use; throws `FaultyCalendar`. */
export function checkCalendar(path: string, ...folders: readonly string[]): DatedCalendar {
  const parsed = parseCalendar(path, readFileSync(path, 'utf8'));
  const others = [TABLES, ...folders]
    .flatMap(tablesIn)
    .filter((other) => resolve(other) !== resolve(path))
    .map((other) => parseCalendar(basename(other), readFileSync(other, 'utf8')));
  calendarsOf([...others, parsed]);
  return parsed;
}

const tablesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));

/** One version of the table from the text of its file; throws `FaultyCalendar`. */
export function parseCalendar(file: string, text: string): ParsedCalendar {
  try {
    return calendarOf(file, validated(CalendarTable, load(text)));
  } catch (error) {
    if (error instanceof FaultyCalendar) throw error;
    if (error instanceof Malformed) {
      throw new FaultyCalendar(error.faults.map(({ field, reason }) => `${file}: ${field} ${reason}`));
    }
    throw new FaultyCalendar([`${file}: ${(error as Error).message}`]);
  }
}

function calendarOf(file: string, { version, usedFrom, adds, names, years }: CalendarTable): ParsedCalendar {
  const faults: string[] = [];
  const days = new Map<Day, OfficialDay>();
  for (const plan of years) {
    for (const { type, day, name: id } of daysOf(plan)) {
      const name = names.find((each) => each.id === id);
      if (!name) faults.push(`${file}: ${plan.year}: there is no name ${id}`);
      if (days.has(day)) faults.push(`${file}: ${plan.year}: ${day} is in the table twice`);
      if (!isPlannedBy(plan.year, day)) faults.push(`${file}: ${plan.year}: ${day} is not a day of this plan`);
      if (type === 'make-up' && !isWeekend(day)) faults.push(`${file}: ${plan.year}: ${day} is no day of a weekend`);
      if (name) days.set(day, { type, name: { zh: name.zh, en: name.en } });
    }
  }
  const listed = years.map(({ year }) => year);
  for (const year of listed.filter((year, index) => listed.indexOf(year) !== index)) {
    faults.push(`${file}: ${year} is in the table twice`);
  }
  if (faults.length > 0) throw new FaultyCalendar(faults);
  return { file, version, usedFrom, adds, years: new Set(listed), days };
}

/** A plan decides on its own year and on the last days of the December before. */
const isPlannedBy = (year: number, day: Day): boolean => `${year - 1}-12-25` <= day && day <= `${year}-12-31`;

function* daysOf({ holidays, makeUpDays }: YearPlan): Iterable<{ type: OfficialDay['type']; day: Day; name: string }> {
  for (const { from, to, name } of holidays) {
    for (let day = from; day <= to; day = plusDays(day, 1)) yield { type: 'holiday', day, name };
  }
  for (const { day, name } of makeUpDays) yield { type: 'make-up', day, name };
}
