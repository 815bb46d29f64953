import type { Appended, FactToAppend } from '../../src/event-log/event-log';
import type { EventContext, Position, RecordedEvent } from '../../src/kernel/event';
import { MemoryLog } from '../support/memory-log';

/** A log in memory that finds each of thousands of streams at once; its order is that of the appends. */
export class LogOfManyStreams extends MemoryLog {
  private readonly streams = new Map<string, MemoryLog>();
  private appendsLeft = Infinity;
  /** How many appends were asked for. */
  appends = 0;
  /** What others do just before an append to this stream. */
  meanwhile: (stream: string) => Promise<unknown> = () => Promise.resolve();

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
    events: readonly FactToAppend[],
    context: EventContext,
  ): Promise<Appended> {
    this.appends++;
    if (this.appendsLeft-- <= 0) throw new Error('the program was killed');
    await this.meanwhile(stream);
    const log = this.of(stream);
    const before = log.events.length;
    const appended = await log.append(stream, expected, events, context);
    this.events.push(...log.events.slice(before));
    return appended;
  }

  override read(stream: string, after?: number): AsyncIterable<RecordedEvent> {
    return this.of(stream).read(stream, after);
  }

  /** Appends one event of somebody else. */
  override add(stream: string, type: string, data: unknown): Promise<Position> {
    return this.of(stream).add(stream, type, data);
  }

  private of(stream: string): MemoryLog {
    const log = this.streams.get(stream) ?? new MemoryLog();
    this.streams.set(stream, log);
    return log;
  }
}
