import type { Actor, EventContext, NewEvent, Position, RecordedEvent } from '../kernel/event';

/** Where an append ended: the version of its last event in the stream and the position of that event in the log. */
export interface Appended {
  readonly version: number;
  readonly position: Position;
  /** True when the same command had been appended before: nothing was added now. */
  readonly repeated: boolean;
}

/** Events in log order, and how far the log has been seen: `position` may lie behind the last event when others were filtered out. */
export interface Batch {
  readonly events: readonly RecordedEvent[];
  readonly position: Position;
  /** True when nothing more was waiting in the log at that moment. */
  readonly caughtUp: boolean;
}

/** A page of the log ends with the event whose data, with those before it in the page, come to so many bytes: few large ones fill it. */
export const PAGE_BYTES = 4 * 1024 * 1024;

export interface ReadOptions {
  /** Most events of one page or batch. */
  readonly limit?: number;
  /** Only these event types; all when left out. */
  readonly types?: readonly string[];
  /** False: without `foundBy`, for whoever makes no use of it; the keys of what is sealed need not be asked for then. */
  readonly foundBy?: boolean;
}

/** One of `of` parts of the log, from 0: every stream falls to exactly one of them, always the same in one log. */
export interface Share {
  readonly index: number;
  readonly of: number;
}

export interface ReadAllOptions extends ReadOptions {
  /** Only the streams that fall to this share; a page may then hold more or fewer events than `limit`. */
  readonly share?: Share;
}

export type ReadStreamsOptions = Pick<ReadAllOptions, 'limit' | 'share' | 'foundBy'>;

/** Events stream by stream: those of one stream stand together, versions in order. */
export interface StreamsPage {
  readonly events: readonly RecordedEvent[];
  /** Every stream whose first event lies up to here has been given to its end, in this page and those before. */
  readonly position: Position;
  /** False when the last stream of the page may go on in the next one. */
  readonly isWhole: boolean;
}

export type ReadStreams = (after: Position, upTo: Position, options?: ReadStreamsOptions) => AsyncIterable<StreamsPage>;

/**
 * An event byte for byte as the store keeps it, sealed fields sealed and in the schema version it was written in: what proofs
 * are made over. `data` and `meta` are JSON texts.
 */
export interface RawEvent extends Pick<RecordedEvent, 'id' | 'stream' | 'version' | 'position' | 'type' | 'v'> {
  /** The store's clock, ISO 8601 in UTC to the millisecond. */
  readonly recordedAt: string;
  readonly data: string;
  readonly meta: string;
}

/** A fact to be appended, with its own actor and time where they are not those of the append: records taken over bring facts of several days. */
export interface FactToAppend extends NewEvent {
  readonly actor?: Actor;
  readonly occurredAt?: string;
}

/** The context that one fact of an append is recorded with. */
export const contextOf = (fact: FactToAppend, context: EventContext): EventContext =>
  fact.actor === undefined && fact.occurredAt === undefined
    ? context
    : { ...context, actor: fact.actor ?? context.actor, occurredAt: fact.occurredAt ?? context.occurredAt };

/** An append larger than this is refused by every store (EventStoreDB's limit). */
export const MAX_APPEND_BYTES = 1024 * 1024;

/**
 * The record of what happened. One port, two adapters (Postgres, EventStoreDB), one contract
 * (`test/contracts/event-log.contract.ts`). Errors: `Conflict`, `Refusal('append-too-large')`, `Unavailable`;
 * a position of another store is a `TypeError`.
 */
export abstract class EventLog {
  /** Identity of this log (a UUID made with it): a checkpoint names the log it came from. */
  abstract identity(): Promise<string>;

  /** The position before the first event. */
  abstract readonly beginning: Position;

  /**
   * All or nothing. Throws `Conflict` unless the stream is exactly at `expected` (0 = new). The same `context.commandId`
   * on the same stream again: the first answer with `repeated: true`, nothing appended. Event ids are `eventIdOf(commandId, index)`.
   * Returns only after the events are durable; an outcome that cannot be found out is `Unavailable`.
   */
  abstract append(
    stream: string,
    expected: number,
    events: readonly FactToAppend[],
    context: EventContext,
  ): Promise<Appended>;

  /**
   * The events of a stream in version order (1, 2, 3 …) after version `after`; none for an unknown stream. `limit`: most that
   * are held in memory at once, for streams of large events.
   */
  abstract read(stream: string, after?: number, options?: Pick<ReadOptions, 'limit'>): AsyncIterable<RecordedEvent>;

  /** Every event after `position` in an order that never gains an earlier member, in pages; ends at the end of the log. */
  abstract readAll(after: Position, options?: ReadAllOptions): AsyncIterable<Batch>;

  /**
   * Every event up to `upTo` of the streams whose first event lies after `after`, stream by stream in the order of those first
   * events: for whoever folds streams and would have to keep all of them at hand otherwise. None for a store that cannot.
   */
  get readStreams(): ReadStreams | undefined {
    return undefined;
  }

  /**
   * Pages of every event after `position` as it is stored, for whoever proves or verifies: nothing is taken for granted, what is
   * missing is left out and what is no JSON is given back as it is. Ends at the end of the log.
   */
  abstract readRaw(after: Position, options?: Pick<ReadOptions, 'limit'>): AsyncIterable<readonly RawEvent[]>;

  /** The events of one stream as they are stored, in version order; none for an unknown stream. */
  abstract readRawOf(stream: string): AsyncIterable<RawEvent>;

  /** As `readAll`, and then goes on as events arrive, until `signal` aborts; survives lost connections with nothing lost or repeated. */
  abstract follow(after: Position, options: ReadOptions, signal: AbortSignal): AsyncIterable<Batch>;

  /** The position of the newest event (`beginning` when empty). */
  abstract head(): Promise<Position>;

  /** Whether the log holds more events than so many: cheaper than to read them, where the store can tell. */
  abstract isLongerThan(events: number): Promise<boolean>;

  /** Resolves when the store answers; throws `Unavailable` otherwise. */
  abstract check(): Promise<void>;

  abstract close(): Promise<void>;
}
