import { calendarDays, due, examined, hours, workingDays } from './counting';

const HOLIDAY = { zh: '国庆节', en: 'National Day' };

describe('a limit in working days', () => {
  it('of 3 from Tue 2026-09-29 16:40 ends after National Day, on 10-09', () => {
    expect(due(workingDays(3), '2026-09-29T16:40')).toEqual({
      due: '2026-10-10T00:00:00+08:00',
      derivation: [
        { step: 'start', from: 'receipt', at: '2026-09-29T16:40:00+08:00' },
        { step: 'first-day', day: '2026-09-30' },
        { step: 'holiday', from: '2026-10-01', to: '2026-10-07', name: HOLIDAY },
        { step: 'due', at: '2026-10-10T00:00:00+08:00', count: 3, unit: 'working-days' },
      ],
      complete: true,
      missingYears: [],
      calendarVersion: 1,
    });
  });

  it('of 7 counts the make-up Saturday 2026-10-10', () => {
    const { due: end, derivation } = due(workingDays(7), '2026-09-29T16:40');
    expect(end).toBe('2026-10-15T00:00:00+08:00');
    expect(derivation).toContainEqual({ step: 'make-up', day: '2026-10-10' });
  });

  it('leaves out an examination of 10-12 to 10-15', () => {
    const standstills = [examined('2026-10-12T09:00', '2026-10-15T17:00')];
    const { due: end, derivation } = due(workingDays(7), '2026-09-29T16:40', { standstills });
    expect(end).toBe('2026-10-21T00:00:00+08:00');
    expect(derivation).toContainEqual({
      step: 'excluded',
      ground: 'examination',
      from: '2026-10-12',
      to: '2026-10-15',
      days: 4,
    });
  });

  it('leaves an examination out once, when two overlap and a weekend lies between', () => {
    const standstills = [
      examined('2026-10-16T15:00', '2026-10-19T09:00'),
      examined('2026-10-13T09:00', '2026-10-16T17:00'),
    ];
    // 10-09, 10-10 (make-up), 10-12, then 13, 14, 15, 16 and 19 excluded, 10-20, 10-21
    const { due: end, derivation } = due(workingDays(5), '2026-10-08T09:00', { standstills });
    expect(end).toBe('2026-10-22T00:00:00+08:00');
    expect(derivation.filter(({ step }) => step === 'excluded')).toEqual([
      { step: 'excluded', ground: 'examination', from: '2026-10-13', to: '2026-10-19', days: 5 },
    ]);
  });

  it.each([
    ['that was over before the start', '2026-09-21T09:00', '2026-09-28T09:00'],
    ['that fell on days of rest', '2026-10-01T09:00', '2026-10-07T09:00'],
    ['that began after the end', '2026-10-10T00:00', '2026-10-30T09:00'],
  ])('does not care for an examination %s', (_which, from, to) => {
    const plain = due(workingDays(3), '2026-09-29T16:40');
    expect(due(workingDays(3), '2026-09-29T16:40', { standstills: [examined(from, to)] })).toEqual(plain);
  });

  it('begins on the day after the start in China, whatever the offset', () => {
    expect(due(workingDays(1), '', { start: '2026-11-23T15:59:59Z' }).due).toBe('2026-11-25T00:00:00+08:00');
    expect(due(workingDays(1), '', { start: '2026-11-23T16:00:00Z' }).due).toBe('2026-11-26T00:00:00+08:00');
  });

  it('received on a holiday begins with the first working day', () => {
    const { due: end, derivation } = due(workingDays(1), '2026-10-03T10:00');
    expect(end).toBe('2026-10-09T00:00:00+08:00');
    expect(derivation.map(({ step }) => step)).toEqual(['start', 'holiday', 'first-day', 'due']);
  });

  it('of 45 from 2026-03-02 ends on 2026-05-08', () => {
    // March 3–31: 21, April 1–30 without 04-06: 21, May 6, 7, 8: 3
    expect(due(workingDays(45), '2026-03-02T10:00').due).toBe('2026-05-09T00:00:00+08:00');
  });
});

describe('a limit in calendar days', () => {
  it('that ends on a holiday moves to the next working day (民法典 203)', () => {
    const { due: end, derivation } = due(calendarDays(15), '2026-09-18T10:00');
    expect(end).toBe('2026-10-09T00:00:00+08:00');
    expect(derivation).toEqual([
      { step: 'start', from: 'receipt', at: '2026-09-18T10:00:00+08:00' },
      { step: 'first-day', day: '2026-09-19' },
      { step: 'moved', from: '2026-10-03', to: '2026-10-08', holiday: HOLIDAY, count: 15, unit: 'calendar-days' },
      { step: 'due', at: '2026-10-09T00:00:00+08:00', count: 15, unit: 'calendar-days' },
    ]);
  });

  it.each([
    ['a Saturday', 10, '2026-11-18T10:00', '2026-12-01T00:00:00+08:00'],
    ['a make-up Saturday', 10, '2026-09-30T10:00', '2026-10-11T00:00:00+08:00'],
    ['a Friday off', 60, '2026-08-03T10:00', '2026-10-09T00:00:00+08:00'],
  ])('that ends on %s', (_which, length, start, end) => {
    expect(due(calendarDays(length), start).due).toBe(end);
  });

  it('counts days of rest as it goes, and leaves out those of an examination', () => {
    // 11-03, 11-04, then 11-05 to 11-08 excluded, 11-09, 11-10, 11-11
    const standstills = [examined('2026-11-05T09:00', '2026-11-08T12:00')];
    expect(due(calendarDays(5), '2026-11-02T10:00', { standstills }).due).toBe('2026-11-12T00:00:00+08:00');
  });

  it('does not end on a day on which the clock stood still', () => {
    // the fifth day is Saturday 11-07; Monday and Tuesday are excluded
    const standstills = [examined('2026-11-09T09:00', '2026-11-10T12:00')];
    expect(due(calendarDays(5), '2026-11-02T10:00', { standstills }).due).toBe('2026-11-12T00:00:00+08:00');
  });
});

