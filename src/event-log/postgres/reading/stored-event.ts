import type { EventMeta, RecordedEvent } from '../../../kernel/event';
import { positionOf } from '../positions';

/** Columns of `event_log.event e` that make a `StoredEvent`, in its order. */
export const STORED_EVENT = `e.position, (extract(epoch from e.recorded_at) * 1000)::bigint as recorded_ms,
  e.version, e.v, e.id, e.stream, e.type, e.data, e.meta`;

/** An event as Postgres spells it: a row as an array, which takes a quarter less time to read than an object. */
export type StoredEvent = [
  position: string,
  recordedMs: string,
  version: number,
  v: number,
  id: string,
  stream: string,
  type: string,
  data: string,
  meta: string,
];

export function recordedEvent([position, recordedMs, version, v, id, stream, type, data, meta]: readonly [
  ...StoredEvent,
  ...unknown[],
]): RecordedEvent {
  return {
    id,
    stream,
    version,
    position: positionOf(position),
    type,
    v,
    data: JSON.parse(data) as unknown,
    meta: metaOf(meta, recordedMs),
  };
}

function metaOf(context: string, recordedMs: string): EventMeta {
  // Completed, not copied: a copy costs more than the parsing.
  const meta = JSON.parse(context) as { -readonly [Name in keyof EventMeta]: EventMeta[Name] };
  meta.recordedAt = new Date(Number(recordedMs)).toISOString();
  return meta;
}
