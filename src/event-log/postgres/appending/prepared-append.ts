import type { EventContext } from '../../../kernel/event';
import { eventIdOf } from '../../../kernel/ids';
import { Refusal } from '../../../kernel/refusal';
import { contextOf, MAX_APPEND_BYTES, type FactToAppend } from '../../event-log';
import { isName } from '../names';

/** An append as it goes to the server: checked, and everything already text. */
export interface PreparedAppend {
  readonly stream: string;
  readonly expected: number;
  readonly commandId: string;
  readonly events: readonly PreparedEvent[];
  /** Size of data and metadata, in bytes. */
  readonly bytes: number;
}

export interface PreparedEvent {
  readonly id: string;
  readonly type: string;
  readonly v: number;
  readonly data: string;
  /** JSON of the context, which begins with the id of the command: by that the server knows the events of one append. */
  readonly meta: string;
}

const LARGEST_VERSION = 2 ** 31 - 1;
const LARGEST_SCHEMA_VERSION = 2 ** 15 - 1;

/**
 * What no server could take must not reach a batch, where it would fail its neighbours.
 * Throws `TypeError` for an append that is a bug, `Refusal('append-too-large')` above `MAX_APPEND_BYTES`.
 */
export function prepareAppend(
  stream: string,
  expected: number,
  events: readonly FactToAppend[],
  context: EventContext,
): PreparedAppend {
  if (!isName(stream)) throw new TypeError(`${JSON.stringify(stream)} cannot be the name of a stream`);
  if (events.length === 0) throw new TypeError(`an append to ${stream} has no events`);
  if (!isCount(expected, LARGEST_VERSION - events.length)) throw new TypeError(`${expected} cannot be a version`);
  const shared = metaOf(context);
  const prepared = events.map((event, index) => {
    const own = contextOf(event, context);
    return prepareEvent(event, eventIdOf(context.commandId, index), own === context ? shared : metaOf(own));
  });
  const bytes = prepared.reduce((sum, { data, meta }) => sum + Buffer.byteLength(data) + Buffer.byteLength(meta), 0);
  if (bytes > MAX_APPEND_BYTES) throw new Refusal('append-too-large', { bytes, limit: MAX_APPEND_BYTES });
  return { stream, expected, commandId: context.commandId, events: prepared, bytes };
}

function prepareEvent({ type, v, data }: FactToAppend, id: string, meta: string): PreparedEvent {
  if (!isName(type)) throw new TypeError(`${JSON.stringify(type)} cannot be the type of an event`);
  if (!isCount(v, LARGEST_SCHEMA_VERSION) || v === 0)
    throw new TypeError(`${v} cannot be the schema version of ${type}`);
  const json = JSON.stringify(data) as string | undefined;
  if (json === undefined) throw new TypeError(`the data of ${type} is not JSON`);
  return { id, type, v, data: json, meta };
}

function metaOf({ commandId, commandHash, correlationId, causationId, actor, occurredAt }: EventContext): string {
  return JSON.stringify({
    commandId,
    commandHash,
    correlationId,
    causationId,
    actor,
    occurredAt,
  } satisfies EventContext);
}

const isCount = (value: number, most: number): boolean => Number.isInteger(value) && value >= 0 && value <= most;
