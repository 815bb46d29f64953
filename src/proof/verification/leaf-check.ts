import type { RawEvent } from '../../event-log/event-log';
import { LEAF_FIELDS, parseLeaf } from '../leaves/leaf';
import { atLeaf, inLog, readable } from './difference';

/** Holds one event against the leaf at its place. Throws `Differs`: changed, missing before it, or more than was proved. */
export function checkLeaf(event: RawEvent, data: Buffer, stored: Buffer | undefined, index: number): void {
  if (stored?.equals(data)) return;
  if (stored === undefined) throw inLog(event, 'the leaf of this event is missing', index);
  const [proved, found] = [readable(stored), parseLeaf(data)];
  if (proved === undefined) throw atLeaf('leaves', 'the leaf cannot be read', index, data);
  if (proved.position < found.position) throw atLeaf('log', 'the event is missing', index, stored);
  if (proved.position > found.position) throw inLog(event, 'the event was not there when this was proved', index);
  const fields = LEAF_FIELDS.filter((field) => proved[field] !== found[field]);
  if (fields.includes('id') && fields.includes('version'))
    throw atLeaf('log', `in its place stands version ${found.version} of ${found.stream}`, index, stored);
  const words = fields.map((field) => (field === 'digest' ? 'data or metadata' : `${field} (now ${found[field]})`));
  throw atLeaf('log', `not as proved: ${words.join(', ')}`, index, stored);
}

/** What is checked of every event beside its leaf. */
export type EventCheck = (event: RawEvent) => void;

/** Versions count 1, 2, 3 … in every stream; behind the beginning of the log each stream is taken from where it is met. */
export function versionsCheck(fromBeginning: boolean): EventCheck {
  const last = new Map<string, number>();
  return (event) => {
    const before = last.get(event.stream) ?? (fromBeginning ? 0 : event.version - 1);
    if (event.version !== before + 1)
      throw inLog(event, `the version follows on ${before} in its stream and should be ${before + 1}`);
    last.set(event.stream, event.version);
  };
}

/** What is wrong with the data of an event of a type and schema version; undefined when nothing is. */
export type FieldsCheck = (type: string, v: number, data: unknown) => string | undefined;

/** Metadata as our own log writes them: whoever is spelt so needs no parsing. */
const PLAIN = String.raw`"[^"\\\x00-\x1f]*"`;
const METADATA = new RegExp(
  `^\\{"commandId":${PLAIN},(?:"commandHash":${PLAIN},)?"correlationId":${PLAIN},(?:"causationId":${PLAIN},)?` +
    `"actor":\\{"id":${PLAIN},"role":${PLAIN},"unit":${PLAIN}\\},"occurredAt":${PLAIN}\\}$`,
);

/** The data and metadata are JSON objects, the type and schema version are known to this program, and the fields are those declared. */
export function shapesCheck(
  newest: ReadonlyMap<string, number>,
  declared: FieldsCheck = () => undefined,
): (event: RawEvent) => Fields {
  return (event) => {
    const known = newest.get(event.type);
    if (known === undefined) throw inLog(event, `no event of type ${event.type} is known`);
    if (event.v < 1 || event.v > known) throw inLog(event, `${event.type} has no schema version ${event.v}`);
    const data = objectIn(event.data);
    if (data === undefined) throw inLog(event, 'the data are no JSON object');
    if (!METADATA.test(event.meta) && objectIn(event.meta) === undefined)
      throw inLog(event, 'the metadata are no JSON object');
    const fault = declared(event.type, event.v, data);
    if (fault !== undefined) throw inLog(event, `not of the shape that its type declares: ${fault}`);
    return data;
  };
}

export type Fields = Readonly<Record<string, unknown>>;

function objectIn(json: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}
