import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, type ValidationError, type ValidatorOptions } from 'class-validator';
import { Malformed, type FieldFault } from '../kernel/refusal';

export const VALIDATION: ValidatorOptions = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };

// The rules of a class stand once it is declared; class-validator gathers them anew for every object, which is a fifth of the cost.
const rules = getMetadataStorage();
const gather = rules.getTargetValidationMetadatas.bind(rules);
const gathered = new WeakMap<object, ReturnType<typeof gather>>();
rules.getTargetValidationMetadatas = (type, schema, always, strictGroups, groups) => {
  if (typeof type !== 'function' || always || strictGroups || groups !== undefined) {
    return gather(type, schema, always, strictGroups, groups);
  }
  const known = gathered.get(type) ?? gather(type, schema, always, strictGroups, groups);
  gathered.set(type, known);
  return known;
};

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
  const instance = plainToInstance(type, input);
  const errors = validateSync(instance, VALIDATION);
  if (errors.length > 0) throw new Malformed(faultsOf(errors));
  return instance;
}
