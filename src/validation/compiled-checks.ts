import { getMetadataStorage, ValidationTypes } from 'class-validator';

/*
 * class-validator gathers, groups and filters the rules of a class anew for every object, which was a fifth of the time of a
 * command. Here each class is compiled once, from the same declared rules. Only a clear yes counts: whatever is not clearly
 * valid, or is declared in a way not known here, is judged (and put into words) by class-validator itself.
 */
type Check = (object: object) => boolean;
type DeclaredRule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
// Its declaration says that there are always groups; there are none where none were given.
type Rule = Omit<DeclaredRule, 'groups'> & { readonly groups?: readonly string[] };
type PropertyCheck = (value: unknown, object: object) => boolean;

const storage = getMetadataStorage();
const compiled = new WeakMap<object, Check>();
const never: Check = () => false;

/** Whether an instance of a class with declared rules keeps all of them and has no other fields; false means: ask class-validator. */
export const isClearlyValid = (object: object): boolean => checkOf(object.constructor)(object);

function checkOf(type: unknown): Check {
  if (typeof type !== 'function') return never;
  const known = compiled.get(type);
  if (known !== undefined) return known;
  const check = compile(type);
  compiled.set(type, check);
  return check;
}

function compile(type: NewableFunction): Check {
  const rules = storage.getTargetValidationMetadatas(type, '', false, false);
  const properties = Object.entries(storage.groupByPropertyName(rules));
  if (properties.length === 0) return never;
  const checks = new Map<string, PropertyCheck>();
  for (const [property, declared] of properties) {
    const check = propertyCheck(property, declared, type);
    if (check === undefined) return never;
    checks.set(property, check);
  }
  return (object) => {
    for (const property of Object.keys(object)) if (!checks.has(property)) return false;
    for (const [property, check] of checks)
      if (!check((object as Record<string, unknown>)[property], object)) return false;
    return true;
  };
}

/** Undefined for rules that are declared in a way not known here. */
function propertyCheck(property: string, rules: readonly Rule[], type: NewableFunction): PropertyCheck | undefined {
  const conditions: PropertyCheck[] = [];
  const checks: PropertyCheck[] = [];
  for (const rule of rules) {
    if ((rule.groups ?? []).length > 0 || rule.always === true) return undefined;
    switch (rule.type) {
      case ValidationTypes.CUSTOM_VALIDATION:
      case ValidationTypes.IS_DEFINED: {
        const custom = customChecks(property, rule, type);
        // A constraint that nobody registered would check nothing.
        if (custom.length === 0) return undefined;
        checks.push(...custom);
        break;
      }
      case ValidationTypes.NESTED_VALIDATION:
        checks.push(isNestedValid);
        break;
      case ValidationTypes.CONDITIONAL_VALIDATION:
        conditions.push(conditionOf(rule));
        break;
      default:
        return undefined;
    }
  }
  return (value, object) => !allHold(conditions, value, object) || allHold(checks, value, object);
}

/** A loop, for a closure and its call cost more than most of these checks. */
function allHold(checks: readonly PropertyCheck[], value: unknown, object: object): boolean {
  for (const check of checks) if (!check(value, object)) return false;
  return true;
}

function customChecks(property: string, rule: Rule, type: NewableFunction): PropertyCheck[] {
  const { constraints } = rule;
  const targetName = type.name;
  return storage.getTargetValidatorConstraints(rule.constraintCls).map(({ instance }) => {
    const judge = (value: unknown, object: object): boolean =>
      // A promise is no clear yes.
      instance.validate(value, { value, object, property, targetName, constraints }) === true;
    return (value, object) =>
      rule.each && Array.isArray(value) ? value.every((item) => judge(item, object)) : judge(value, object);
  });
}

function conditionOf({ constraints }: Rule): PropertyCheck {
  const [holds] = constraints as [(object: object, value: unknown) => boolean];
  return (value, object) => holds(object, value);
}

const isNestedValid: PropertyCheck = (value) => {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'object' && item !== null && isClearlyValid(item as object));
  return typeof value === 'object' && isClearlyValid(value);
};
