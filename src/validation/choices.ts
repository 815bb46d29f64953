import { ArrayUnique, IsIn } from 'class-validator';
import { field, listChecks, type ListOptions } from './field';

/** A list of words out of these, none twice. */
export const SomeOf = (values: readonly string[], { min = 0, ...options }: ListOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: 'array', items: { type: 'string', enum: [...values] }, minItems: min, uniqueItems: true },
    ...listChecks(min, values.length),
    IsIn(values, { each: true, message: `each must be one of ${values.join(', ')}` }),
    ArrayUnique({ message: 'must not name anything twice' }),
  );
