import { inMonths, inYears } from '../../projections/statistics/sums/periods.rules';

describe('a period as whole months and the days around them', () => {
  it.each([
    ['a year', '2015-01-01', '2016-01-01', ['2015-01-01', '2016-01-01'], []],
    [
      'a month with days on both sides',
      '2015-01-31',
      '2015-03-02',
      ['2015-02-01', '2015-03-01'],
      [
        ['2015-01-31', '2015-02-01'],
        ['2015-03-01', '2015-03-02'],
      ],
    ],
    ['the end of a year', '2014-12-02', '2015-02-01', ['2015-01-01', '2015-02-01'], [['2014-12-02', '2015-01-01']]],
    ['days of one month', '2015-02-02', '2015-02-28', undefined, [['2015-02-02', '2015-02-28']]],
    ['days of two months', '2015-01-20', '2015-02-10', undefined, [['2015-01-20', '2015-02-10']]],
    ['a period that ends before it begins', '2015-05-01', '2015-02-01', undefined, [['2015-05-01', '2015-02-01']]],
    ['all time', undefined, undefined, [undefined, undefined], []],
    ['what is not over', '2015-01-15', undefined, ['2015-02-01', undefined], [['2015-01-15', '2015-02-01']]],
    ['what never began', undefined, '2015-01-15', [undefined, '2015-01-01'], [['2015-01-01', '2015-01-15']]],
  ])('tells %s apart', (_what, from, to, months, days) => {
    expect(inMonths({ from, to })).toEqual({
      whole: months && { from: months[0], to: months[1] },
      around: days.map(([first, end]) => ({ from: first, to: end })),
    });
  });
});

describe('a period as whole years and the months around them', () => {
  it.each([
    ['a year', '2015-01-01', '2016-01-01', ['2015-01-01', '2016-01-01'], []],
    [
      'two years with months on both sides',
      '2014-11-01',
      '2017-03-01',
      ['2015-01-01', '2017-01-01'],
      [
        ['2014-11-01', '2015-01-01'],
        ['2017-01-01', '2017-03-01'],
      ],
    ],
    ['months of two years', '2014-11-01', '2015-02-01', undefined, [['2014-11-01', '2015-02-01']]],
    ['what is not over', '2015-02-01', undefined, ['2016-01-01', undefined], [['2015-02-01', '2016-01-01']]],
    ['all time', undefined, undefined, [undefined, undefined], []],
  ])('tells %s apart', (_what, from, to, years, months) => {
    expect(inYears({ from, to })).toEqual({
      whole: years && { from: years[0], to: years[1] },
      around: months.map(([first, end]) => ({ from: first, to: end })),
    });
  });
});
