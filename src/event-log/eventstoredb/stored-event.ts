import type { JSONEventData, JSONType, Position as Place } from '@eventstore/db-client';
import type { Actor, EventContext, EventMeta, RecordedEvent } from '../../kernel/event';
import { eventIdOf } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { contextOf, MAX_APPEND_BYTES, type FactToAppend, type RawEvent } from '../event-log';
import { positionOf } from './positions';

/** An event as the client gives it. */
export interface ServerEvent {
  readonly id: string;
  readonly streamId: string;
  readonly revision: bigint;
  readonly type: string;
  readonly created: Date;
  readonly data: unknown;
  readonly metadata?: unknown;
  readonly position?: Place;
}

/** Metadata as it lies in the log; the two ids are spelt as EventStoreDB's own projections read them. */
interface StoredMetadata {
  readonly $correlationId: string;
  readonly $causationId?: string;
  readonly commandId: string;
  readonly commandHash?: string;
  readonly actor: Actor;
  readonly occurredAt: string;
  /** Schema version of the data. */
  readonly v: number;
  /** Names the one call of `append` that wrote the event: a success of the server may repeat another's. */
  readonly attempt: string;
}

/** An event of ours, and the call of `append` that wrote it. */
export interface StoredEvent {
  readonly event: RecordedEvent;
  readonly attempt: string;
}

/** What the store counts for an event beside its data, metadata and type. */
const BYTES_AROUND_AN_EVENT = 100;

/** Streams of the store itself and of this adapter: nobody else appends to them. */
export const isReserved = (stream: string): boolean => stream.startsWith('$') || stream.startsWith('casetrail-');

/**
 * The events as the client takes them. Throws a `TypeError` for what cannot be written,
 * `Refusal('append-too-large', {bytes, most})` above 1 MiB.
 */
export function proposalOf(
  events: readonly FactToAppend[],
  context: EventContext,
  attempt: string,
): readonly JSONEventData[] {
  if (events.length === 0) throw new TypeError('an append has at least one event');
  const proposed = events.map((event, index): JSONEventData => {
    const { type, v, data } = event;
    if (type === '' || type.startsWith('$')) throw new TypeError(`not a type of an event: '${type}'`);
    const id = eventIdOf(context.commandId, index);
    return {
      id,
      contentType: 'application/json',
      type,
      data: data as JSONType,
      metadata: metadataOf(contextOf(event, context), v, attempt),
    };
  });
  const bytes = proposed.reduce((sum, { type, data, metadata }) => {
    return sum + BYTES_AROUND_AN_EVENT + type.length * 2 + bytesOf(data) + bytesOf(metadata);
  }, 0);
  if (bytes > MAX_APPEND_BYTES) throw new Refusal('append-too-large', { bytes, most: MAX_APPEND_BYTES });
  return proposed;
}

/** Bytes of a value as JSON; throws `TypeError` for what is none. */
export function bytesOf(value: unknown): number {
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) throw new TypeError('the data of an event is JSON');
  return Buffer.byteLength(json);
}

function metadataOf(context: EventContext, v: number, attempt: string): StoredMetadata & Record<string, unknown> {
  const { commandId, commandHash, correlationId, causationId, actor, occurredAt } = context;
  return {
    $correlationId: correlationId,
    $causationId: causationId,
    commandId,
    commandHash,
    actor,
    occurredAt,
    v,
    attempt,
  };
}

/** The event as ours, which its metadata tells; undefined when it belongs to the store, to this adapter or to somebody else. */
export function storedEventOf(from: ServerEvent | undefined): StoredEvent | undefined {
  if (from?.position === undefined || !isOurs(from.metadata)) return undefined;
  const { metadata } = from;
  const event: RecordedEvent = {
    id: from.id,
    stream: from.streamId,
    version: Number(from.revision) + 1,
    position: positionOf(from.position),
    type: from.type,
    v: metadata.v,
    data: from.data,
    meta: metaOf(metadata, from.created),
  };
  return { event, attempt: metadata.attempt };
}

/**
 * The event as it is stored: the client gives data and metadata parsed, and `JSON.stringify` gives back the very bytes that it
 * had written from them. Data that are no JSON come as text.
 */
export function rawEventOf(from: ServerEvent | undefined): RawEvent | undefined {
  if (from?.position === undefined || !isOurs(from.metadata)) return undefined;
  return {
    id: from.id,
    stream: from.streamId,
    version: Number(from.revision) + 1,
    position: positionOf(from.position),
    type: from.type,
    v: from.metadata.v,
    recordedAt: from.created.toISOString(),
    data: JSON.stringify(from.data),
    meta: JSON.stringify(from.metadata),
  };
}

function isOurs(metadata: unknown): metadata is StoredMetadata {
  if (metadata === null || typeof metadata !== 'object') return false;
  const { commandId, v, attempt } = metadata as Partial<StoredMetadata>;
  return typeof commandId === 'string' && typeof v === 'number' && typeof attempt === 'string';
}

function metaOf(metadata: StoredMetadata, created: Date): EventMeta {
  const { $correlationId, $causationId, commandId, commandHash, actor, occurredAt } = metadata;
  return {
    commandId,
    ...(commandHash !== undefined && { commandHash }),
    correlationId: $correlationId,
    ...($causationId !== undefined && { causationId: $causationId }),
    actor,
    occurredAt,
    recordedAt: created.toISOString(),
  };
}
