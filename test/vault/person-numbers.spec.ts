import { PersonKey } from '../../src/vault/persons/person-key';
import { idNumberOf, telephoneOf, telephonesIn } from '../../src/vault/persons/person-numbers.rules';

describe('a telephone number', () => {
  it.each([
    ['13800138000', '13800138000'],
    ['138 0013 8000', '13800138000'],
    ['138-0013-8000', '13800138000'],
    ['+86 138 0013 8000', '13800138000'],
    ['+86-13800138000', '13800138000'],
    ['008613800138000', '13800138000'],
    ['8613800138000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['＋８６　１３８００１３８０００', '13800138000'],
    ['0751-8881234', '7518881234'],
    ['(0751) 888 1234', '7518881234'],
    ['+86 751 8881234', '7518881234'],
    ['12345', '12345'],
    // No mobile number follows: 86 may be part of it.
    ['86123456', '86123456'],
    ['+852 2345 6789', '+85223456789'],
    ['00852 2345 6789', '+85223456789'],
  ])('%s is compared as %s', (text, number) => expect(telephoneOf(text)).toBe(number));

  it.each(['', '1234', '无', '不详', '+86'])('is not what %j says', (text) =>
    expect(telephoneOf(text)).toBeUndefined(),
  );

  it('may stand beside others', () =>
    expect(telephonesIn('0751-8881234、138 0013 8000/8613800138000')).toEqual(['7518881234', '13800138000']));
});

describe('the number of a document', () => {
  it.each([
    // The example of GB 11643-1999, and the number of fifteen digits that it took the place of.
    ['11010519491231002X', '11010519491231002X'],
    ['11010519491231002x', '11010519491231002X'],
    ['110105491231002', '11010519491231002X'],
    ['110105 19491231 002X', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    ['440524800101001', '440524198001010013'],
    ['H0123456(7)', 'H01234567'],
    ['e12345678', 'E12345678'],
  ])('%s is compared as %s', (text, number) => expect(idNumberOf(text)).toBe(number));

  it.each(['', '4402', '不详'])('is not what %j says', (text) => expect(idNumberOf(text)).toBeUndefined());
});

describe('the term of a number', () => {
  const key = new PersonKey(Buffer.alloc(32, 1));

  it('is the same however the number is written, and another one with another key', () => {
    expect(key.telephones('+86 138 0013 8000')).toEqual(key.telephones('13800138000'));
    expect(key.idNumbers('110105491231002')).toEqual(key.idNumbers('11010519491231002x'));
    expect(new PersonKey(Buffer.alloc(32, 2)).telephones('13800138000')).not.toEqual(key.telephones('13800138000'));
  });

  it('says nothing of the number, and of no other than the whole', () => {
    const [term = ''] = key.telephones('13800138000');
    expect(term).toMatch(/^!t[\w-]{22}$/);
    expect(key.telephones('1380013800')).not.toEqual([term]);
    // Not even behind the sign of its kind: a number that is both is not known as such.
    expect(key.idNumbers('13800138000').map((other) => other.slice(2))).not.toContain(term.slice(2));
    expect(key.telephones('13800138000', 'representative')).toEqual([term.replace('!t', '!r')]);
  });
});
