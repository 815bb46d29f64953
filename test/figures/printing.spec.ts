import { wilsonPercent } from '../../src/figures/printing/interval.rules';
import { printed, valueOf } from '../../src/figures/printing/printed.rules';

const percent = (numerator: number, denominator: number, decimals = 2): string =>
  printed(valueOf({ numerator: BigInt(numerator), denominator: BigInt(denominator), per: 100, decimals }), 100);

describe('a ratio in print', () => {
  it.each([
    ['260 accepted of 277 received (篇八)', 260, 277, 2, '93.86%'],
    ['national tourism 2010', 8571, 8768, 2, '97.75%'],
    ['national tourism 2013, of opened cases', 8234, 9924, 2, '82.97%'],
    ['national tourism 2013, of accepted cases', 8234, 11369, 1, '72.4%'],
    ['Shenzhen 2024 Q3, acceptance', 797, 949, 2, '83.98%'],
    ['Shenzhen 2024 Q3, closing', 768, 797, 2, '96.36%'],
    ['a bulletin that printed 80 %', 24, 31, 1, '77.4%'],
    ['exactly half of the last digit goes up', 1, 800, 2, '0.13%'],
    ['just below half does not', 1249, 1_000_000, 2, '0.12%'],
    ['the whole', 12, 12, 2, '100.00%'],
    ['one less than the whole of many', 259_999, 260_000, 2, '99.99%'],
    ['the same without decimals', 999, 1000, 0, '99%'],
    ['none of some', 0, 7, 2, '0.00%'],
    ['more than the whole, as what happened in a month may be', 3, 2, 2, '150.00%'],
    ['nothing to divide by', 0, 0, 2, '–'],
  ])('%s: %d of %d', (_what, numerator, denominator, decimals, expected) => {
    expect(percent(numerator, denominator, decimals)).toBe(expected);
  });

  it('per 10,000 has no sign', () => {
    const value = valueOf({ numerator: 7n, denominator: 20_000n, per: 10_000, decimals: 2 });
    expect(printed(value, 10_000)).toBe('3.50');
  });
});

/** From the formula, reckoned apart with twenty digits; 0 of 10 and 10 of 10 are those of the literature. */
describe('the 95 % interval of Wilson', () => {
  it.each([
    [0, 10, '0.00', '27.75'],
    [10, 10, '72.25', '100.00'],
    [3, 3, '43.85', '100.00'],
    [81, 263, '25.53', '36.62'],
    [1, 1000, '0.02', '0.56'],
  ])('of %d of %d', (k, n, low, high) => {
    expect(wilsonPercent(k, n, 2)).toEqual({ low, high });
  });

  it('of no answers is none', () => expect(wilsonPercent(0, 0, 2)).toBeNull());
});
