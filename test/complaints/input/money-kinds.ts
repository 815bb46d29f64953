import { object, type Kind } from './kinds';

const NUMBER = 'must be a decimal string such as "1000.00", not a number';
const AMOUNT = 'must be a decimal string, not negative, with at most two decimals, such as "1000.00"';
const RATE = 'must be a decimal string with at most eight decimals, such as "0.8564"';
const RATE_NUMBER = 'must be a decimal string such as "0.8564", not a number';
const CURRENCY = 'must be one of CNY, HKD, MOP, TWD, USD, EUR, GBP, JPY, KRW, SGD, THB, AUD, CAD, RUB';

const notAmounts = ['-1.00', '-0', '1.005', '0.001', '1e3', '1E3', '', '1,000', 'NaN', 'Infinity', '１００', '一百'];
const notDecimal = ['01', '.5', '5.', ' 5', '5 ', '5\n', '+5', '0x10', '1_000', '9'.repeat(16), '5元'];

const amount: Kind = {
  good: ['1000.00', '0', '0.01', '1000.5', '999999999999999.99'],
  bad: [
    ...[...notAmounts, ...notDecimal].map((value) => ({ value, reason: AMOUNT })),
    ...[1000, 10.5, NaN, true, ['1000.00'], {}].map((value) => ({ value, reason: NUMBER })),
  ],
  ofNull: 'is missing',
};

const currency: Kind = {
  good: ['CNY', 'HKD', 'USD'],
  bad: ['RMB', 'cny', 'XXX', 'USDT', '', '人民币', 156, ['CNY']].map((value) => ({ value, reason: CURRENCY })),
  ofNull: 'is missing',
};

export const money: Kind = object({ amount, currency });

export const rate: Kind = {
  good: ['0.8564', '1', '0.00000001', '999999.99999999'],
  bad: [
    ...['0.856400001', '-0.8564', '8e-1', '0,8564', '', '.5', '1.', '1000000', '０.8564', 'NaN', '5\n'].map(
      (value) => ({
        value,
        reason: RATE,
      }),
    ),
    ...[0.8564, 1, ['1']].map((value) => ({ value, reason: RATE_NUMBER })),
  ],
  ofNull: RATE_NUMBER,
};
