import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { plusDays, type Day } from '../kernel/day';
import { Malformed } from '../kernel/refusal';
import { validated } from '../validation/validated';
import { CalendarTable, type YearPlan } from './calendar-table';
import { Calendars, type DatedCalendar } from './calendars';
import { isWeekend, type OfficialDay } from './official-calendar.rules';

export const TABLES = join(__dirname, 'tables');

/** A table of official days that cannot be used, with file and reason for every fault. */
export class FaultyCalendar extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'FaultyCalendar';
  }
}

/** Every version of the table in a folder; throws `FaultyCalendar`. */
export function loadCalendars(folder = TABLES): Calendars {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const versions = files.map((file) => parseCalendar(file, readFileSync(join(folder, file), 'utf8')));
  const [first] = versions;
  if (!first) throw new FaultyCalendar([`${folder}: there is no table of official days`]);
  const twice = versions.filter(
    ({ version, usedFrom }, index) =>
      versions.findIndex((other) => other.version === version || other.usedFrom === usedFrom) !== index,
  );
  if (twice.length > 0) {
    throw new FaultyCalendar(
      twice.map(({ version }) => `version ${version}: another file has this version or this first day`),
    );
  }
  return new Calendars(versions);
}

/** One version of the table from the text of its file; throws `FaultyCalendar`. */
export function parseCalendar(file: string, text: string): DatedCalendar {
  try {
    return calendarOf(file, validated(CalendarTable, parse(text) as unknown));
  } catch (error) {
    if (error instanceof FaultyCalendar) throw error;
    if (error instanceof Malformed) {
      throw new FaultyCalendar(error.faults.map(({ field, reason }) => `${file}: ${field} ${reason}`));
    }
    throw new FaultyCalendar([`${file}: ${(error as Error).message}`]);
  }
}

function calendarOf(file: string, { version, usedFrom, names, years }: CalendarTable): DatedCalendar {
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
  return { version, usedFrom, years: new Set(listed), days };
}

/** A plan decides on its own year and on the last days of the December before. */
const isPlannedBy = (year: number, day: Day): boolean => `${year - 1}-12-25` <= day && day <= `${year}-12-31`;

function* daysOf({ holidays, makeUpDays }: YearPlan): Iterable<{ type: OfficialDay['type']; day: Day; name: string }> {
  for (const { from, to, name } of holidays) {
    for (let day = from; day <= to; day = plusDays(day, 1)) yield { type: 'holiday', day, name };
  }
  for (const { day, name } of makeUpDays) yield { type: 'make-up', day, name };
}
