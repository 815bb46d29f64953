import { derivationIn } from '../../projections/deadlines/derivation.words';
import { toldEnd } from '../../src/kernel/day';
import { calendarDays, due, examined, hours, workingDays } from './counting';

const told = (language: 'zh' | 'en', ...counted: Parameters<typeof due>): string[] =>
  derivationIn(language, due(...counted).derivation);

describe('a due date in words', () => {
  const standstills = [examined('2026-10-12T09:00', '2026-10-15T17:00')];

  it('tells National Day, the make-up Saturday and an examination', () => {
    expect(told('en', workingDays(7), '2026-09-29T16:40', { standstills })).toEqual([
      'received 2026-09-29 16:40',
      'day 1 = 09-30',
      '10-01…10-07 holiday (National Day)',
      '10-10 (Sat) is a make-up working day',
      'examination 10-12…10-15 excluded',
      '7th working day = 2026-10-20 24:00',
    ]);
    expect(told('zh', workingDays(7), '2026-09-29T16:40', { standstills })).toEqual([
      '2026-09-29 16:40 接诉',
      '09-30 为第 1 日',
      '10-01至10-07 国庆节放假',
      '10-10（周六）调休上班',
      '10-12至10-15 检验鉴定，不计入期限',
      '第 7 个工作日，2026-10-20 24:00 届满',
    ]);
  });

  it('tells a last day that moves, and does not call the day it moves to the last', () => {
    expect(told('en', calendarDays(15), '2026-09-18T10:00')).toEqual([
      'received 2026-09-18 10:00',
      'day 1 = 09-19',
      '15th calendar day 10-03 is a holiday (National Day), moved to 10-08 (Civil Code 203)',
      'due 2026-10-08 24:00',
    ]);
    expect(told('zh', calendarDays(10), '2026-11-18T10:00').slice(2)).toEqual([
      '第 10 日 11-28 为周六，顺延至 11-30（民法典第二百零三条）',
      '2026-11-30 24:00 届满',
    ]);
  });

  it('tells a missing year, and days of another year with their year', () => {
    expect(told('en', workingDays(7), '2026-12-28T09:00')).toEqual([
      'received 2026-12-28 09:00',
      'no official calendar of 2027: Monday to Friday taken as working days',
      'day 1 = 12-29',
      '7th working day = 2027-01-06 24:00',
    ]);
    expect(told('zh', workingDays(7), '2026-12-28T09:00')[1]).toBe('2027 年节假日安排尚未录入，暂按周一至周五计算');
    expect(told('en', workingDays(1), '2025-12-31T09:00').slice(1)).toEqual([
      "2026-01-01…2026-01-03 holiday (New Year's Day)",
      'day 1 = 2026-01-04',
      '2026-01-04 (Sun) is a make-up working day',
      '1st working day = 2026-01-04 24:00',
    ]);
  });

  it('tells hours from moment to moment', () => {
    const stopped = [examined('2026-11-23T12:00', '2026-11-23T15:00')];
    expect(told('en', hours(24), '2026-11-23T10:00', { from: 'transfer', standstills: stopped })).toEqual([
      'passed on 2026-11-23 10:00',
      'examination 11-23 12:00 … 11-23 15:00 excluded',
      '24 hours = 2026-11-24 13:00',
    ]);
    expect(told('zh', hours(24), '2026-11-23T10:00').at(-1)).toBe('满 24 小时，2026-11-24 10:00 届满');
  });

  it('tells an extension', () => {
    expect(told('en', workingDays(1), '2026-11-23T10:00', { extensions: [workingDays(1)] })).toContain(
      'extended by 1 working day',
    );
    expect(told('zh', workingDays(1), '2026-11-23T10:00', { extensions: [workingDays(5)] })).toContain(
      '延长 5 个工作日',
    );
  });

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [22, '22nd'],
    [111, '111th'],
  ])('counts as English does: %d is %s', (count, ordinal) => {
    expect(told('en', workingDays(count), '2026-03-02T10:00').at(-1)).toMatch(new RegExp(`^${ordinal} working day = `));
  });

  it('ends a day at 24:00 and not at the midnight after it', () => {
    expect(toldEnd('2026-10-21T00:00:00+08:00')).toBe('2026-10-20 24:00');
    expect(toldEnd('2027-01-01T00:00:00+08:00')).toBe('2026-12-31 24:00');
    expect(toldEnd('2026-10-21T00:01:00+08:00')).toBe('2026-10-21 00:01');
  });
});
