import { parted } from '../../projections/statistics/periods.rules';

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
    expect(parted({ from, to })).toEqual({
      months: months && { from: months[0], to: months[1] },
      days: days.map(([first, end]) => ({ from: first, to: end })),
    });
  });
});
