import fc from 'fast-check';
import { checkOf } from '../../../projections/shapes/declared-shapes';
import type { RawEvent } from '../../../src/event-log/event-log';
import { shapesCheck } from '../../../src/proof/verification/shapes-check';
import { Spellings } from '../../../src/proof/verification/spellings';

/** Whether a value has the names of a model in their order and values of its kinds; elements of a list each those of some element. */
function fits(value: unknown, model: unknown): boolean {
  if (Array.isArray(model))
    return (
      Array.isArray(value) &&
      (value.length === 0) === (model.length === 0) &&
      value.every((element) => model.some((one) => fits(element, one)))
    );
  if (typeof model !== 'object' || model === null || typeof value !== 'object' || value === null)
    return typeof value === typeof model && (value === null) === (model === null);
  if (Array.isArray(value)) return false;
  const [ours, theirs] = [Object.entries(value), Object.entries(model)];
  return (
    ours.length === theirs.length && ours.every(([name, of], at) => name === theirs[at]?.[0] && fits(of, theirs[at][1]))
  );
}

const learnt = (...values: readonly unknown[]): Spellings => {
  const spellings = new Spellings();
  for (const value of values) spellings.learn(JSON.stringify(value), value);
  return spellings;
};

/** Names that mean something in expressions, or to JavaScript. */
const name = fc.constantFrom('a', 'b', '投诉', '$', '.*', 'a|b', '(', '"', '\\', '1', '__proto__', '');
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '"', '\\', '\n', '\u2028', 'é刘👍', '{"a":1}'),
);
const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const CHARACTERS = ['"', '\\', '{', '}', '[', ']', ',', ':', ' ', '\n', '\u0001', '0', '-', '.', 'e', 'u', 'x', 'n'];

describe('the spelling of JSON', () => {
  it('once learnt takes in what has the same names and kinds of values, and nothing else', () => {
    fc.assert(
      fc.property(anything, anything, (model, value) => {
        expect(learnt(model).include(JSON.stringify(value))).toBe(fits(value, model));
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes in other values of the same kinds', () => {
    const model = { a: 'x', n: 1, list: [{ k: 'y' }, 'z'], yes: true, none: null, empty: [], '.*(': {} };
    const other = {
      a: '"\\\n刘👍\u2028\u0007',
      n: -1.5e-7,
      list: ['', { k: 'é' }, 'x'],
      yes: false,
      none: null,
      empty: [],
      '.*(': {},
    };
    expect(learnt(model).include(JSON.stringify(other))).toBe(true);
    const others = [
      { ...other, n: '1' },
      { ...other, list: [] },
      { ...other, list: [1] },
      { ...other, more: 1 },
      { a: 'x' },
    ];
    expect(others.filter((each) => learnt(model).include(JSON.stringify(each)))).toEqual([]);
  });

  it('takes in no text so long that the expression could run out of its stack', () => {
    const [short, long] = [1_000, 5_000_000].map((length) => JSON.stringify({ a: '\n'.repeat(length) }));
    expect([short, long].map((each) => learnt({ a: '' }).include(each ?? ''))).toEqual([true, false]);
  });

  it('takes in no text that is not JSON, whichever character was changed, put in or taken out', () => {
    const change = fc.tuple(fc.nat(), fc.constantFrom('', ...CHARACTERS), fc.nat(1));
    fc.assert(
      fc.property(anything, fc.array(change, { minLength: 1, maxLength: 2 }), (model, changes) => {
        let spelt = JSON.stringify(model);
        for (const [place, character, taken] of changes) {
          const at = place % (spelt.length + 1);
          spelt = spelt.slice(0, at) + character + spelt.slice(at + taken);
        }
        if (learnt(model).include(spelt)) expect(fits(JSON.parse(spelt), model)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('the shapes of events', () => {
  const eventOf = (data: string, v = 1): RawEvent => ({
    ...{ id: 'i', stream: 's', version: 1, position: 'p', type: 'Noted', v, recordedAt: 't', meta: '{}', data },
  });
  const faultOf = (check: ReturnType<typeof shapesCheck>, data: string): string | undefined => {
    try {
      check(eventOf(data));
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  };
  const shape = checkOf({ a: 'string', 'b?': ['array', ['or', 'number', { '$?': 'boolean' }]] });
  const known = new Map([['Noted', 2]]);
  const fresh = () => shapesCheck(new Map([['Noted', 1]]), (_type, _v, data) => shape(data));

  it('are found wrong after many that were right as by a check that has seen none', () => {
    const b = fc.array(fc.oneof(fc.integer(), fc.record({ $: fc.boolean() }, { requiredKeys: [] }), fc.constant('x')), {
      maxLength: 4,
    });
    const right = fc.record({ a: fc.oneof({ weight: 9, arbitrary: text }, fc.integer()), b }, { requiredKeys: ['a'] });
    const data = fc.oneof(
      { weight: 5, arbitrary: right.map((value) => JSON.stringify(value)) },
      fc.constantFrom('', '{}', '[]', '{"a":"x"', '{"a":"x","c":1}', '{ "a" : "x" }', '{"a":1,"a":"x"}'),
    );
    fc.assert(
      fc.property(fc.array(data, { maxLength: 40 }), (texts) => {
        const used = fresh();
        expect(texts.map((each) => faultOf(used, each))).toEqual(texts.map((each) => faultOf(fresh(), each)));
      }),
    );
  });

  it('of an older version are asked for each event, those of the newest once for every spelling', () => {
    const asked: unknown[] = [];
    const check = shapesCheck(known, (_type, v, data) => void asked.push([v, data]));
    const texts = ['x', 'y', 'z'];
    for (const v of [1, 2, 1]) for (const a of texts) check(eventOf(JSON.stringify({ a }), v));
    const older = texts.map((a) => [1, { a }]);
    expect(asked).toEqual([...older, [2, { a: 'x' }], ...older]);
  });

  it('tell what is sealed in each of them', () => {
    const keys = ['k1', 'k2', 'k3'];
    const check = shapesCheck(known);
    expect(keys.map((key) => check(eventOf(JSON.stringify({ sealed: { key } }), 2)))).toEqual(
      keys.map((key) => ({ key })),
    );
    expect(fresh()(eventOf('{"a":"x"}'))).toBeUndefined();
  });
});
