import { estimate, estimateFor } from '../../projections/spot-check-trail/estimate.rules';

const rounded = (estimate: object) =>
  Object.fromEntries(Object.entries(estimate).map(([name, value]) => [name, Number((value as number).toFixed(4))]));

describe('the interval of a share (Wilson)', () => {
  // By the formula of Wilson (1927), with Python.
  it.each([
    [0, 10, { share: 0, low: 0, high: 0.2775 }],
    [1, 10, { share: 0.1, low: 0.0179, high: 0.4042 }],
    [5, 50, { share: 0.1, low: 0.0435, high: 0.2136 }],
    [10, 10, { share: 1, low: 0.7225, high: 1 }],
  ])('of %i in %i', (count, of, expected) => expect(rounded(estimate(count, of))).toEqual(expected));
});

describe('the estimate for the frame', () => {
  it('weighs each stratum by its size', () => {
    // 100 × 1/10 + 300 × 3/10 = 100 of 400. Σ W² (1 − f) ÷ n = (1/16)(0.9)/10 + (9/16)(29/30)/10 = 0.06; n* = 16.667.
    const found = estimateFor([
      { size: 100, checked: 10, inconsistent: 1 },
      { size: 300, checked: 10, inconsistent: 3 },
    ]);
    expect(rounded(found ?? {})).toEqual({
      ...rounded({ ...estimate(0.25 / 0.06, 1 / 0.06) }),
      share: 0.25,
      covers: 400,
    });
  });

  it('of one stratum without a correction to speak of is the interval of its sample', () => {
    const found = estimateFor([{ size: 1_000_000_000, checked: 50, inconsistent: 5 }]);
    expect(rounded(found ?? {})).toEqual({ share: 0.1, low: 0.0435, high: 0.2136, covers: 1_000_000_000 });
  });

  it('is exact when everything was checked', () =>
    expect(estimateFor([{ size: 4, checked: 4, inconsistent: 1 }])).toEqual({
      share: 0.25,
      low: 0.25,
      high: 0.25,
      covers: 4,
    }));

  it('says for how many cases it holds, and nothing when none was checked', () => {
    expect(estimateFor([{ size: 4, checked: 0, inconsistent: 0 }])).toBeUndefined();
    const half = [
      { size: 4, checked: 2, inconsistent: 0 },
      { size: 6, checked: 0, inconsistent: 0 },
    ];
    expect(estimateFor(half)).toMatchObject({ covers: 4, share: 0, low: 0 });
  });

  it('holds the truth about 95 times in a hundred, by strata, in samples without replacement', () => {
    // 20 % of 200 and 40 % of 100 are inconsistent: 80 of 300. Drawn with a fixed linear congruential generator.
    let state = 20_261_125;
    const random = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
    const drawn = (size: number, bad: number, n: number): number => {
      let [left, badLeft, found] = [size, bad, 0];
      for (let at = 0; at < n; at += 1, left -= 1)
        if (random() < badLeft / left) [badLeft, found] = [badLeft - 1, found + 1];
      return found;
    };
    let holds = 0;
    for (let time = 0; time < 4_000; time += 1) {
      const found = estimateFor([
        { size: 200, checked: 30, inconsistent: drawn(200, 40, 30) },
        { size: 100, checked: 20, inconsistent: drawn(100, 40, 20) },
      ]);
      if (found && found.low <= 80 / 300 && 80 / 300 <= found.high) holds += 1;
    }
    expect(holds / 4_000).toBeGreaterThan(0.93);
    expect(holds / 4_000).toBeLessThan(0.985);
  });
});
