import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  Validate,
  ValidateNested,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { isDay, isInstant } from '../kernel/day';
import { AMOUNT, CURRENCIES, RATE } from '../kernel/money';
import { field, listChecks, type FieldOptions, type ListOptions } from './field';

/*
 * Fields of commands and queries: each decorator is at once the check of the input and its description in OpenAPI.
 */

/** Text of `min` … `max` characters. */
export const Text = ({
  max = 500,
  min = 1,
  ...options
}: FieldOptions & { max?: number; min?: number } = {}): PropertyDecorator =>
  field(
    options,
    { type: String, minLength: min, maxLength: max },
    IsString({ message: 'must be text' }),
    MinLength(min, { message: `must have at least ${min} character(s)` }),
    MaxLength(max, { message: `must have at most ${max} characters` }),
  );

export const CODE = /^[a-z0-9][a-z0-9._-]{0,79}$/;

/** A code of ours: lower-case letters, digits, dot, dash, underscore. */
export const Code = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, pattern: CODE.source },
    Matches(CODE, { message: 'must be a code of lower-case letters, digits, “.”, “_” and “-”, at most 80' }),
  );

/** A code of ours, or the empty text for what has none. */
export const CodeOrNone = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, pattern: `^(${CODE.source.slice(1, -1)})?$` },
    Matches(new RegExp(`^(${CODE.source.slice(1, -1)})?$`), {
      message: 'must be a code of lower-case letters, digits, “.”, “_” and “-”, at most 80, or empty for what has none',
    }),
  );

export const Uuid = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, format: 'uuid' },
    Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { message: 'must be a UUID in lower case' }),
  );

const SHA256 = /^[0-9a-f]{64}$/;

/** SHA-256 in lower-case hex. */
export const Sha256 = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, pattern: SHA256.source },
    Matches(SHA256, { message: 'must be a SHA-256 in lower-case hex (64 digits)' }),
  );

export const OneOf = (values: readonly string[], options: FieldOptions = {}): PropertyDecorator => {
  const told = `${values.filter(Boolean).join(', ')}${values.includes('') ? ', or empty' : ''}`;
  return field(options, { enum: [...values] }, IsIn(values, { message: `must be one of ${told}` }));
};

export const Flag = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: Boolean }, IsBoolean({ message: 'must be true or false' }));

/** A whole number from `min` to `max`. */
export const Count = ({
  min = 0,
  max = 1_000_000,
  ...options
}: FieldOptions & { min?: number; max?: number } = {}): PropertyDecorator =>
  field(
    options,
    { type: 'integer', minimum: min, maximum: max },
    IsInt({ message: 'must be a whole number' }),
    Min(min, { message: `must be at least ${min}` }),
    Max(max, { message: `must be at most ${max}` }),
  );

/** Ordinal in a list of the case, from 1. */
export const Ordinal = (options: FieldOptions = {}): PropertyDecorator => Count({ min: 1, max: 1000, ...options });

@ValidatorConstraint({ name: 'day' })
class IsDay implements ValidatorConstraintInterface {
  validate = isDay;
  defaultMessage = (): string => 'must be a day that exists, as 2026-11-23';
}

@ValidatorConstraint({ name: 'instant' })
class IsInstant implements ValidatorConstraintInterface {
  validate = isInstant;
  defaultMessage = (): string => 'must be a time in ISO 8601 with offset, as 2026-11-23T09:30:00+08:00';
}

export const DayField = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: String, format: 'date' }, Validate(IsDay));

export const Instant = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: String, format: 'date-time' }, Validate(IsInstant));

/** When it happened, as stated by whoever acts; now when left out. */
export const HappenedAt = (): PropertyDecorator =>
  Instant({ optional: true, about: 'When it happened (ISO 8601 with offset); now when left out.' });

/** An object of a class that declares its own fields. */
export const Nested = (type: () => new () => object, options: FieldOptions = {}): PropertyDecorator =>
  // Swagger takes a function for a lazy type only when it is called `type`.
  field(options, { type: () => type() }, IsObject({ message: 'must be an object' }), ValidateNested(), Type(type));

/** A list of objects of a class. */
export const ListOf = (
  type: () => new () => object,
  { min = 0, max = 100, ...options }: ListOptions = {},
): PropertyDecorator =>
  field(
    options,
    { type: () => type(), isArray: true, minItems: min, maxItems: max },
    ...listChecks(min, max),
    IsObject({ each: true, message: 'each must be an object' }),
    ValidateNested({ each: true }),
    Type(type),
  );

/** A list of texts, each of at most `length` characters. */
export const Texts = ({
  min = 0,
  max = 100,
  length = 500,
  ...options
}: ListOptions & { length?: number } = {}): PropertyDecorator =>
  field(
    options,
    {
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: length },
      minItems: min,
      maxItems: max,
    },
    ...listChecks(min, max),
    IsString({ each: true, message: 'each must be text' }),
    MinLength(1, { each: true, message: 'each must have at least 1 character' }),
    MaxLength(length, { each: true, message: `each must have at most ${length} characters` }),
  );

/** A list of SHA-256 in lower-case hex. */
export const Hashes = ({ min = 0, max = 100, ...options }: ListOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: 'array', items: { type: 'string', pattern: SHA256.source }, minItems: min, maxItems: max },
    ...listChecks(min, max),
    Matches(SHA256, { each: true, message: 'each must be a SHA-256 in lower-case hex (64 digits)' }),
  );

/** An exchange rate as a decimal string. */
export const Rate = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, pattern: RATE.source },
    IsString({ message: 'must be a decimal string such as "0.8564", not a number' }),
    Matches(RATE, { message: 'must be a decimal string with at most eight decimals, such as "0.8564"' }),
  );

/** Money as sent and told: a decimal string and a currency, never a float. */
export class MoneyField {
  @field(
    { example: '1000.00', about: 'Decimal string, at most two decimals, not negative.' },
    { type: String, pattern: AMOUNT.source },
    IsString({ message: 'must be a decimal string such as "1000.00", not a number' }),
    Matches(AMOUNT, {
      message: 'must be a decimal string, not negative, with at most two decimals, such as "1000.00"',
    }),
  )
  amount!: string;

  @OneOf(CURRENCIES, { example: 'CNY', about: 'ISO 4217' })
  currency!: string;
}

export const MoneyOf = (options: FieldOptions = {}): PropertyDecorator => Nested(() => MoneyField, options);
