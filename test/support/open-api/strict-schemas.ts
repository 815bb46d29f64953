import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Document, Schema } from './document';

const isObject = (part: unknown): part is Schema => typeof part === 'object' && part !== null && !Array.isArray(part);

/** A schema of OpenAPI 3.0 as JSON Schema in which a property that is not named is a fault. */
function strictly(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(strictly);
  if (!isObject(part)) return part;
  const { nullable, ...rest } = part;
  if (nullable === true) return { anyOf: [strictly(rest), { type: 'null' }] };
  const inner: Record<string, unknown> = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, strictly(value)]),
  );
  return isObject(rest.properties) && rest.type === 'object' ? { additionalProperties: false, ...inner } : inner;
}

/** Says what is wrong with a value by one of the document's schemas; nothing when it is as described. */
export type Judge = (schema: Schema, value: unknown) => readonly string[];

export function judgeOf({ components }: Document): Judge {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'openapi', components: strictly(components) });
  return (schema, value) => {
    const text = JSON.stringify(strictly(schema)).replaceAll('"#/', '"openapi#/');
    const validate = ajv.compile(JSON.parse(text) as Schema);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message = '', params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };
}
