import { chinaTime, dayOf, momentOf, plusDays, type Day } from '../../kernel/day';
import type { LimitUnit, PauseGround } from '../../regimes/parts/limits';
import type { DerivationStep } from './derivation.events';
import { isWeekend, isWorkingDay, missingPlansOf, type OfficialCalendar } from '../official-calendar.rules';

/** A time in which the clock stood still, from moment to moment (ISO 8601). */
export interface Standstill {
  readonly ground: PauseGround;
  readonly from: string;
  readonly to: string;
}

const HOUR_MS = 60 * 60 * 1000;

/** A count under way: it goes from day to day and writes down what a reader could not see from the dates alone. */
export class Count {
  readonly steps: DerivationStep[] = [];
  readonly missingYears = new Set<number>();
  private readonly standstills: readonly Standstill[];
  private lastCounted: Day | undefined;

  constructor(
    private readonly calendar: OfficialCalendar,
    standstills: readonly Standstill[],
  ) {
    this.standstills = [...standstills].sort((a, b) => momentOf(a.from) - momentOf(b.from));
  }

  /** The moment, in milliseconds, when so many hours have run since `start`. */
  hours(start: number, hours: number): number {
    let [moment, left] = [start, hours * HOUR_MS];
    for (const { ground, from, to } of this.standstills) {
      const [stopped, resumed] = [Math.max(momentOf(from), moment), momentOf(to)];
      if (stopped - moment >= left) break;
      if (resumed <= stopped) continue;
      this.steps.push({ step: 'stopped', ground, from: chinaTime(stopped), to: chinaTime(resumed) });
      left -= stopped - moment;
      moment = resumed;
    }
    return moment + left;
  }

  /** The last of so many days after `start`: a working day. */
  days(start: Day, length: number, unit: Exclude<LimitUnit, 'hours'>): Day {
    let day = start;
    for (let count = 0; count < length;) {
      day = plusDays(day, 1);
      if (this.counts(day, unit)) count += 1;
    }
    return this.moved(day, { count: length, unit });
  }

  private counts(day: Day, unit: LimitUnit): boolean {
    if (unit === 'working-days' && !this.isWorking(day)) {
      this.noteHoliday(day);
      return false;
    }
    const ground = this.standstillOn(day);
    if (ground !== undefined) {
      this.noteExcluded(day, ground);
      return false;
    }
    if (this.lastCounted === undefined) this.steps.push({ step: 'first-day', day });
    if (unit === 'working-days' && isWeekend(day)) this.steps.push({ step: 'make-up', day });
    this.lastCounted = day;
    return true;
  }

  /** A last day of rest moves to the next day on which something can be done (民法典 203). */
  private moved(last: Day, counted: { readonly count: number; readonly unit: LimitUnit }): Day {
    let day = last;
    while (!this.isWorking(day) || this.standstillOn(day) !== undefined) day = plusDays(day, 1);
    if (day !== last) {
      this.steps.push({ step: 'moved', from: last, to: day, holiday: this.calendar.days.get(last)?.name, ...counted });
    }
    return day;
  }

  private isWorking(day: Day): boolean {
    for (const year of missingPlansOf(this.calendar, day)) {
      if (!this.missingYears.has(year)) this.steps.push({ step: 'year-missing', year });
      this.missingYears.add(year);
    }
    return isWorkingDay(this.calendar, day);
  }

  private standstillOn(day: Day): PauseGround | undefined {
    return this.standstills.find(({ from, to }) => dayOf(from) <= day && day <= dayOf(to))?.ground;
  }

  private noteHoliday(day: Day): void {
    const name = this.calendar.days.get(day)?.name;
    if (!name) return;
    const last = this.steps.at(-1);
    if (last?.step === 'holiday' && last.name.en === name.en && plusDays(last.to, 1) === day) {
      this.steps[this.steps.length - 1] = { ...last, to: day };
    } else {
      this.steps.push({ step: 'holiday', from: day, to: day, name });
    }
  }

  /** One step for a standstill, weekends and holidays in it notwithstanding. */
  private noteExcluded(day: Day, ground: PauseGround): void {
    const index = this.steps.findLastIndex((step) => step.step === 'excluded' && step.ground === ground);
    const last = this.steps[index];
    if (last?.step === 'excluded' && (this.lastCounted === undefined || this.lastCounted < last.from)) {
      this.steps[index] = { ...last, to: day, days: last.days + 1 };
    } else {
      this.steps.push({ step: 'excluded', ground, from: day, to: day, days: 1 });
    }
  }
}
