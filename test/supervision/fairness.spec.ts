import { uuidOf } from '../../src/kernel/ids';
import { sampleOf } from '../../src/supervision/drawing/ranking.rules';

const SEEDS = Array.from({ length: 10_000 }, (_, index) => `seed ${index}`);
const FRAME = Array.from({ length: 20 }, (_, index) => uuidOf(`case ${index}`)).sort();
const SIZE = 5;

const countOf = (items: readonly string[]): Map<string, number> =>
  items.reduce((counts, item) => counts.set(item, (counts.get(item) ?? 0) + 1), new Map<string, number>());

/** Σ (observed − expected)² / expected over `cells`. */
const chiSquare = (observed: ReadonlyMap<string, number>, cells: readonly string[], expected: number): number =>
  cells.reduce((sum, cell) => sum + ((observed.get(cell) ?? 0) - expected) ** 2 / expected, 0);

// The seeds are fixed, so that these tests say the same every time. Limits: the 99.9 % points of the distribution.
describe('the draw of 5 out of 20 cases over 10,000 seeds', () => {
  const samples = SEEDS.map((seed) => sampleOf(FRAME, seed, [{ size: 20, quota: SIZE }]).flat());

  it('takes every case about 2,500 times', () => {
    const statistic = chiSquare(countOf(samples.flat()), FRAME, 2500);
    // Drawn without replacement, 5 of 20: the statistic is (1 − 5/20) × 20/19 times a chi-square with 19 degrees of freedom.
    expect(statistic / ((1 - 5 / 20) * (20 / 19))).toBeLessThan(43.82);
  });

  it('takes every case first about 500 times', () => {
    const firsts = samples.flatMap((sample) => sample.slice(0, 1));
    // 19 degrees of freedom.
    expect(chiSquare(countOf(firsts), FRAME, 500)).toBeLessThan(43.82);
  });

  it('takes every case second after every other about 10,000 ÷ (20 × 19) times', () => {
    const pairs = samples.map(([first, second]) => `${first}, ${second}`);
    const cells = FRAME.flatMap((a) => FRAME.filter((b) => a !== b).map((b) => `${a}, ${b}`));
    expect(cells).toHaveLength(380);
    // 379 degrees of freedom.
    expect(chiSquare(countOf(pairs), cells, 10_000 / 380)).toBeLessThan(469.8);
  });

  it('takes five different cases each time', () => {
    for (const sample of samples) expect(new Set(sample).size).toBe(SIZE);
  });
});

describe('the draw of 2 of 8 and 3 of 12 cases over 10,000 seeds', () => {
  const strata = [
    { size: 8, quota: 2 },
    { size: 12, quota: 3 },
  ];
  const samples = SEEDS.map((seed) => sampleOf(FRAME, seed, strata));

  it('takes exactly the quota of each stratum, and none of the other', () => {
    for (const [first = [], second = []] of samples) {
      expect([first.length, second.length]).toEqual([2, 3]);
      expect(first.every((id) => FRAME.indexOf(id) < 8) && second.every((id) => FRAME.indexOf(id) >= 8)).toBe(true);
    }
  });

  it('takes every case of a stratum about 2,500 times', () => {
    const drawn = countOf(samples.flat(2));
    // Without replacement, n of N: (1 − n/N) × N/(N − 1) times a chi-square with N − 1 degrees of freedom.
    expect(chiSquare(drawn, FRAME.slice(0, 8), 2500) / ((1 - 2 / 8) * (8 / 7))).toBeLessThan(24.32);
    expect(chiSquare(drawn, FRAME.slice(8), 2500) / ((1 - 3 / 12) * (12 / 11))).toBeLessThan(31.26);
  });
});
