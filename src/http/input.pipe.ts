import { ValidationPipe } from '@nestjs/common';
import type { ValidationError, ValidatorOptions } from 'class-validator';
import { isClearlyValid } from '../validation/compiled-checks';

/** Nest's validation of bodies and queries, which asks class-validator only about what is not clearly valid. */
export class InputPipe extends ValidationPipe {
  protected override validate(
    object: object,
    options?: ValidatorOptions,
  ): Promise<ValidationError[]> | ValidationError[] {
    return isClearlyValid(object) ? [] : super.validate(object, options);
  }
}
