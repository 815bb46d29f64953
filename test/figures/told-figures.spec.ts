import { FIGURES } from '../../src/figures/counted.rules';
import type { Sum } from '../../projections/statistics/statistics.answer';
import { figuresOf, groupsOf } from '../../projections/statistics/told-figures';

const sum = (figure: Sum['figure'], detail: string, count: number, money?: readonly [string, string]): Sum => ({
  figure,
  detail,
  count,
  currency: money?.[1] ?? '',
  amount: money?.[0] ?? '0.00',
});
const key = (day: string) => ({ day }) as Parameters<typeof groupsOf>[0][number]['key'];

/** Two days; what was taken back on the second is as much as was there. */
const GROUPS = [
  {
    key: key('2026-03-02'),
    sums: [
      sum('fines', '', 1, ['100.10', 'USD']),
      sum('fines', '', 2, ['25000.25', 'CNY']),
      sum('closed', 'withdrawn', 1),
      sum('closed', 'resolved', 2),
    ],
  },
  {
    key: key('2026-03-03'),
    sums: [sum('fines', '', 1, ['0.05', 'CNY']), sum('closed', 'resolved', 3), sum('accepted', '', -1)],
  },
];

describe('figures of sums', () => {
  it('are added up over all groups, by detail and by currency in the order of their codes', () => {
    const figures = figuresOf(GROUPS);
    expect(figures.map(({ figure }) => figure)).toEqual(Object.keys(FIGURES));
    const told = (name: string) => figures.find(({ figure }) => figure === name);
    expect(told('fines')).toMatchObject({
      count: 4,
      amounts: [
        { amount: '25000.30', currency: 'CNY' },
        { amount: '100.10', currency: 'USD' },
      ],
    });
    expect(told('closed')).toMatchObject({
      count: 6,
      details: [
        { detail: 'resolved', count: 5, amounts: [] },
        { detail: 'withdrawn', count: 1, amounts: [] },
      ],
    });
    expect(told('received')).toMatchObject({ name: '接收', unit: 'case', count: 0, amounts: [], details: [] });
  });

  it('are told of each group in the order of the definitions, those left out of which there are none', () => {
    expect(
      groupsOf(GROUPS).map((group) => [group.key, group.figures.map(({ figure, count }) => [figure, count])]),
    ).toEqual([
      [
        { day: '2026-03-02' },
        [
          ['closed', 3],
          ['fines', 3],
        ],
      ],
      [
        { day: '2026-03-03' },
        [
          ['closed', 3],
          ['fines', 1],
        ],
      ],
    ]);
  });
});
