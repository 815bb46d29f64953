import { stretchesOf } from '../../../projections/case-list/newest/periods';

const BEHIND = { at: '2026-11-15T08:00:00.000Z', id: '99999999-9999-4999-8999-999999999999' };

/** The month so many months before November 2026, as `2026-11`. */
const monthBefore = (months: number): string => new Date(Date.UTC(2026, 10 - months)).toISOString().slice(0, 7);

/** A moment of each of these months, near its end. */
const within = (months: readonly string[]): Date[] => months.map((month) => new Date(`${month}-27T23:59:59.999Z`));

const from = (first: number, many: number): string[] =>
  Array.from({ length: many }, (_none, index) => monthBefore(first + index));

/** The months of each stretch. */
const told = (months: readonly string[]): string[][] =>
  stretchesOf(within(months), BEHIND).map(({ terms }) => terms.map((term) => term.replace('#', '')));

describe('the stretches in which cases are searched', () => {
  it('are of 1, 4 and 16 months, and all that is older', () => {
    const stretches = stretchesOf(within(from(0, 22)), BEHIND);
    expect(told(from(0, 22))).toEqual([from(0, 1), from(1, 4), from(5, 16), []]);
    expect(stretches.slice(0, 3).every(({ behind }) => behind === BEHIND)).toBe(true);
    // November 2026 is the first, March 2025 the twenty-first.
    expect(stretches[3]?.behind).toEqual({
      at: '2025-03-01T00:00:00.000Z',
      id: '00000000-0000-0000-0000-000000000000',
    });
  });

  it('end with the oldest month that has cases', () => {
    expect(told(from(0, 21))).toEqual([from(0, 1), from(1, 4), from(5, 16)]);
    expect(told(from(0, 7))).toEqual([from(0, 1), from(1, 4), from(5, 2)]);
    expect(told([])).toEqual([]);
  });

  it('begin with one month again behind months without cases', () => {
    expect(told([...from(0, 7), ...from(30, 6)])).toEqual([
      from(0, 1),
      from(1, 4),
      from(5, 2),
      from(30, 1),
      from(31, 4),
      from(35, 1),
    ]);
    // One month after the other, over the turn of a year, is no gap.
    expect(told(['2026-02', '2026-01', '2025-12'])).toEqual([['2026-02'], ['2026-01', '2025-12']]);
  });
});
