import * as fc from 'fast-check';
import { canonicalJson, sha256 } from '../../src/kernel/hash';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
/** Plain JSON values; a member called __proto__ is left out, since JSON.parse and object literals disagree on it. */
const json = fc.jsonValue({ stringUnit: 'binary' }).filter((value) => !JSON.stringify(value).includes('__proto__'));

/** The same value with the members of every object in the opposite order. */
function turnedRound(value: Json): Json {
  if (Array.isArray(value)) return value.map(turnedRound);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turnedRound(member)]),
  );
}

describe('SHA-256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['案迹', '40ebaab4170ac040847798e1cf92121e0addd229d6af1cf8655a1137fbd4aa2a'],
  ])('of “%s” in UTF-8, in lower-case hex', (text, hex) => {
    expect(sha256(text)).toBe(hex);
  });
});

describe('canonical JSON', () => {
  it('sorts the members and leaves out what is undefined', () => {
    expect(canonicalJson({ b: 1, a: { d: [true, null], c: '"文"' }, left: undefined })).toBe(
      '{"a":{"c":"\\"文\\"","d":[true,null]},"b":1}',
    );
    expect(canonicalJson([undefined, { x: undefined }])).toBe('[null,{}]');
    expect(canonicalJson({ 10: 'a', 9: 'b', Z: 'c', a: 'd' })).toBe('{"10":"a","9":"b","Z":"c","a":"d"}');
  });

  it('takes an object of a class for its members', () => {
    class Command {
      b = 2;
      a = 1;
    }
    expect(canonicalJson(new Command())).toBe('{"a":1,"b":2}');
  });

  it('does not depend on the order of members', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(turnedRound(value as Json))).toBe(canonicalJson(value));
      }),
    );
  });

  it('has members in the order of their UTF-16 units, of few and of many', () => {
    const keys = fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1 }), { maxLength: 40, size: 'max' });
    fc.assert(
      fc.property(keys, (names) => {
        const members = [...names].sort().map((name) => `${JSON.stringify(name)}:1`);
        const value = Object.defineProperties(
          {},
          Object.fromEntries(names.map((name) => [name, { value: 1, enumerable: true }])),
        );
        expect(canonicalJson(value)).toBe(`{${members.join()}}`);
      }),
    );
  });

  it('says everything that JSON says', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps the order of lists, and tells different values apart', () => {
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
    expect(canonicalJson('1')).not.toBe(canonicalJson(1));
    expect(canonicalJson({ a: null })).not.toBe(canonicalJson({}));
    expect(canonicalJson({ 'a":1,"b': 1 })).not.toBe(canonicalJson({ a: 1, b: 1 }));
  });
});
