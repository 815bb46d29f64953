import { plainToInstance, Transform, Type } from 'class-transformer';
import { IsInt, IsString } from 'class-validator';
import fc from 'fast-check';
import { flatCopy } from '../../src/validation/flat-copy';
import { forms } from '../complaints/input/forms';

describe('the copy of a flat input', () => {
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
          const copy = flatCopy(type, input);
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
      expect(flatCopy(Converted, input)).toBeUndefined();
    },
  );

  it('is made where only plain fields are filled', () => {
    expect(flatCopy(Converted, { plain: 'x' })).toStrictEqual(plainToInstance(Converted, { plain: 'x' }));
  });

  it('takes no list, no object and no field that is not declared', () => {
    expect([{ plain: ['x'] }, { plain: {} }, { other: 1 }].map((input) => flatCopy(Converted, input))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