describe('a limit in hours', () => {
  it('of 24 runs over the night and the holiday', () => {
    expect(due(hours(24), '2026-09-30T16:40')).toMatchObject({
      due: '2026-10-01T16:40:00+08:00',
      complete: true,
      derivation: [
        { step: 'start', from: 'receipt', at: '2026-09-30T16:40:00+08:00' },
        { step: 'due', at: '2026-10-01T16:40:00+08:00', count: 24, unit: 'hours' },
      ],
    });
  });

  it('stands still from moment to moment, overlapping times once', () => {
    const standstills = [
      examined('2026-11-23T14:00', '2026-11-23T16:00'),
      examined('2026-11-23T12:00', '2026-11-23T15:00'),
      examined('2026-11-24T20:00', '2026-11-24T21:00'),
    ];
    expect(due(hours(24), '2026-11-23T10:00', { standstills }).due).toBe('2026-11-24T14:00:00+08:00');
  });

  it('is not longer for a standstill that begins when it ends', () => {
    const standstills = [examined('2026-11-24T10:00', '2026-11-25T10:00')];
    expect(due(hours(24), '2026-11-23T10:00', { standstills }).due).toBe('2026-11-24T10:00:00+08:00');
  });

  it('never needs a calendar', () => {
    expect(due(hours(24), '2031-01-01T10:00')).toMatchObject({ complete: true, missingYears: [] });
  });
});

describe('an extension', () => {
  it('in the same unit is counted on: 7 and 5 working days are 12', () => {
    const { due: end, derivation } = due(workingDays(7), '2026-09-29T16:40', { extensions: [workingDays(5)] });
    expect(end).toBe('2026-10-22T00:00:00+08:00');
    expect(derivation).toContainEqual({ step: 'extended', length: 5, unit: 'working-days' });
    expect(derivation.at(-1)).toMatchObject({ count: 12 });
  });

  it('of 60 calendar days by 30 is counted from the start, not from where a holiday moved the end to', () => {
    // day 60 is 05-01 and moves to 05-06; day 90 is Sunday 05-31 and moves to 06-01
    expect(due(calendarDays(60), '2026-03-02T10:00').due).toBe('2026-05-07T00:00:00+08:00');
    expect(due(calendarDays(60), '2026-03-02T10:00', { extensions: [calendarDays(30)] }).due).toBe(
      '2026-06-02T00:00:00+08:00',
    );
  });

  it('in another unit goes on where the period ended', () => {
    // 15 calendar days end on 10-08; 2 working days more: 10-09 and 10-10
    expect(due(calendarDays(15), '2026-09-18T10:00', { extensions: [workingDays(2)] }).due).toBe(
      '2026-10-11T00:00:00+08:00',
    );
    expect(due(hours(24), '2026-11-23T10:00', { extensions: [workingDays(2)] }).due).toBe('2026-11-27T00:00:00+08:00');
    expect(due(workingDays(1), '2026-11-23T10:00', { extensions: [hours(12)] }).due).toBe('2026-11-25T12:00:00+08:00');
  });
});

describe('a year whose plan is missing', () => {
  it('flags 7 working days from 2026-12-28, counted by weekdays from then on', () => {
    // 12-29, 30, 31, 01-01 (taken for a Friday like any other), 01-04, 05, 06
    expect(due(workingDays(7), '2026-12-28T09:00')).toMatchObject({
      due: '2027-01-07T00:00:00+08:00',
      complete: false,
      missingYears: [2027],
    });
  });

  it('is told once, where it is first needed', () => {
    const { derivation } = due(workingDays(7), '2026-12-24T09:00');
    expect(derivation.map(({ step }) => step)).toEqual(['start', 'year-missing', 'first-day', 'due']);
    expect(derivation[1]).toEqual({ step: 'year-missing', year: 2027 });
  });

  it('flags what ends in the last week of December: the plan of the new year reaches back', () => {
    expect(due(workingDays(3), '2026-12-21T09:00')).toMatchObject({ due: '2026-12-25T00:00:00+08:00', complete: true });
    expect(due(workingDays(4), '2026-12-21T09:00')).toMatchObject({
      due: '2026-12-26T00:00:00+08:00',
      complete: false,
    });
  });

  it('flags a calendar-day limit only when its last day needs the plan', () => {
    expect(due(calendarDays(60), '2026-12-01T09:00')).toMatchObject({ complete: false, missingYears: [2027] });
    expect(due(calendarDays(20), '2003-12-20T09:00')).toMatchObject({ complete: true });
    expect(due(workingDays(500), '2026-06-01T09:00').missingYears).toEqual([2027, 2028]);
  });
});
