import * as fc from 'fast-check';
import {
  beginningOf,
  chinaTime,
  dayOf,
  isDay,
  isInstant,
  momentOf,
  plusDays,
  todayInChina,
  weekdayOf,
} from '../../src/kernel/day';

describe('a legal day', () => {
  it.each(['2026-11-23', '2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('%s exists', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-01',
    '2026-01-00',
    '2026-1-1',
  ])('%s does not exist', (day) => {
    expect(isDay(day)).toBe(false);
  });

  it.each([['2026-01-01T00:00:00Z'], ['+002026-01-01'], ['2026-01-01\n'], [''], [20260101], [null], [undefined], [{}]])(
    '%j is none',
    (day) => {
      expect(isDay(day)).toBe(false);
    },
  );
});

describe('a moment', () => {
  it.each([
    '2026-11-23T09:30:00+08:00',
    '2026-11-23T01:30Z',
    '2026-11-23T01:30:00.123456789Z',
    '2024-02-29T23:59:59-11:30',
  ])('%s is one', (instant) => {
    expect(isInstant(instant)).toBe(true);
  });

  it.each([
    ['without an offset', '2026-11-23T09:30:00'],
    ['at 24:00', '2026-11-23T24:00:00+08:00'],
    ['at a leap second', '2026-12-31T23:59:60Z'],
    ['on a day that does not exist', '2026-02-29T09:30:00+08:00'],
    ['with an offset of a day', '2026-11-23T09:30:00+24:00'],
    ['with an offset without a colon', '2026-11-23T09:30:00+0800'],
    ['with a space', '2026-11-23 09:30:00Z'],
    ['with a small z', '2026-11-23T09:30:00z'],
    ['a day only', '2026-11-23'],
    ['a number', 1763861400000],
    ['nothing', null],
  ])('%s is none', (_what, instant) => {
    expect(isInstant(instant)).toBe(false);
  });

  it('is before another one whatever the clock on the wall shows', () => {
    expect(momentOf('2026-11-23T09:00:00+08:00')).toBe(momentOf('2026-11-23T01:00:00Z'));
    expect(momentOf('2026-11-23T12:00:00+12:00')).toBeLessThan(momentOf('2026-11-23T00:00:01Z'));
  });
});

describe('the day of a moment in China', () => {
  it.each([
    ['2026-11-22T15:59:59.999Z', '2026-11-22'],
    ['2026-11-22T16:00:00Z', '2026-11-23'],
    ['2026-11-22T17:00:00Z', '2026-11-23'],
    ['2026-11-22T23:59:59Z', '2026-11-23'],
    ['2026-11-23T00:00:00+08:00', '2026-11-23'],
    ['2026-11-22T23:59:59+08:00', '2026-11-22'],
    ['2025-12-31T16:00:00Z', '2026-01-01'],
    ['2024-02-28T16:00:00Z', '2024-02-29'],
    ['2026-11-22T11:00:00-05:00', '2026-11-23'],
  ])('%s falls on %s', (instant, day) => {
    expect(dayOf(instant)).toBe(day);
  });

  it('is the day eight hours on in UTC, always', () => {
    const since1992 = fc.date({ min: new Date('1992-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(since1992, (date) => {
        expect(dayOf(date.toISOString())).toBe(new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 10));
      }),
    );
  });
});

describe('days in a row', () => {
  it.each([
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-02', 90, '2026-05-31'],
    ['1986-05-04', 1, '1986-05-05'],
  ])('%s and %d more is %s', (day, days, reached) => {
    expect(plusDays(day, days)).toBe(reached);
  });

  it('have their weekdays, Sunday first', () => {
    expect(['2026-11-22', '2026-11-25', '2026-11-28', '2000-02-29'].map(weekdayOf)).toEqual([0, 3, 6, 2]);
  });

  it('begin at midnight in China', () => {
    expect(momentOf(beginningOf('2026-10-21'))).toBe(Date.UTC(2026, 9, 20, 16));
  });
});

describe('a moment told in China', () => {
  it.each([
    ['2026-11-22T17:00:00Z', '2026-11-23T01:00:00+08:00'],
    ['2026-11-22T17:00:00.250Z', '2026-11-23T01:00:00.250+08:00'],
    ['2026-11-23T09:30:00+08:00', '2026-11-23T09:30:00+08:00'],
  ])('%s is %s', (instant, told) => {
    expect(chinaTime(momentOf(instant))).toBe(told);
  });
});

describe('today', () => {
  afterEach(() => jest.useRealTimers());

  it.each([
    ['2026-11-23T15:59:59.999Z', '2026-11-23'],
    ['2026-11-23T16:00:00Z', '2026-11-24'],
    ['2026-12-31T16:00:00Z', '2027-01-01'],
    ['2026-11-23T16:00:00Z', '2026-11-24'],
  ])('at %s is %s, whatever day it was when somebody asked before', (now, day) => {
    jest.useFakeTimers({ now: new Date(now) });
    expect(todayInChina()).toBe(day);
  });
});
