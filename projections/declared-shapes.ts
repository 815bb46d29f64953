/**
 * The shape of a value in the data of an event: a kind, an array or a record of one shape, one of several shapes, or fields by name;
 * a name that ends in `?` may be left out.
 */
export type Shape =
  | 'string'
  | 'number'
  | 'boolean'
  | 'null'
  | 'any'
  | readonly ['array' | 'record', Shape]
  | readonly ['or', ...Shape[]]
  | { readonly [field: string]: Shape };

/** What is wrong with a value, by the place of it; undefined when it has the shape. */
export type ShapeCheck = (value: unknown, place: string) => string | undefined;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The check of a shape, made once and used for every event. */
export function checkOf(shape: Shape): ShapeCheck {
  if (shape === 'any') return () => undefined;
  if (shape === 'null') return (value, place) => (value === null ? undefined : `${place} should be null`);
  if (typeof shape === 'string')
    return (value, place) => (typeof value === shape ? undefined : `${place} should be a ${shape}`);
  if (isList(shape)) return checkOfList(shape);
  return checkOfFields(Object.entries(shape));
}

type List = Extract<Shape, readonly unknown[]>;
const isList = (shape: Shape): shape is List => Array.isArray(shape);

function checkOfList([kind, ...shapes]: List): ShapeCheck {
  const checks = shapes.map(checkOf);
  if (kind === 'or')
    return (value, place) =>
      checks.some((check) => check(value, place) === undefined) ? undefined : `${place} has none of its shapes`;
  const each = (entries: readonly (readonly [string | number, unknown])[], place: string): string | undefined => {
    for (const [name, value] of entries) {
      const fault = checks[0]?.(value, `${place}.${name}`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
  if (kind === 'array')
    return (value, place) => (Array.isArray(value) ? each([...value.entries()], place) : `${place} should be an array`);
  return (value, place) => (isObject(value) ? each(Object.entries(value), place) : `${place} should be an object`);
}

function checkOfFields(declared: readonly (readonly [string, Shape])[]): ShapeCheck {
  const fields = new Map(declared.map(([name, shape]) => [name.replace(/\?$/, ''), checkOf(shape)]));
  const needed = declared.flatMap(([name]) => (name.endsWith('?') ? [] : [name]));
  return (value, place) => {
    if (!isObject(value)) return `${place} should be an object`;
    for (const name of needed) if (value[name] === undefined) return `${place}.${name} is missing`;
    for (const name in value) {
      const check = fields.get(name);
      if (check === undefined) return `${place}.${name} is not declared`;
      const fault = check(value[name], `${place}.${name}`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}
