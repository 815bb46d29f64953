import {
  BACKWARDS,
  END,
  StreamNotFoundError,
  type EventStoreDBClient,
  type ReadPosition,
  type StreamingRead,
} from '@eventstore/db-client';
import type { Position, RecordedEvent } from '../../../kernel/event';
import { type Batch, PAGE_BYTES, type RawEvent, type ReadAllOptions } from '../../event-log';
import { fallsTo } from '../../share';
import type { Connection } from '../connection';
import { CutByUs, ForeignEvent, isAnswer, unavailableUnlessAnswer } from '../failures';
import { BEGINNING, placeOf, positionOf } from '../positions';
import { bytesOf, rawEventOf, storedEventOf, type ServerEvent, type StoredEvent } from '../stored-event';
import { patiently } from './patient-read';

export const DEFAULT_LIMIT = 500;
const NEWEST = 100;

/** Of the leader, so that what was acknowledged is seen. */
const FROM_THE_LEADER = { requiresLeader: true } as const;

interface Page<Event> {
  readonly events: Event[];
  /** Position of the last event that was looked at, ours or not. */
  readonly seen: Position;
  readonly atEnd: boolean;
}

/** Reads streams and the whole log; every failure to reach the server is `Unavailable`. */
export class LogReader {
  /** Down to where the log has been searched for its newest event, and what was found. */
  private searched = { from: BEGINNING, head: BEGINNING };

  constructor(
    private readonly connection: Connection,
    private readonly silenceMs: number,
  ) {}

  /** The events of a stream after a version; throws `ForeignEvent` when one is not ours. */
  async *stream(name: string, after: number): AsyncGenerator<StoredEvent> {
    const events = this.read((client) => client.readStream(name, { fromRevision: BigInt(after), ...FROM_THE_LEADER }));
    for await (const from of events) {
      const stored = storedEventOf(from);
      if (stored === undefined) throw new ForeignEvent(name, from.type);
      yield stored;
    }
  }

  /** Pages to the end of the log; positions are those of our own events only (see `Follower`). */
  async *pages(after: Position, { limit = DEFAULT_LIMIT, types, share }: ReadAllOptions): AsyncGenerator<Batch> {
    let place = placeOf(after);
    let page: Page<RecordedEvent> = { events: [], seen: after, atEnd: false };
    let position = after;
    while (!page.atEnd) {
      page = await this.page(place, page.seen, limit, ours);
      place = placeOf(page.seen);
      // A page may hold nothing but the store's own events long before the end.
      if (page.events.length === 0 && !page.atEnd) continue;
      position = page.events.at(-1)?.position ?? position;
      const events = page.events
        .filter(ofTypes(types))
        .filter(({ stream }) => share === undefined || fallsTo(share, stream));
      yield { events, position, caughtUp: page.atEnd };
    }
  }

  /** Pages of what is stored to the end of the log; see `EventLog.readRaw`. */
  async *raw(after: Position, limit = DEFAULT_LIMIT): AsyncGenerator<readonly RawEvent[]> {
    let page: Page<RawEvent> = { events: [], seen: after, atEnd: false };
    while (!page.atEnd) {
      page = await this.page(placeOf(page.seen), page.seen, limit, rawEventOf);
      if (page.events.length > 0) yield page.events;
    }
  }

  /** The events of a stream as they are stored. */
  async *rawStream(name: string): AsyncGenerator<RawEvent> {
    for await (const from of this.read((client) => client.readStream(name, FROM_THE_LEADER))) {
      const event = rawEventOf(from);
      if (event === undefined) throw new ForeignEvent(name, from.type);
      yield event;
    }
  }

  /** The position of the newest event of ours. */
  async head(): Promise<Position> {
    let newest: Position | undefined;
    let place: ReadPosition = END;
    let looked: number;
    do {
      looked = 0;
      for await (const event of this.all({ direction: BACKWARDS, fromPosition: place, maxCount: NEWEST })) {
        looked++;
        const position = positionOf(event.position);
        newest ??= position;
        place = event.position;
        if (position <= this.searched.from) return this.found(newest, this.searched.head);
        if (storedEventOf(event) !== undefined) return this.found(newest, position);
      }
    } while (looked === NEWEST);
    return this.found(newest ?? BEGINNING, this.searched.head);
  }

  /** Positions are bytes here: events are counted, until there are more than so many. */
  async isLongerThan(count: number): Promise<boolean> {
    let counted = 0;
    for await (const { events } of this.pages(BEGINNING, {})) {
      counted += events.length;
      if (counted > count) return true;
    }
    return false;
  }

  /** Data of the first event of a stream, whoever wrote it; undefined when there is none. */
  async firstDataOf(stream: string): Promise<unknown> {
    const first = this.read((client) => client.readStream(stream, { maxCount: 1, ...FROM_THE_LEADER }));
    for await (const { data } of first) return data;
    return undefined;
  }

  /** Resolves when the server answers. */
  async check(): Promise<void> {
    for await (const _event of this.all({ direction: BACKWARDS, fromPosition: END, maxCount: 1 })) return;
  }

  private async page<Event>(
    place: ReadPosition,
    after: Position,
    limit: number,
    eventOf: (from: ServerEvent) => Event | undefined,
  ): Promise<Page<Event>> {
    const events: Event[] = [];
    let seen = after;
    let fresh = 0;
    let bytes = 0;
    for await (const from of this.all({ fromPosition: place, maxCount: limit + 1 })) {
      const position = positionOf(from.position);
      // A read begins with the event at the position, a subscription behind it.
      if (position <= after) continue;
      seen = position;
      const event = eventOf(from);
      if (event !== undefined) {
        events.push(event);
        bytes += bytesOf(from.data);
      }
      if (++fresh === limit || bytes >= PAGE_BYTES) return { events, seen, atEnd: false };
    }
    return { events, seen, atEnd: true };
  }

  private all(options: Parameters<EventStoreDBClient['readAll']>[0]) {
    return this.read((client) => client.readAll({ ...options, ...FROM_THE_LEADER }));
  }

  private found(from: Position, head: Position): Position {
    if (from > this.searched.from) this.searched = { from, head };
    return head;
  }

  private async *read<Event extends ServerEvent>(
    open: (client: EventStoreDBClient) => StreamingRead<{ readonly event?: Event }>,
  ): AsyncGenerator<Event> {
    const session = this.connection.session();
    try {
      for await (const { event } of patiently(open(session.client), this.silenceMs))
        if (event !== undefined) yield event;
      if (session.isRetired) throw new CutByUs();
      session.answered();
    } catch (error) {
      if (error instanceof StreamNotFoundError) return session.answered();
      if (!isAnswer(error)) this.connection.failed(session, error);
      throw unavailableUnlessAnswer(error);
    }
  }
}

const ours = (from: ServerEvent): RecordedEvent | undefined => storedEventOf(from)?.event;

export function ofTypes(types: readonly string[] | undefined): (event: RecordedEvent) => boolean {
  if (types === undefined) return () => true;
  const wanted = new Set(types);
  return ({ type }) => wanted.has(type);
}
