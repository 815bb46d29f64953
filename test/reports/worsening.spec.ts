import { atLeastOf, fisher, holm } from '../../src/reports/worsening/exact-tests.rules';
import { worsened, type Compared } from '../../src/reports/worsening/worsened.rules';

describe('exact tests', () => {
  it('give what is reckoned by hand', () => {
    // 8, 9 or 10 heads of 10: (45 + 10 + 1) / 1024.
    expect(atLeastOf(8, 10, 0.5)).toBeCloseTo(56 / 1024, 12);
    expect(atLeastOf(0, 10, 0.5)).toBe(1);
    // 3 of 3 at one third: 1 / 27.
    expect(atLeastOf(3, 3, 1 / 3)).toBeCloseTo(1 / 27, 12);
    // The lady and the tea: of eight cups, four with milk first, all four found is 1 / 70; three or four are 17 / 70.
    expect(fisher({ k: 4, n: 4 }, { k: 0, n: 4 }, 'more')).toBeCloseTo(1 / 70, 12);
    expect(fisher({ k: 3, n: 4 }, { k: 1, n: 4 }, 'more')).toBeCloseTo(17 / 70, 12);
    expect(fisher({ k: 1, n: 4 }, { k: 3, n: 4 }, 'fewer')).toBeCloseTo(17 / 70, 12);
  });

  it('agree with plain products of fractions for every small table', () => {
    const choose = (n: number, k: number): number => {
      let product = 1;
      for (let i = 0; i < k; i++) product = (product * (n - i)) / (i + 1);
      return product;
    };
    for (let n = 1; n <= 7; n++)
      for (let m = 1; m <= 7; m++)
        for (let k = 0; k <= n; k++)
          for (let l = 0; l <= m; l++) {
            let plain = 0;
            for (let i = k; i <= Math.min(n, k + l); i++)
              if (k + l - i <= m) plain += (choose(n, i) * choose(m, k + l - i)) / choose(n + m, k + l);
            expect(fisher({ k, n }, { k: l, n: m }, 'more')).toBeCloseTo(plain, 9);
          }
  });

  it('hold for a million cases: 100 more of 500,000 each are chance, 3,000 more are not', () => {
    expect(atLeastOf(500_100, 1_000_000, 0.5)).toBeGreaterThan(0.4);
    expect(atLeastOf(503_000, 1_000_000, 0.5)).toBeLessThan(1e-8);
  });

  it('are corrected by Holm in their order', () => {
    // By hand: 0.01 × 4, 0.02 × 3, 0.03 × 2 below the one before it, 0.9 × 1.
    expect(holm([0.03, 0.9, 0.01, 0.02]).map((each) => Number(each.toFixed(6)))).toEqual([0.06, 0.9, 0.04, 0.06]);
  });
});

describe('what worsened', () => {
  const before = { from: '2026-01-01', to: '2026-04-01' };
  const received = (code: string, now: number, then: number): Compared => ({
    ...{ measure: 'received', dimension: 'category', code },
    now: { k: now, n: 91 },
    before: { k: then, n: 90 },
  });

  it('is found beyond chance, and told with how likely it was', () => {
    const { found, comparisons } = worsened([received('transport', 40, 10), received('hotel', 11, 10)], before);
    expect(comparisons).toBe(2);
    expect(found).toEqual([expect.objectContaining({ code: 'transport', chance: '<0.0001', adjusted: '<0.0001' })]);
  });

  it('is no improvement, and nothing where there was nothing to compare with', () => {
    const better = received('transport', 10, 40);
    const rate: Compared = { ...better, measure: 'satisfaction', now: { k: 0, n: 0 }, before: { k: 9, n: 9 } };
    expect(worsened([better, rate], before)).toMatchObject({ comparisons: 1, found: [] });
  });

  it('of a share is in the direction that is worse', () => {
    const share = (measure: Compared['measure'], k: number, l: number): Compared => ({
      ...{ measure, dimension: 'unit', code: measure },
      now: { k, n: 100 },
      before: { k: l, n: 100 },
    });
    const found = (...compared: Compared[]) => worsened(compared, before).found.map(({ code }) => code);
    expect(found(share('on-time-closing', 60, 95), share('satisfaction', 95, 60))).toEqual(['on-time-closing']);
    expect(found(share('valid-complaints', 60, 20))).toEqual(['valid-complaints']);
  });

  it('needs more when more is looked at: one in twenty by chance is no finding among a hundred', () => {
    // 9 of 10 is 11 / 1024 by chance, which is beyond 5 % alone and not among a hundred.
    const rare = { ...received('transport', 9, 1), now: { k: 9, n: 90 }, before: { k: 1, n: 90 } };
    expect(worsened([rare], before).found).toHaveLength(1);
    const others = Array.from({ length: 99 }, (_each, index) => received(`c${String(index)}`, 10, 10));
    expect(worsened([rare, ...others], before).found).toEqual([]);
  });
});
