import { Readable } from 'node:stream';
import {
  type Appended,
  type Batch,
  contextOf,
  EventLog,
  type FactToAppend,
  type RawEvent,
} from '../../src/event-log/event-log';
import { type PreparedEvent, prepareAppend } from '../../src/event-log/postgres/appending/prepared-append';
import { BEGINNING } from '../../src/event-log/postgres/positions';
import type { EventContext, RecordedEvent } from '../../src/kernel/event';
import { eventIdOf } from '../../src/kernel/ids';

/** An event as the log stores it, before it has a position. */
export interface CollectedEvent extends PreparedEvent {
  readonly stream: string;
  readonly version: number;
}

/** Stands for the log before those who append: collects what they append, byte by byte as the log would store it. */
export class CollectingLog extends EventLog {
  readonly beginning = BEGINNING;
  private collected: CollectedEvent[] = [];
  private readonly kept = new Map<string, RecordedEvent[]>();

  /** What was appended since this was asked last. */
  take(): readonly CollectedEvent[] {
    const { collected } = this;
    this.collected = [];
    return collected;
  }

  append(stream: string, expected: number, facts: readonly FactToAppend[], context: EventContext): Promise<Appended> {
    const { events } = prepareAppend(stream, expected, facts, context);
    for (const [index, event] of events.entries())
      this.collected.push({ ...event, stream, version: expected + index + 1 });
    this.keep(stream, expected, facts, context);
    return Promise.resolve({ version: expected + events.length, position: BEGINNING, repeated: false });
  }

  read(stream: string, after = 0): AsyncIterable<RecordedEvent> {
    return Readable.from((this.kept.get(stream) ?? []).slice(after));
  }

  /** What nobody reads again. */
  forget(stream: string): void {
    this.kept.delete(stream);
  }

  identity(): Promise<string> {
    return this.none();
  }

  readAll(): AsyncIterable<Batch> {
    throw new TypeError('a log that collects has no order');
  }

  readRaw(): AsyncIterable<readonly RawEvent[]> {
    throw new TypeError('a log that collects has no order');
  }

  readRawOf(): AsyncIterable<RawEvent> {
    throw new TypeError('a log that collects has no order');
  }

  follow(): AsyncIterable<Batch> {
    return this.readAll();
  }

  head(): Promise<string> {
    return this.none();
  }

  isLongerThan(): Promise<boolean> {
    return this.none();
  }

  check(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private none(): Promise<never> {
    return Promise.reject(new TypeError('a log that collects is none that could be followed'));
  }

  private keep(stream: string, expected: number, facts: readonly FactToAppend[], context: EventContext): void {
    const events = this.kept.get(stream) ?? [];
    this.kept.set(stream, events);
    for (const [index, fact] of facts.entries()) {
      const meta = { ...contextOf(fact, context), recordedAt: context.occurredAt };
      const place = { stream, version: expected + index + 1, position: BEGINNING };
      events.push({
        type: fact.type,
        v: fact.v,
        data: fact.data,
        id: eventIdOf(context.commandId, index),
        ...place,
        meta,
      });
    }
  }
}
