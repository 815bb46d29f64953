import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';

/** What class-transformer might make something else of, one of each kind. */
const SAMPLES: readonly unknown[] = ['1', 1, true];

type Class = new () => object;

/** How class-transformer copies the declared fields of a class. */
interface Fields {
  /** Plain values stay as they are, alone and in lists. */
  readonly kept: ReadonlySet<string>;
  /** Objects become instances of a class, alone and in lists. */
  readonly nested: ReadonlyMap<string, Class>;
}

const known = new WeakMap<object, Fields>();

/**
 * An input as an instance of its class, with the instances in it. class-transformer looks at each field anew for each object,
 * which was a twentieth of the time of a command. Undefined where it might do more than copy: a field that is unknown or
 * converted, or that holds what it is not declared for.
 */
export function plainCopy<Shape extends object>(type: new () => Shape, input: object): Shape | undefined {
  const fields = fieldsOf(type);
  const copy = new type();
  for (const field of Object.keys(input)) {
    const copied = copyOf((input as Readonly<Record<string, unknown>>)[field], fields, field);
    if (copied === NONE) return undefined;
    (copy as Record<string, unknown>)[field] = copied;
  }
  return copy;
}

const NONE = Symbol('left to class-transformer');

function copyOf(value: unknown, { kept, nested }: Fields, field: string): unknown {
  if (!isObject(value)) return kept.has(field) ? value : NONE;
  const type = nested.get(field);
  const instanceOf = (each: unknown): object | undefined =>
    type && isObject(each) && isPlain(each) ? plainCopy(type, each) : undefined;
  if (!Array.isArray(value)) return instanceOf(value) ?? NONE;
  const list = value as readonly unknown[];
  if (!list.some(isObject))
    return kept.has(field) && !list.includes(undefined) && !list.includes(null) ? [...list] : NONE;
  const copies = list.map(instanceOf);
  return copies.includes(undefined) ? NONE : copies;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;

/** class-transformer is asked, not what is declared for it. */
function fieldsOf(type: Class): Fields {
  const before = known.get(type);
  if (before) return before;
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  const names = [...new Set(rules.map(({ propertyName }) => propertyName))];
  const nested = new Map<string, Class>();
  for (const field of names) {
    const made = nestedIn(type, field);
    if (made) nested.set(field, made);
  }
  const fields = { kept: new Set(names.filter((field) => isKept(type, field))), nested };
  known.set(type, fields);
  return fields;
}

const made = (type: Class, field: string, value: unknown): unknown =>
  (plainToInstance(type, { [field]: value }) as Record<string, unknown>)[field];

const isKept = (type: Class, field: string): boolean =>
  made(type, field, null) === null &&
  SAMPLES.every((sample) => {
    const list = made(type, field, [sample]);
    return made(type, field, sample) === sample && Array.isArray(list) && list.length === 1 && list[0] === sample;
  });

/** The class of what becomes of an object in this field; undefined where alone and in a list it is not the same one. */
function nestedIn(type: Class, field: string): Class | undefined {
  const list = made(type, field, [{}]);
  const [alone, listed] = [made(type, field, {}), Array.isArray(list) ? (list[0] as unknown) : undefined];
  if (!isObject(alone) || !isObject(listed) || isPlain(alone) || alone.constructor !== listed.constructor)
    return undefined;
  return alone.constructor as Class;
}
