import { axisOf, countsIn, type Cell } from '../../src/open-data/gathering/axis.rules';
import { closedPeriods } from '../../src/open-data/gathering/closed-periods.rules';

const rule = { since: '2025-10-01', every: 'quarter', monthsLater: 2, tables: [] } as const;
const NEVER = '0000-01-01';
const names = (periods: readonly { readonly period: string }[]): string[] => periods.map(({ period }) => period);

describe('the periods that may be published', () => {
  it.each([
    // The quarter ends with December; two months later it is March.
    ['2026-02-28', []],
    ['2026-03-01', ['2025-Q4']],
    ['2026-08-31', ['2025-Q4', '2026-Q1']],
    ['2026-09-01', ['2025-Q4', '2026-Q1', '2026-Q2']],
  ])('on %s are %j', (on, expected) => expect(names(closedPeriods(rule, NEVER, on))).toEqual(expected));

  it('begin where those published ended, whatever the rule has become', () => {
    expect(names(closedPeriods(rule, '2026-04-01', '2026-09-01'))).toEqual(['2026-Q2']);
    expect(names(closedPeriods({ ...rule, every: 'month' }, '2026-04-01', '2026-09-01'))).toEqual([
      '2026-04',
      '2026-05',
      '2026-06',
    ]);
    // A year that has a quarter in it that was told by itself would tell the other three together.
    expect(closedPeriods({ ...rule, since: '2026-01-01', every: 'year' }, '2026-04-01', '2027-06-01')).toEqual([]);
  });

  it('are 120 at the most, and the next ones come with the next snapshot', () => {
    const monthly = { ...rule, since: '2000-01-01', every: 'month' } as const;
    const first = closedPeriods(monthly, NEVER, '2026-01-01');
    expect([first.length, first.at(-1)?.period]).toEqual([120, '2009-12']);
    expect(closedPeriods(monthly, first.at(-1)?.to ?? '', '2026-01-01')[0]?.period).toBe('2010-01');
  });
});

const cell = (row: string, count: number, column = ''): Cell => ({ period: '2026', row, column, count });

describe('the rows of a table', () => {
  it('are all codes of a list, and what is in none of them together', () => {
    const listed = { listed: ['a', 'b'] };
    expect(axisOf([cell('b', 2)], 'row', listed, 5)).toEqual(['a', 'b']);
    expect(axisOf([cell('b', 2), cell('x', 1)], 'row', listed, 5)).toEqual(['a', 'b', '_other']);
    expect(countsIn(['a', 'b', '_other'], [], [cell('b', 2), cell('x', 1), cell('y', 3)])).toEqual([
      [0],
      [2],
      [4],
      [6],
    ]);
  });

  it('are, where there is no list, the known codes of enough cases', () => {
    const cells = [cell('440200', 3), cell('440200', 2), cell('440232', 4), cell('门口', 9)];
    expect(axisOf(cells, 'row', { among: new Set(['440200', '440232']) }, 5)).toEqual(['440200', '_other']);
  });

  it('add up beside columns, with totals behind both', () => {
    const cells = [cell('a', 1, 'x'), cell('a', 2, 'y'), cell('b', 4, 'x')];
    expect(countsIn(['a', 'b'], ['x', 'y'], cells)).toEqual([
      [1, 2, 3],
      [4, 0, 4],
      [5, 2, 7],
    ]);
  });
});
