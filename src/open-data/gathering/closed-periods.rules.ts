import { monthsLater, periodNamed } from '../../figures/periods.rules';
import type { Day } from '../../kernel/day';
import type { OpenDataRule } from '../../regimes/parts/open-data';

export interface ClosedPeriod {
  readonly period: string;
  readonly from: Day;
  readonly to: Day;
}

/** More come with the next snapshot: a fact is not to grow without end. */
const MOST_PERIODS = 120;

const NAME = {
  month: (day: Day): string => day.slice(0, 7),
  quarter: (day: Day): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  year: (day: Day): string => day.slice(0, 4),
} as const;

/**
 * The periods that may be published on a day and begin on `after` or later: those that ended long enough ago. None is ever put in
 * before one that was published, so that no two overlap whatever the rules become.
 */
export function closedPeriods(
  { since, every, monthsLater: months }: OpenDataRule,
  after: Day,
  on: Day,
): ClosedPeriod[] {
  const periods: ClosedPeriod[] = [];
  for (let day = since; periods.length < MOST_PERIODS;) {
    const period = NAME[every](day);
    const days = periodNamed(period);
    if (days === undefined || monthsLater(days.to, months) > on) break;
    if (days.from >= after) periods.push({ period, ...days });
    day = days.to;
  }
  return periods;
}
