import { receiptCodeOf, receiptHashOf } from '../../src/kernel/texts/receipt-code';

/** SHA-256 of twenty-eight digits 1, by sha256sum. */
const ONES = '9a66a1336ffa9ac12b816d7247d7c9feccb6be46bc4019d77bc746c74b298fcb';

describe('a receipt code', () => {
  it.each([
    ['00', '0000-0000-0000-0000-0000-0000-0000'],
    ['ff', 'ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ'],
    // 00001 00001 … in groups of eight bits.
    ['0842108421', '1111-1111-1111-1111-1111-1111-1111'],
    // 01000 01000 …
    ['4210842108', '8888-8888-8888-8888-8888-8888-8888'],
  ])('is the first 140 bits in base 32: %s… is %s', (hex, code) =>
    expect(receiptCodeOf(Buffer.from(hex.repeat(32), 'hex').subarray(0, 32))).toBe(code),
  );
});

describe('what is kept of a receipt code', () => {
  it.each([
    '1111-1111-1111-1111-1111-1111-1111',
    '1'.repeat(28),
    ' 1111 1111 1111 1111 1111 1111 1111 ',
    'l'.repeat(28),
    'I1iLlL11-11111111-1111-1111-1111',
  ])('is one hash however it was typed: %s', (typed) => expect(receiptHashOf(typed)).toBe(ONES));

  it('takes an O for a zero, and small letters for capitals', () => {
    expect(receiptHashOf('o'.repeat(28))).toBe(receiptHashOf('0'.repeat(28)));
    expect(receiptHashOf('abcd'.repeat(7))).toBe(receiptHashOf('ABCD'.repeat(7)));
    expect(receiptHashOf('abcd'.repeat(7))).not.toBe(ONES);
  });

  it.each(['', '1'.repeat(27), '1'.repeat(29), `${'1'.repeat(27)}U`, `${'1'.repeat(27)}é`, `${'1'.repeat(27)}_`])(
    'is nothing of what is no code: %s',
    (typed) => expect(receiptHashOf(typed)).toBeUndefined(),
  );
});
