import type { Appended } from '../../src/event-log/event-log';
import type { EventContext, NewEvent, RecordedEvent } from '../../src/kernel/event';
import { MemoryLog } from '../support/memory-log';

/** A log in memory that finds each of thousands of streams at once; its order is that of the appends. */
export class LogOfManyStreams extends MemoryLog {
  private readonly streams = new Map<string, MemoryLog>();
  private appendsLeft = Infinity;
  /** How many appends were asked for. */
  appends = 0;

  /** From the n-th append on (from 1) nothing gets through any more, as if the program had been killed; until `revive`. */
  dieAt(append: number): void {
    this.appendsLeft = append - 1;
  }

  revive(): void {
    this.appendsLeft = Infinity;
  }

  override async append(
    stream: string,
    expected: number,
    events: readonly NewEvent[],
    context: EventContext,
  ): Promise<Appended> {
    this.appends++;
    if (this.appendsLeft-- <= 0) throw new Error('the program was killed');
    const log = this.of(stream);
    const before = log.events.length;
    const appended = await log.append(stream, expected, events, context);
    this.events.push(...log.events.slice(before));
    return appended;
  }

  override read(stream: string, after?: number): AsyncIterable<RecordedEvent> {
    return this.of(stream).read(stream, after);
  }

  private of(stream: string): MemoryLog {
    const log = this.streams.get(stream) ?? new MemoryLog();
    this.streams.set(stream, log);
    return log;
  }
}
