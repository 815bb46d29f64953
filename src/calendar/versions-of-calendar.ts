import { Calendars, type DatedCalendar } from './calendars';
import { FaultyCalendar } from './faulty-calendar';

/** A version as its file says it: with `adds`, only the years that it adds to those of an earlier version. */
export interface ParsedCalendar extends DatedCalendar {
  readonly file: string;
  readonly adds?: number;
}

/** The versions of the table, each with all its years; throws `FaultyCalendar`. */
export function calendarsOf(parsed: readonly ParsedCalendar[]): Calendars {
  if (parsed.length === 0) throw new FaultyCalendar(['there is no table of official days']);
  const faults: string[] = [];
  const whole = new Map<number, DatedCalendar>();
  const days = new Set<string>();
  for (const each of [...parsed].sort((a, b) => a.version - b.version)) {
    const { file, version, usedFrom } = each;
    if (whole.has(version) || days.has(usedFrom)) {
      faults.push(`${file}: version ${version}: another file has this version or this first day`);
      continue;
    }
    days.add(usedFrom);
    faults.push(...faultsOf(each, whole));
    whole.set(version, withEarlier(each, whole));
  }
  if (faults.length > 0) throw new FaultyCalendar(faults);
  return new Calendars([...whole.values()]);
}

function faultsOf(
  { file, adds, usedFrom, years }: ParsedCalendar,
  whole: ReadonlyMap<number, DatedCalendar>,
): string[] {
  if (adds === undefined) return [];
  const earlier = whole.get(adds);
  if (!earlier) return [`${file}: adds version ${adds} is not there, or is no earlier one`];
  const again = [...years].filter((year) => earlier.years.has(year));
  return [
    ...(usedFrom > earlier.usedFrom
      ? []
      : [`${file}: usedFrom must be after ${earlier.usedFrom}, that of version ${adds}`]),
    ...again.map((year) => `${file}: ${year} is in version ${adds} already`),
  ];
}

/** A plan that is added decides on the last week of the December before it, too. */
function withEarlier(
  { version, usedFrom, adds, years, days }: ParsedCalendar,
  whole: ReadonlyMap<number, DatedCalendar>,
): DatedCalendar {
  const earlier = adds === undefined ? undefined : whole.get(adds);
  return {
    version,
    usedFrom,
    years: new Set([...(earlier?.years ?? []), ...years]),
    days: new Map([...(earlier?.days ?? []), ...days]),
  };
}
