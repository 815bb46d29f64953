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

/** The last four days up to the 27th. */
const days = (month: string): string[] => [27, 26, 25, 24].map((day) => `${month}-${day}`);

describe('the stretches in which cases are searched', () => {
  it('are the last days, of 1, 4 and 16 months, and all that is older', () => {
    const stretches = stretchesOf(within(from(0, 22)), BEHIND);
    expect(told(from(0, 22))).toEqual([days('2026-11'), from(0, 1), from(1, 4), from(5, 16), []]);
    // Each is behind what was searched before: the days, and the months, of which March 2025 is the twenty-first.
    expect(stretches.map(({ behind }) => behind.at)).toEqual([
      BEHIND.at,
      ...Array<string>(3).fill('2026-11-24T00:00:00.000Z'),
      '2025-03-01T00:00:00.000Z',
    ]);
    expect(stretches.map(({ behind }) => behind.id)).toEqual([
      BEHIND.id,
      ...Array<string>(4).fill('00000000-0000-0000-0000-000000000000'),
    ]);
  });

  it('end with the oldest month that has cases', () => {
    expect(told(from(0, 21))).toEqual([days('2026-11'), from(0, 1), from(1, 4), from(5, 16)]);
    expect(told(from(0, 7))).toEqual([days('2026-11'), from(0, 1), from(1, 4), from(5, 2)]);
    expect(told([])).toEqual([]);
  });

  it('begin with days again behind months without cases', () => {
    // 30 months before November 2026 is May 2024.
    expect(told([...from(0, 7), ...from(30, 6)])).toEqual([
      days('2026-11'),
      from(0, 1),
      from(1, 4),
      from(5, 2),
      days('2024-05'),
      from(30, 1),
      from(31, 4),
      from(35, 1),
    ]);
    // One month after the other, over the turn of a year, is no gap.
    expect(told(['2026-02', '2026-01', '2025-12'])).toEqual([days('2026-02'), ['2026-02'], ['2026-01', '2025-12']]);
  });

  it('have no day of the month before among the last days', () => {
    const [first, second] = stretchesOf([new Date('2026-11-02T10:00:00.000Z')], BEHIND);
    expect(first).toEqual({ terms: ['#2026-11-02', '#2026-11-01'], behind: BEHIND });
    expect(second).toMatchObject({ terms: ['#2026-11'], behind: { at: '2026-11-01T00:00:00.000Z' } });
  });
});
