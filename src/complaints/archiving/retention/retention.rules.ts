import type { Day } from '../../../kernel/day';

/**
 * Last day of a period of years that begins on a day: the corresponding day, or the last of its month where there is
 * none (民法典 202): one year from 2024-02-29 ends on 2025-02-28.
 */
export function keptUntil(from: Day, years: number): Day {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + years, month - 1, Math.min(day, lastOfMonth))).toISOString().slice(0, 10);
}
