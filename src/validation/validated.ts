import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError, type ValidatorOptions } from 'class-validator';
import { Malformed, type FieldFault } from '../kernel/refusal';
import { isClearlyValid } from './compiled-checks';
import { plainCopy } from './plain-copy';

export const VALIDATION: ValidatorOptions = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };

const NO_OBJECT: FieldFault = { field: 'body', reason: 'must be an object' };

/** Every fault with the path of its field, as `respondents.0.name`. */
export function faultsOf(errors: readonly ValidationError[], path = ''): FieldFault[] {
  return errors.flatMap((error) => {
    if (!error.property) return [NO_OBJECT];
    const field = path + error.property;
    const own = Object.entries(error.constraints ?? {}).map(([check, message]) => ({
      field,
      reason: check === 'whitelistValidation' ? 'is not a known field' : message,
    }));
    return [...own.slice(0, 1), ...faultsOf(error.children ?? [], `${field}.`)];
  });
}

/** The input as an instance of its class, checked as an HTTP body would be; throws `Malformed` with every fault. */
export function validated<Shape extends object>(type: new () => Shape, input: unknown): Shape {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw new Malformed([NO_OBJECT]);
  const instance = plainCopy(type, input) ?? plainToInstance(type, input);
  if (isClearlyValid(instance)) return instance;
  const errors = validateSync(instance, VALIDATION);
  if (errors.length > 0) throw new Malformed(faultsOf(errors));
  return instance;
}
