import { plainToInstance, Transform, Type } from 'class-transformer';
import { IsInt, IsString, ValidateNested } from 'class-validator';
import fc from 'fast-check';
import { plainCopy } from '../../src/validation/plain-copy';
import { forms } from '../complaints/input/forms';

describe('the copy of an input', () => {
  it.each(forms.map((form) => ({ name: form.type.name, ...form })))(
    'is what class-transformer makes of a $name, or left to it',
    ({ type, required, optional }) => {
      const values = Object.entries({ ...required, ...optional }).map(([name, { good, bad }]) => {
        const some = fc.constantFrom<unknown>(undefined, null, ...good, ...bad.map(({ value }) => value));
        return [name, some] as const;
      });
      const someFields = fc
        .subarray(values, { maxLength: Math.min(3, values.length) })
        .chain((chosen) => fc.record<Record<string, unknown>>(Object.fromEntries(chosen)));
      const stray = fc.constantFrom(
        {},
        { unheardOf: 1 },
        { constructor: 'x' },
        JSON.parse('{"__proto__":"x"}') as object,
      );
      let copied = 0;
      fc.assert(
        fc.property(someFields, stray, (fields, more) => {
          const input = { ...fields, ...more };
          const copy = plainCopy(type, input);
          if (copy === undefined) return;
          copied++;
          expect(copy).toStrictEqual(plainToInstance(type, input));
          expect(copy.constructor).toBe(type);
        }),
        { numRuns: 150 },
      );
      expect(copied).toBeGreaterThan(0);
    },
  );

  class Converted {
    @IsInt() @Type(() => Number) count = 0;
    @IsString() @Transform(({ value }) => `${value as string}!`) shouted = '';
    @IsString() plain = '';
  }

  it.each([{ count: '5' }, { shouted: 'x' }, { plain: 'x', count: 5 }])(
    'is left to class-transformer for %j',
    (input) => {
      expect(plainCopy(Converted, input)).toBeUndefined();
    },
  );

  it('is made where only plain fields are filled', () => {
    expect(plainCopy(Converted, { plain: 'x' })).toStrictEqual(plainToInstance(Converted, { plain: 'x' }));
  });

  class Party {
    @IsString() name = '';
    @IsString({ each: true }) aliases: string[] = [];
    @ValidateNested() @Type(() => Party) friends?: Party[];
    @ValidateNested() @Type(() => Converted) converted?: Converted;
  }

  it('goes down into what is nested, and copies lists', () => {
    const aliases = ['y', 'z'];
    const input = {
      name: 'x',
      aliases,
      friends: [{ name: 'a', friends: [{ name: 'b' }] }, {}],
      converted: { plain: 'p' },
    };
    const copy = plainCopy(Party, input);
    expect(copy).toStrictEqual(plainToInstance(Party, input));
    expect(copy?.friends?.[0]?.friends?.[0]).toBeInstanceOf(Party);
    expect(copy?.aliases).not.toBe(aliases);
  });

  it.each([
    ['a field that is not declared', { other: 1 }],
    ['one in what is nested', { friends: [{ name: 'a' }, { other: 1 }] }],
    ['a conversion in what is nested', { converted: { shouted: 'x' } }],
    ['an object where a value is declared', { name: {} }],
    ['a value where an object is declared', { friends: [{}, 'x'] }],
    ['nothing in a list', { aliases: ['x', null] }],
    ['an instance in a list', { friends: [new Party()] }],
    ['an instance alone', { converted: new Converted() }],
    ['a date', { converted: new Date(0) }],
  ])('is left to class-transformer for %s', (_what, input) => {
    expect(plainCopy(Party, input)).toBeUndefined();
  });
});
