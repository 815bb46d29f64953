import { ArrayUnique, Matches } from 'class-validator';
import { field, listChecks, type ListOptions } from './field';

/** A list of UUIDs in lower case, none twice. */
export const Uuids = ({ min = 0, max = 100, ...options }: ListOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: 'array', items: { type: 'string', format: 'uuid' }, minItems: min, maxItems: max, uniqueItems: true },
    ...listChecks(min, max),
    Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, {
      each: true,
      message: 'each must be a UUID in lower case',
    }),
    ArrayUnique({ message: 'must not name anything twice' }),
  );
