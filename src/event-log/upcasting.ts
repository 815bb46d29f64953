import type { EventContext, Position, RecordedEvent } from '../kernel/event';
import {
  EventLog,
  type Appended,
  type Batch,
  type FactToAppend,
  type RawEvent,
  type ReadAllOptions,
  type ReadOptions,
  type ReadStreams,
  type StreamsPage,
} from './event-log';

/** One step of a schema: the data of version n as data of version n + 1. Stored events are never changed. */
export type Upcast = (data: never) => unknown;

/** The steps of each event type, from version 1 on: `{ ComplaintReceived: [v1ToV2, v2ToV3] }`. */
export type Upcasts = Readonly<Record<string, readonly Upcast[]>>;

/** The event in its newest schema version. */
export function upcasted(event: RecordedEvent, upcasts: Upcasts): RecordedEvent {
  const steps = upcasts[event.type]?.slice(event.v - 1) ?? [];
  if (steps.length === 0) return event;
  const data = steps.reduce<unknown>((before, step) => step(before as never), event.data);
  return { ...event, v: event.v + steps.length, data };
}

/** A log whose readers see every event in its newest schema version. */
export class UpcastingLog extends EventLog {
  readonly beginning: Position;
  private known: string | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly upcasts: Upcasts,
  ) {
    super();
    this.beginning = log.beginning;
  }

  override head = (): Promise<Position> => this.log.head();
  override isLongerThan = (events: number): Promise<boolean> => this.log.isLongerThan(events);
  override check = (): Promise<void> => this.log.check();
  override close = (): Promise<void> => this.log.close();

  /** A log never changes its identity: it is asked for once. */
  override async identity(): Promise<string> {
    return (this.known ??= await this.log.identity());
  }

  override append(
    stream: string,
    expected: number,
    events: readonly FactToAppend[],
    context: EventContext,
  ): Promise<Appended> {
    return this.log.append(stream, expected, events, context);
  }

  override async *read(
    stream: string,
    after?: number,
    options?: Pick<ReadOptions, 'limit'>,
  ): AsyncIterable<RecordedEvent> {
    for await (const event of this.log.read(stream, after, options)) yield upcasted(event, this.upcasts);
  }

  override async *readAll(after: Position, options?: ReadAllOptions): AsyncIterable<Batch> {
    for await (const batch of this.log.readAll(after, options)) yield this.newest(batch);
  }

  override get readStreams(): ReadStreams | undefined {
    const { readStreams } = this.log;
    return readStreams && ((after, upTo, options) => this.newestOf(readStreams(after, upTo, options)));
  }

  /** As it was written: what is proved of an event does not change with the program. */
  override readRaw(after: Position, options?: Pick<ReadOptions, 'limit'>): AsyncIterable<readonly RawEvent[]> {
    return this.log.readRaw(after, options);
  }

  override readRawOf(stream: string): AsyncIterable<RawEvent> {
    return this.log.readRawOf(stream);
  }

  override async *follow(after: Position, options: ReadOptions, signal: AbortSignal): AsyncIterable<Batch> {
    for await (const batch of this.log.follow(after, options, signal)) yield this.newest(batch);
  }

  private async *newestOf(pages: AsyncIterable<StreamsPage>): AsyncIterable<StreamsPage> {
    for await (const page of pages) yield this.newest(page);
  }

  private newest<Some extends Pick<Batch, 'events'>>(batch: Some): Some {
    return { ...batch, events: batch.events.map((event) => upcasted(event, this.upcasts)) };
  }
}
