const partOf = (part: string, day: string): string => `extract(${part} from ${day})::int`;

/** The first day of the span that a day is in, as SQL. Names would do to tell spans apart, but take ten times as long to make. */
export const FIRST_DAYS = {
  day: (day: string) => day,
  /** Monday, as of ISO 8601. */
  week: (day: string) => `${day} - (${partOf('isodow', day)} - 1)`,
  month: (day: string) => `${day} - (${partOf('day', day)} - 1)`,
  quarter: (day: string) => `make_date(${partOf('year', day)}, ${partOf('quarter', day)} * 3 - 2, 1)`,
  year: (day: string) => `make_date(${partOf('year', day)}, 1, 1)`,
} as const;
