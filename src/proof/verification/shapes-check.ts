import type { RawEvent } from '../../event-log/event-log';
import type { Sealed } from '../../kernel/event';
import { inLog } from './difference';
import { Spellings } from './spellings';

/**
 * What is wrong with the data of an event of a type and schema version; undefined when nothing is. In the newest schema version it
 * asks for names and for the kinds of values, not for the values.
 */
export type FieldsCheck = (type: string, v: number, data: unknown) => string | undefined;

/** Metadata as our own log writes them: whoever is spelt so needs no parsing. */
const PLAIN = String.raw`"[^"\\\x00-\x1f]*"`;
const METADATA = new RegExp(
  `^\\{"commandId":${PLAIN},(?:"commandHash":${PLAIN},)?"correlationId":${PLAIN},(?:"causationId":${PLAIN},)?` +
    `"actor":\\{"id":${PLAIN},"role":${PLAIN},"unit":${PLAIN}\\},"occurredAt":${PLAIN}\\}$`,
);

/**
 * The data and metadata are JSON objects, the type and schema version are known to this program, and the fields are those declared.
 * Answers what is sealed in the data.
 */
export function shapesCheck(
  newest: ReadonlyMap<string, number>,
  declared: FieldsCheck = () => undefined,
): (event: RawEvent) => Sealed | undefined {
  const shapes = new Map([...newest].map(([type, known]) => [type, { known, right: new Spellings() }]));
  return (event) => {
    const { type, v } = event;
    const shape = shapes.get(type);
    if (shape === undefined) throw inLog(event, `no event of type ${type} is known`);
    const { known, right } = shape;
    if (v < 1 || v > known) throw inLog(event, `${type} has no schema version ${v}`);
    if (!METADATA.test(event.meta) && objectIn(event.meta) === undefined)
      throw inLog(event, 'the metadata are no JSON object');
    if (v === known && right.include(event.data)) return undefined;
    const data = objectIn(event.data);
    if (data === undefined) throw inLog(event, 'the data are no JSON object');
    const fault = declared(type, v, data);
    if (fault !== undefined) throw inLog(event, `not of the shape that its type declares: ${fault}`);
    // What is sealed is read of every event, and what is of an older version may be right for its values.
    if (v === known && data.sealed === undefined) right.learn(event.data, data);
    return data.sealed;
  };
}

interface Fields {
  readonly sealed?: Sealed;
}

function objectIn(json: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
