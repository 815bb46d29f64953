import * as fc from 'fast-check';
import { AMOUNT, compareMoney, convert, isZero, minus, money, nothing, plus, RATE } from '../../src/kernel/money';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const HUNDRED_TRILLION_FEN = 10n ** 14n;

/** Whole fen as a decimal string, and back: money reckoned in whole numbers, apart from the code. */
const inYuan = (fen: bigint): string => {
  const size = fen < 0n ? -fen : fen;
  return `${fen < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
};
const fen = fc.bigInt({ min: 0n, max: HUNDRED_TRILLION_FEN });
const amounts = fen.map((whole) => yuan(inYuan(whole)));

describe('an amount', () => {
  it.each([
    ['1000', '1000.00'],
    ['0.5', '0.50'],
    ['0', '0.00'],
    ['999999999999999.99', '999999999999999.99'],
  ])('of %s is written with two decimals: %s', (amount, written) => {
    expect(money(amount)).toEqual(yuan(written));
    expect(money(amount, 'HKD')).toEqual({ amount: written, currency: 'HKD' });
  });

  it.each(['1000.00', '0', '0.01', '5.5', '999999999999999'])('may be stated as %s', (amount) => {
    expect(AMOUNT.test(amount)).toBe(true);
  });

  it.each(['', '-1', '+1', '1.', '.5', '1.005', '01', '1e3', '1,000', 'NaN', '１', '1 ', '1\n', '1000000000000000'])(
    'may not be stated as “%s”',
    (amount) => {
      expect(AMOUNT.test(amount)).toBe(false);
    },
  );

  it('of nothing is zero, and no other is', () => {
    expect(nothing()).toEqual(yuan('0.00'));
    expect(nothing('HKD').currency).toBe('HKD');
    expect([isZero(yuan('0')), isZero(yuan('0.00')), isZero(yuan('0.01'))]).toEqual([true, true, false]);
  });
});

describe('a rate', () => {
  it.each(['0.8564', '1', '0.00000001', '999999.99999999'])('may be stated as %s', (rate) => {
    expect(RATE.test(rate)).toBe(true);
  });
  it.each(['0.123456789', '1000000', '-1', '.8', '8e-1', '0,8', ''])('may not be stated as “%s”', (rate) => {
    expect(RATE.test(rate)).toBe(false);
  });
});

describe('sums', () => {
  it('are exact where floating point is not', () => {
    expect(plus(yuan('0.10'), yuan('0.20'))).toEqual(yuan('0.30'));
    expect(minus(yuan('1.00'), yuan('0.90'))).toEqual(yuan('0.10'));
    expect(plus(yuan('999999999999999.99'), yuan('0.01'))).toEqual(yuan('1000000000000000.00'));
  });

  it('are those of whole fen', () => {
    fc.assert(
      fc.property(fen, fen, (a, b) => {
        expect(plus(yuan(inYuan(a)), yuan(inYuan(b)))).toEqual(yuan(inYuan(a + b)));
        expect(minus(yuan(inYuan(a)), yuan(inYuan(b)))).toEqual(yuan(inYuan(a - b)));
        expect(Math.sign(compareMoney(yuan(inYuan(a)), yuan(inYuan(b))))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  it('do not depend on order or grouping', () => {
    fc.assert(
      fc.property(amounts, amounts, amounts, (a, b, c) => {
        expect(plus(a, b)).toEqual(plus(b, a));
        expect(plus(plus(a, b), c)).toEqual(plus(a, plus(b, c)));
        expect(plus(a, nothing())).toEqual(a);
        expect(minus(plus(a, b), b)).toEqual(a);
      }),
    );
  });

  it('of different currencies are a bug', () => {
    for (const reckon of [plus, minus, compareMoney]) {
      expect(() => reckon(yuan('1.00'), { amount: '1.00', currency: 'HKD' })).toThrow(TypeError);
    }
  });
});

describe('a conversion', () => {
  it.each([
    ['532', '0.8564', '0.1', '455.60'],
    ['546', '0.8564', '0.1', '467.60'],
    ['532', '0.8564', '0.01', '455.60'],
    ['546', '0.8564', '0.01', '467.59'],
    ['546', '0.8564', '1', '468.00'],
    ['0.05', '1', '0.1', '0.10'],
    ['0.04', '1', '0.1', '0.00'],
    ['1.00', '1.005', '0.01', '1.01'],
    ['1.00', '2.675', '0.01', '2.68'],
    ['100.00', '0.8525', '0.1', '85.30'],
    ['100.00', '0', '0.1', '0.00'],
  ])('of %s at %s, rounded to %s, is %s', (amount, rate, unit, converted) => {
    expect(convert({ amount, currency: 'HKD' }, rate, 'CNY', unit)).toEqual(yuan(converted));
  });

  it('is half-up of the exact product, as whole numbers give it', () => {
    const rates = fc.bigInt({ min: 0n, max: 99_999_999_999_999n });
    const units = fc.constantFrom(['0.01', 1n], ['0.1', 10n], ['0.05', 5n], ['1', 100n], ['10', 1000n]);
    fc.assert(
      fc.property(fen, rates, units, (original, rate8, unit) => {
        const [written, fenOfUnit] = unit as [string, bigint];
        const rate = `${rate8 / 10n ** 8n}.${String(rate8 % 10n ** 8n).padStart(8, '0')}`;
        const step = fenOfUnit * 10n ** 8n;
        const steps = (2n * original * rate8 + step) / (2n * step);
        expect(convert({ amount: inYuan(original), currency: 'HKD' }, rate, 'CNY', written)).toEqual(
          yuan(inYuan(steps * fenOfUnit)),
        );
      }),
      { numRuns: 500 },
    );
  });
});
