import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import type { ValidationError, ValidatorOptions } from 'class-validator';
import { isClearlyValid } from '../validation/compiled-checks';
import { validated } from '../validation/validated';

/** Nest's validation of queries and parameters, which asks class-validator only about what is not clearly valid. */
export class InputPipe extends ValidationPipe {
  /** Bodies as everywhere else: `acceptJsonBodies` lets through plain objects only, so that there is nothing else to look for. */
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    // Put together by the program, as who asks: there is nothing to be looked at.
    if (type === 'custom') return value;
    return type === 'body' && metatype !== undefined && this.toValidate(metadata) && isParsed(value)
      ? validated(metatype as new () => object, value)
      : ((await super.transform(value, metadata)) as unknown);
  }

  protected override validate(
    object: object,
    options?: ValidatorOptions,
  ): Promise<ValidationError[]> | ValidationError[] {
    return isClearlyValid(object) ? [] : super.validate(object, options);
  }
}

/** What JSON becomes; files and lines come as something else. */
const isParsed = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
