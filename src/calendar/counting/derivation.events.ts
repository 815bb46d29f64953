import type { Day } from '../../kernel/day';
import type { LimitStart, LimitUnit, PauseGround } from '../../regimes/parts/limits';
import type { DayName, OfficialDay } from '../official-calendar.rules';

interface CountedTo {
  readonly count: number;
  readonly unit: LimitUnit;
}

/** One step on the way from a start to a due date, in the order of counting; the last one is always `due`. */
export type DerivationStep =
  | { readonly step: 'start'; readonly from: LimitStart; readonly at: string }
  /** The first day that counts. */
  | { readonly step: 'first-day'; readonly day: Day }
  /** Days without work; weekends between are not told. */
  | { readonly step: 'holiday'; readonly from: Day; readonly to: Day; readonly name: DayName }
  | { readonly step: 'make-up'; readonly day: Day }
  /** Days that do not count because the clock stood still: the first and the last that would have counted, and how many. */
  | {
      readonly step: 'excluded';
      readonly ground: PauseGround;
      readonly from: Day;
      readonly to: Day;
      readonly days: number;
    }
  /** The same for hours: from moment to moment. */
  | { readonly step: 'stopped'; readonly ground: PauseGround; readonly from: string; readonly to: string }
  | { readonly step: 'extended'; readonly length: number; readonly unit: LimitUnit }
  /** No official plan of this year: its days were taken for what their weekdays say. */
  | { readonly step: 'year-missing'; readonly year: number }
  /** The last day counted is a day of rest: the period ends on the next working day (民法典 203). */
  | ({
      readonly step: 'moved';
      readonly from: Day;
      readonly to: Day;
      readonly holiday?: OfficialDay['name'];
    } & CountedTo)
  /** ISO 8601, +08:00. The end of a day is written as the beginning of the next one and told as 24:00. */
  | ({ readonly step: 'due'; readonly at: string } & CountedTo);

/** By when something is to be done, and why then. */
export interface WorkingDaysDue {
  readonly days: number;
  /** ISO 8601, +08:00; the end of a day is the beginning of the next one. */
  readonly due: string;
  readonly derivation: readonly DerivationStep[];
  /** Years whose official plan was not known: their days were taken for what their weekdays say. */
  readonly missingYears: readonly number[];
  readonly calendarVersion: number;
}
