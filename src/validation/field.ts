import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsDefined, ValidateIf } from 'class-validator';

/** A field is required unless `optional` is set; null is never taken for "left out". */
export interface FieldOptions {
  readonly optional?: boolean;
  readonly about?: string;
  readonly example?: unknown;
}

/** A field with its description in OpenAPI and its checks. */
export const field = (
  { optional, about, example }: FieldOptions,
  api: ApiPropertyOptions,
  ...checks: PropertyDecorator[]
): PropertyDecorator =>
  applyDecorators(
    optional ? ValidateIf((_object, value) => value !== undefined) : IsDefined({ message: 'is missing' }),
    ApiProperty({
      ...api,
      required: !optional,
      ...(about && { description: about }),
      ...(example !== undefined && { example }),
    } as ApiPropertyOptions),
    ...checks,
  );

export interface ListOptions extends FieldOptions {
  readonly min?: number;
  readonly max?: number;
}

export const listChecks = (min: number, max: number): PropertyDecorator[] => [
  IsArray({ message: 'must be a list' }),
  ArrayMinSize(min, { message: `must have at least ${min} member(s)` }),
  ArrayMaxSize(max, { message: `must have at most ${max} members` }),
];
