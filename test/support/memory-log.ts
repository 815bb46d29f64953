import { randomUUID } from 'node:crypto';
import {
  type Appended,
  type Batch,
  contextOf,
  EventLog,
  type FactToAppend,
  type RawEvent,
  type ReadAllOptions,
  type ReadOptions,
  type ReadStreams,
  type ReadStreamsOptions,
  type StreamsPage,
} from '../../src/event-log/event-log';
import { fallsTo } from '../../src/event-log/share';
import type { EventContext, Position, RecordedEvent } from '../../src/kernel/event';
import { eventIdOf } from '../../src/kernel/ids';
import { Conflict } from '../../src/kernel/refusal';

const positionOf = (ordinal: number): Position => `mem-${String(ordinal).padStart(19, '0')}`;

const raw = ({ data, meta: { recordedAt, ...meta }, ...event }: RecordedEvent): RawEvent => ({
  ...event,
  recordedAt,
  data: JSON.stringify(data),
  meta: JSON.stringify(meta),
});

/** An event log in memory, for tests of what stands behind a log. `outage` makes reads and followers fail until it is lifted. */
export class MemoryLog extends EventLog {
  readonly beginning = positionOf(0);
  readonly events: RecordedEvent[] = [];
  outage: Error | undefined;
  private readonly waiting = new Set<() => void>();

  /** `readsStreams`: false for a store that cannot read stream by stream. */
  constructor(
    private readonly id: string = randomUUID(),
    private readonly readsStreams = true,
  ) {
    super();
  }

  identity(): Promise<string> {
    return Promise.resolve(this.id);
  }

  append(stream: string, expected: number, events: readonly FactToAppend[], context: EventContext): Promise<Appended> {
    const ofStream = this.events.filter((event) => event.stream === stream);
    const repeated = ofStream.filter(({ meta }) => meta.commandId === context.commandId);
    const last = repeated.at(-1);
    if (last !== undefined) return Promise.resolve({ version: last.version, position: last.position, repeated: true });
    if (ofStream.length !== expected) return Promise.reject(new Conflict(stream, expected, ofStream.length));
    const recordedAt = new Date().toISOString();
    for (const [index, event] of events.entries())
      this.events.push({
        type: event.type,
        v: event.v,
        data: event.data,
        id: eventIdOf(context.commandId, index),
        stream,
        version: expected + index + 1,
        position: positionOf(this.events.length + 1),
        meta: { ...contextOf(event, context), recordedAt },
      });
    this.wake();
    return Promise.resolve({
      version: expected + events.length,
      position: positionOf(this.events.length),
      repeated: false,
    });
  }

  /** Appends one event after whatever the stream holds; answers its position. */
  async add(stream: string, type: string, data: unknown): Promise<Position> {
    const version = this.events.filter((event) => event.stream === stream).length;
    const actor = { id: 'u-1', role: 'handler', unit: 'shaoguan' };
    const commandId = randomUUID();
    const context = { commandId, correlationId: commandId, actor, occurredAt: '2026-03-10T09:00:00+08:00' };
    return (await this.append(stream, version, [{ type, v: 1, data }], context)).position;
  }

  /** Takes events as they are, the next ones in order: each holds when it was recorded. */
  take(events: readonly RecordedEvent[]): void {
    this.events.push(...events);
    this.wake();
  }

  async *read(stream: string, after = 0): AsyncIterable<RecordedEvent> {
    await this.answer();
    yield* this.events.filter((event) => event.stream === stream && event.version > after);
  }

  readAll(after: Position, options: ReadAllOptions = {}): AsyncIterable<Batch> {
    return this.pages(after, options);
  }

  override get readStreams(): ReadStreams | undefined {
    return this.readsStreams ? (after, upTo, options) => this.pagesOfStreams(after, upTo, options) : undefined;
  }

  async *readRaw(after: Position, options: Pick<ReadOptions, 'limit'> = {}): AsyncIterable<readonly RawEvent[]> {
    for await (const { events } of this.pages(after, options)) yield events.map(raw);
  }

  async *readRawOf(stream: string): AsyncIterable<RawEvent> {
    for await (const event of this.read(stream)) yield raw(event);
  }

  async *follow(after: Position, options: ReadOptions, signal: AbortSignal): AsyncIterable<Batch> {
    for (let position = after; !signal.aborted;) {
      for await (const batch of this.pages(position, options)) {
        yield batch;
        position = batch.position;
      }
      if (this.ordinalOf(position) === this.events.length) await this.more(signal);
    }
  }

  head(): Promise<Position> {
    return Promise.resolve(positionOf(this.events.length));
  }

  isLongerThan(events: number): Promise<boolean> {
    return Promise.resolve(this.events.length > events);
  }

  check(): Promise<void> {
    return this.answer();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private async *pages(after: Position, { limit = 100, types, share }: ReadAllOptions): AsyncIterable<Batch> {
    await this.answer();
    for (let seen = this.ordinalOf(after); seen < this.events.length;) {
      await this.answer();
      const page = this.events.slice(seen, seen + limit);
      seen += page.length;
      const events = page.filter(
        ({ type, stream }) => (types?.includes(type) ?? true) && (share === undefined || fallsTo(share, stream)),
      );
      yield { events, position: positionOf(seen), caughtUp: seen === this.events.length };
    }
  }

  /** Cut after every so many events, wherever that is. */
  protected async *pagesOfStreams(
    after: Position,
    upTo: Position,
    { limit = 100, share }: ReadStreamsOptions = {},
  ): AsyncIterable<StreamsPage> {
    await this.answer();
    const [from, to] = [this.ordinalOf(after), this.ordinalOf(upTo)];
    const seen = this.events.slice(0, to);
    const born = seen.slice(from).filter(({ version }) => version === 1);
    const ofShare = born.filter(({ stream }) => share === undefined || fallsTo(share, stream));
    const events = ofShare.flatMap(({ stream }) => seen.filter((event) => event.stream === stream));
    let position = after;
    for (let start = 0; start < events.length; start += limit) {
      await this.answer();
      const page = events.slice(start, start + limit);
      const rest = events[start + limit];
      const complete = page.findLast(({ stream }) => stream !== rest?.stream)?.stream;
      position = ofShare.find(({ stream }) => stream === complete)?.position ?? position;
      const isWhole = rest === undefined || rest.version === 1;
      yield { events: page, position: rest === undefined ? upTo : position, isWhole };
    }
    if (events.length === 0) yield { events, position: upTo, isWhole: true };
  }

  private ordinalOf(position: Position): number {
    if (!/^mem-\d{19}$/.test(position)) throw new TypeError(`${position} is a position of another store`);
    return Number(position.slice(4));
  }

  private async answer(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    if (this.outage !== undefined) throw this.outage;
  }

  private more(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const done = (): void => {
        this.waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.waiting.add(done);
      signal.addEventListener('abort', done, { once: true });
    });
  }

  private wake(): void {
    for (const done of [...this.waiting]) done();
  }
}
