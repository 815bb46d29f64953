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

/** What is wrong with a value, the place of it within the value first: `.fine.amount should be a string`; undefined when it has the shape. */
export type ShapeCheck = (value: unknown) => string | undefined;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The check of a shape, made once and used for every event. */
export function checkOf(shape: Shape): ShapeCheck {
  if (shape === 'any') return () => undefined;
  if (shape === 'null') return (value) => (value === null ? undefined : ' should be null');
  if (typeof shape === 'string') return (value) => (typeof value === shape ? undefined : ` should be a ${shape}`);
  if (isList(shape)) return checkOfList(shape);
  return checkOfFields(Object.entries(shape));
}

type List = Extract<Shape, readonly unknown[]>;
const isList = (shape: Shape): shape is List => Array.isArray(shape);

function checkOfList([kind, ...shapes]: List): ShapeCheck {
  const checks = shapes.map(checkOf);
  if (kind === 'or')
    return (value) => (checks.some((check) => check(value) === undefined) ? undefined : ' has none of its shapes');
  const check = checks[0] ?? (() => undefined);
  if (kind === 'array')
    return (value) => {
      if (!Array.isArray(value)) return ' should be an array';
      for (let at = 0; at < value.length; at++) {
        const fault = check(value[at]);
        if (fault !== undefined) return `.${at}${fault}`;
      }
      return undefined;
    };
  return (value) => {
    if (!isObject(value)) return ' should be an object';
    for (const name in value) {
      const fault = check(value[name]);
      if (fault !== undefined) return `.${name}${fault}`;
    }
    return undefined;
  };
}

function checkOfFields(declared: readonly (readonly [string, Shape])[]): ShapeCheck {
  const fields = new Map(declared.map(([name, shape]) => [name.replace(/\?$/, ''), checkOf(shape)]));
  const needed = declared.flatMap(([name]) => (name.endsWith('?') ? [] : [name]));
  return (value) => {
    if (!isObject(value)) return ' should be an object';
    for (const name of needed) if (value[name] === undefined) return `.${name} is missing`;
    for (const name in value) {
      const check = fields.get(name);
      if (check === undefined) return `.${name} is not declared`;
      const fault = check(value[name]);
      if (fault !== undefined) return `.${name}${fault}`;
    }
    return undefined;
  };
}
