import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';

/** What class-transformer might make something else of, one of each kind. */
const SAMPLES: readonly unknown[] = ['1', 1, true, null];

const kept = new WeakMap<object, ReadonlySet<string>>();

/**
 * An input of plain values as an instance of its class. class-transformer looks at each field anew for each object, which was
 * a twentieth of the time of a command. Undefined where it might do more than copy: a field that is unknown, nested or converted.
 */
export function flatCopy<Shape extends object>(type: new () => Shape, input: object): Shape | undefined {
  const fields = keptFieldsOf(type);
  for (const [field, value] of Object.entries(input)) {
    if (!fields.has(field) || (typeof value === 'object' && value !== null)) return undefined;
  }
  return Object.assign(new type(), input);
}

/** The declared fields in which class-transformer leaves plain values as they are: it is asked, not its declarations. */
function keptFieldsOf(type: new () => object): ReadonlySet<string> {
  const known = kept.get(type);
  if (known) return known;
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  const fields = new Set(rules.map(({ propertyName }) => propertyName).filter((field) => isKept(type, field)));
  kept.set(type, fields);
  return fields;
}

const isKept = (type: new () => object, field: string): boolean =>
  SAMPLES.every((sample) => (plainToInstance(type, { [field]: sample }) as Record<string, unknown>)[field] === sample);
