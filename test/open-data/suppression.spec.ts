import fc from 'fast-check';
import type { Counts } from '../../src/open-data/suppression/network.rules';
import { withheldIn, type Told } from '../../src/open-data/suppression/suppress.rules';
import { determined, isPossible } from './inferred';

const LEAST = 5;

/** A table with its totals; by one dimension where the lines are single numbers. */
function withTotals(inner: readonly (readonly number[])[]): Counts {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  if (inner.every(({ length }) => length === 1)) return [...inner, [sum(inner.flat())]];
  const lines = inner.map((line) => [...line, sum(line)]);
  return [...lines, (lines[0] ?? []).map((_each, column) => sum(lines.map((line) => line[column] ?? 0)))];
}

const told = (inner: readonly (readonly number[])[]): Told => withheldIn(withTotals(inner), LEAST);

describe('numbers that are withheld', () => {
  it('are none where all are zero, or five and more', () => {
    expect(told([[0], [5], [7]])).toEqual([[0], [5], [7], [12]]);
    expect(
      told([
        [0, 5],
        [9, 0],
      ]),
    ).toEqual([
      [0, 5, 5],
      [9, 0, 9],
      [9, 5, 14],
    ]);
    expect(
      told([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it('are a small one, and the smallest other one that hides it from the total', () =>
    expect(told([[3], [12], [20]])).toEqual([[null], [null], [20], [35]]));

  it('are a small one, and three more at the corners, where rows and columns have totals', () =>
    expect(
      told([
        [3, 40, 30],
        [20, 50, 55],
        [70, 80, 90],
      ]),
    ).toEqual([
      [null, 40, null, 73],
      [null, 50, null, 125],
      [70, 80, 90, 240],
      [93, 170, 175, 438],
    ]));

  it('are a whole row of few cases, and enough of another one', () =>
    expect(
      told([
        [2, 1],
        [20, 30],
        [40, 50],
      ]),
    ).toEqual([
      [null, null, null],
      [null, null, null],
      [40, 50, 90],
      [62, 81, 143],
    ]));

  it('are all but the whole where small ones are all there is', () => {
    // Of 5 in two places that are not zero, none can be five.
    expect(told([[4], [1]])).toEqual([[null], [null], [5]]);
    expect(told([[3], [1], [1], [0]])).toEqual([[null], [null], [null], [null], [5]]);
  });

  it('are never the total of a single line, which is the whole', () => {
    expect(told([[2, 3]])).toEqual([
      [null, null, 5],
      [null, null, 5],
    ]);
    expect(told([[3, 20]])).toEqual([
      [null, null, 23],
      [null, null, 23],
    ]);
  });

  it('are all of them where the whole is small', () => {
    expect(told([[3], [1], [0]])).toEqual([[null], [null], [null], [null]]);
    expect(
      told([
        [1, 0],
        [0, 3],
      ]),
    ).toEqual([
      [null, null, null],
      [null, null, null],
      [null, null, null],
    ]);
  });

  it('may be small ones beside each other that hide one another', () =>
    expect(told([[3], [4], [2], [30]])).toEqual([[null], [null], [null], [30], [39]]));
});

const number = fc.oneof(
  { arbitrary: fc.constant(0), weight: 3 },
  { arbitrary: fc.integer({ min: 1, max: 4 }), weight: 4 },
  { arbitrary: fc.integer({ min: 5, max: 12 }), weight: 4 },
);
const tables = (number: fc.Arbitrary<number>, rows: number, columns: number): fc.Arbitrary<number[][]> =>
  fc
    .tuple(fc.integer({ min: 1, max: rows }), fc.integer({ min: 1, max: columns }))
    .chain(([down, across]) =>
      fc.array(fc.array(number, { minLength: across, maxLength: across }), { minLength: down, maxLength: down }),
    );

const withheld = (table: Told): (readonly [number, number])[] =>
  table.flatMap((line, row) => line.flatMap((value, column) => (value === null ? [[row, column] as const] : [])));

describe('of any table', () => {
  it('what is told is true, and no number from one to four is told', () => {
    fc.assert(
      fc.property(tables(number, 8, 6), (inner) => {
        const counts = withTotals(inner);
        told(inner).forEach((line, row) =>
          line.forEach((value, column) => {
            if (value === null) return;
            expect(value).toBe(counts[row]?.[column]);
            expect(value === 0 || value >= LEAST).toBe(true);
          }),
        );
      }),
    );
  });

  it('no number that is withheld follows from the sums', () => {
    const wide = fc.oneof(number, fc.integer({ min: 5, max: 5_000 }));
    fc.assert(
      fc.property(tables(wide, 8, 6), (inner) => expect(determined(told(inner))).toEqual([])),
      { numRuns: 300 },
    );
  });

  it('a small number that is withheld could as well be one, or five', () => {
    const few = fc.oneof({ arbitrary: fc.integer({ min: 0, max: 4 }), weight: 3 }, fc.integer({ min: 5, max: 8 }));
    fc.assert(
      fc.property(tables(few, 3, 2), (inner) => {
        const [counts, table] = [withTotals(inner), told(inner)];
        if (table.flat().at(-1) === null) return;
        const isTotal = (row: number, column: number): boolean =>
          (inner[0]?.length ?? 0) > 1 && (row === inner.length || column === inner[0]?.length);
        for (const [row, column] of withheld(table)) {
          const value = counts[row]?.[column] ?? 0;
          if (value >= LEAST) continue;
          expect([inner, row, column, isPossible(table, [row, column], LEAST)]).toEqual([inner, row, column, true]);
          if (value > 0 && !isTotal(row, column)) expect(isPossible(table, [row, column], 1)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('no number that is withheld is the only possible one', () => {
    fc.assert(
      fc.property(tables(fc.integer({ min: 0, max: 7 }), 2, 2), (inner) => {
        const [counts, table] = [withTotals(inner), told(inner)];
        if (table.flat().at(-1) === null) return;
        const whole = counts.flat().at(-1) ?? 0;
        for (const place of withheld(table)) {
          const value = counts[place[0]]?.[place[1]];
          const others = Array.from({ length: whole + 1 }, (_each, index) => index).filter((each) => each !== value);
          expect([inner, place, others.some((each) => isPossible(table, place, each))]).toEqual([inner, place, true]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the checks of this test', () => {
  it('know a table that gives away what it withholds', () => {
    const open: Told = [
      [null, 7, 10],
      [20, 30, 50],
      [23, 37, 60],
    ];
    expect(determined(open)).toEqual([[0, 0]]);
    expect(isPossible(open, [0, 0], 3)).toBe(true);
    expect(isPossible(open, [0, 0], 4)).toBe(false);
    // No equation gives these two away, but both are at least one.
    const narrow: Told = [[null], [null], [20], [22]];
    expect(determined(narrow)).toEqual([]);
    expect([0, 1, 2].map((value) => isPossible(narrow, [0, 0], value))).toEqual([false, true, false]);
  });
});
