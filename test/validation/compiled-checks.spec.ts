import { plainToInstance } from 'class-transformer';
import {
  IsOptional,
  IsString,
  Validate,
  ValidateNested,
  validateSync,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import fc from 'fast-check';
import { isClearlyValid } from '../../src/validation/compiled-checks';
import { VALIDATION } from '../../src/validation/validated';
import { forms } from '../complaints/input/forms';

const judgedByLibrary = (object: object): boolean => validateSync(object, VALIDATION).length === 0;

describe('the compiled checks', () => {
  it.each(forms.map((form) => ({ name: form.type.name, ...form })))(
    'say of $name what class-validator says, whatever is filled in',
    ({ type, required, optional }) => {
      const values = Object.entries({ ...required, ...optional }).map(([name, { good, bad }]) => {
        const someGood = fc.constantFrom(...good);
        const someBad = fc.constantFrom(undefined, null, ...bad.map(({ value }) => value));
        return [name, fc.oneof({ weight: 12, arbitrary: someGood }, { weight: 1, arbitrary: someBad })] as const;
      });
      const filledIn = fc.record(Object.fromEntries(values), { requiredKeys: Object.keys(required) });
      const stray = fc.option(fc.constantFrom({ unheardOf: 1 }, { constructor: 'x' }), { freq: 12, nil: {} });
      let valid = 0;
      fc.assert(
        fc.property(filledIn, stray, (fields, more) => {
          const object = plainToInstance(type, { ...fields, ...more });
          const expected = judgedByLibrary(object);
          valid += Number(expected);
          expect(isClearlyValid(object)).toBe(expected);
        }),
        { numRuns: 150 },
      );
      expect(valid).toBeGreaterThan(5);
    },
  );

  it('never say a clear yes to an object without declared rules', () => {
    class Bare {
      anything = 1;
    }
    expect([isClearlyValid({}), isClearlyValid(new Bare()), isClearlyValid([])]).toEqual([false, false, false]);
    expect(isClearlyValid(Object.create(null) as object)).toBe(false);
  });

  it('leave to class-validator what is declared for groups, as optional, or judged later', () => {
    class Grouped {
      @IsString({ groups: ['admin'] }) name = 'x';
    }
    class GroupedWithout {
      @IsString() code = 'x';
      @IsString({ groups: ['admin'] }) declare name?: string;
    }
    class Optional {
      @IsOptional() @IsString() name = undefined;
    }
    @ValidatorConstraint({ name: 'later', async: true })
    class InAWhile implements ValidatorConstraintInterface {
      validate = (): Promise<boolean> => Promise.resolve(true);
    }
    class Later {
      @Validate(InAWhile) name = 'x';
    }
    class Unregistered {
      @Validate(
        class {
          validate = (): boolean => true;
        },
      )
      name = 'x';
    }
    expect(isClearlyValid(new Unregistered())).toBe(false);
    expect(isClearlyValid(new Grouped())).toBe(false);
    expect(isClearlyValid(new GroupedWithout())).toBe(false);
    expect(isClearlyValid(new Later())).toBe(false);
    expect(isClearlyValid(new Optional())).toBe(judgedByLibrary(new Optional()));
  });

  it('look into nested objects and lists of them', () => {
    class Inner {
      @IsString() name: unknown = 'x';
    }
    class Outer {
      @ValidateNested() inner: unknown = new Inner();
    }
    const outer = (inner: unknown): Outer => Object.assign(new Outer(), { inner });
    const bad = Object.assign(new Inner(), { name: 7 });
    expect([new Inner(), [new Inner(), new Inner()], [], null].map((inner) => isClearlyValid(outer(inner)))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([bad, [new Inner(), bad], [null], [1], {}, 'x', 7].map((inner) => isClearlyValid(outer(inner)))).toEqual(
      Array(7).fill(false),
    );
  });
});
