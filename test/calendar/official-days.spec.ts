import {
  addCalendarDays,
  addHours,
  addWorkingDays,
  isWorkingDay,
  missingPlansOf,
  onWorkingDay,
} from '../../src/calendar/official-calendar.rules';
import { plusDays } from '../../src/kernel/day';
import { calendar } from './counting';

/** 国务院办公厅关于2026年部分节假日安排的通知, by hand. */
const OFF_2026 = [
  ['元旦', '2026-01-01', '2026-01-03'],
  ['春节', '2026-02-15', '2026-02-23'],
  ['清明', '2026-04-04', '2026-04-06'],
  ['劳动节', '2026-05-01', '2026-05-05'],
  ['端午', '2026-06-19', '2026-06-21'],
  ['中秋', '2026-09-25', '2026-09-27'],
  ['国庆节', '2026-10-01', '2026-10-07'],
] as const;
const MAKE_UP_2026 = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];

const daysOf = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) days.push(day);
  return days;
};

describe('the official days of 2026', () => {
  it.each(OFF_2026)('%s is off from %s to %s', (name, from, to) => {
    for (const day of daysOf(from, to)) {
      expect(isWorkingDay(calendar, day)).toBe(false);
      expect(calendar.days.get(day)).toMatchObject({ type: 'holiday', name: { zh: name } });
    }
  });

  it.each(MAKE_UP_2026)('%s is worked though it is a Saturday or Sunday', (day) => {
    expect([0, 6]).toContain(new Date(day).getUTCDay());
    expect(isWorkingDay(calendar, day)).toBe(true);
  });

  it('are these and no others: every other day is what its weekday says', () => {
    const special = new Set([...OFF_2026.flatMap(([, from, to]) => daysOf(from, to)), ...MAKE_UP_2026]);
    for (const day of daysOf('2026-01-01', '2026-12-31')) {
      expect(calendar.days.has(day)).toBe(special.has(day));
      if (!special.has(day)) expect(isWorkingDay(calendar, day)).toBe(![0, 6].includes(new Date(day).getUTCDay()));
    }
  });
});

describe('official days of other years', () => {
  it.each([
    ['2004-01-18', true],
    ['2007-12-29', true],
    ['2007-12-31', false],
    ['2015-09-03', false],
    ['2018-12-29', true],
    ['2018-12-31', false],
    ['2020-01-31', false],
    ['2025-10-08', false],
    ['2025-10-11', true],
  ])('%s is worked: %s', (day, worked) => {
    expect(isWorkingDay(calendar, day)).toBe(worked);
  });

  it('are known from 2004 to 2026, without a gap', () => {
    expect([...calendar.years].sort()).toEqual(Array.from({ length: 23 }, (_none, index) => 2004 + index));
  });

  it.each([
    ['2026-12-24', []],
    ['2026-12-25', [2027]],
    ['2026-12-31', [2027]],
    ['2027-01-01', [2027]],
    ['2027-12-25', [2027, 2028]],
    ['2003-12-24', [2003]],
    ['2003-12-25', [2003]],
    ['2004-01-01', []],
    ['2025-12-31', []],
  ])('%s lacks the plans of %j', (day, years) => {
    expect(missingPlansOf(calendar, day)).toEqual(years);
  });
});

describe('counting on', () => {
  it.each([
    ['2026-09-29', 0, '2026-09-29'],
    ['2026-09-29', 1, '2026-09-30'],
    ['2026-09-29', 2, '2026-10-08'],
    ['2026-09-29', 4, '2026-10-10'],
    ['2026-09-29', 5, '2026-10-12'],
    ['2026-10-10', 1, '2026-10-12'],
    ['2026-02-13', 2, '2026-02-24'],
  ])('from %s by %d working days ends on %s', (day, count, last) => {
    expect(addWorkingDays(calendar, day, count)).toBe(last);
  });

  it.each([
    ['2026-09-18', 15, '2026-10-08'],
    ['2026-11-18', 10, '2026-11-30'],
    ['2026-09-30', 10, '2026-10-10'],
    ['2026-11-23', 2, '2026-11-25'],
  ])('from %s by %d calendar days ends on %s', (day, count, last) => {
    expect(addCalendarDays(calendar, day, count)).toBe(last);
  });

  it.each([
    ['2026-10-01', '2026-10-08'],
    ['2026-10-10', '2026-10-10'],
    ['2026-10-11', '2026-10-12'],
  ])('a period that would end on %s ends on %s', (day, last) => {
    expect(onWorkingDay(calendar, day)).toBe(last);
  });

  it('by hours goes over nights and holidays', () => {
    expect(addHours('2026-09-30T16:40:00+08:00', 24)).toBe('2026-10-01T16:40:00+08:00');
    expect(addHours('2026-09-30T23:30:00Z', 1)).toBe('2026-10-01T08:30:00+08:00');
  });
});
