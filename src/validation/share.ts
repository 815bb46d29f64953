import { Matches } from 'class-validator';
import { field, type FieldOptions } from './field';

const SHARE = /^(0\.(?!0+$)\d{1,4}|1(\.0{1,4})?)$/;

/** A share above 0 and up to 1 as a decimal string. */
export const Share = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, pattern: SHARE.source },
    Matches(SHARE, {
      message: 'must be a decimal string above 0 and up to 1 with at most four decimals, such as "0.05"',
    }),
  );
