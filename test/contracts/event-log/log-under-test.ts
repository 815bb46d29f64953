import { setTimeout as pause } from 'node:timers/promises';
import type { EventContext, NewEvent, Position, RecordedEvent } from '../../../src/kernel/event';
import { newId } from '../../../src/kernel/ids';
import type { Batch, EventLog, ReadAllOptions, ReadOptions } from '../../../src/event-log/event-log';

/** A log to be tested. It may hold the events of others: nothing here assumes an empty one. */
export interface LogUnderTest {
  readonly log: EventLog;
  /** One more handle on the same log, as another process would open it; the first one stays open. */
  reopen(): Promise<EventLog>;
  /** Closes every handle and removes what was made for the test. */
  close(): Promise<void>;
}

/** The parts of the contract ask for the log only when a test runs. */
export type Subject = () => LogUnderTest;

export const newStream = (): string => `case-${newId()}`;

export const noted = (text: string, type = 'Noted'): NewEvent => ({ type, v: 1, data: { text } });

/** The context of a command; every one has a new command id unless it is named. */
export const command = (commandId: string = newId()): EventContext => ({
  commandId,
  commandHash: 'c0ffee',
  correlationId: 'corr-1',
  causationId: 'cause-1',
  actor: { id: 'clerk-7', role: 'handler', unit: 'shaoguan' },
  occurredAt: '2026-03-01T09:30:00+08:00',
});

export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

export async function eventsAfter(log: EventLog, after: Position, options?: ReadAllOptions): Promise<RecordedEvent[]> {
  return (await all(log.readAll(after, options))).flatMap(({ events }) => events);
}

export const textOf = (event: RecordedEvent): unknown => (event.data as { text: unknown }).text;

export const textsOf = (events: readonly RecordedEvent[]): unknown[] => events.map(textOf);

export async function firstPage(log: EventLog, after: Position): Promise<Batch> {
  for await (const batch of log.readAll(after, { limit: 1 })) return batch;
  throw new Error('a reading has at least one page');
}

/** A follower in the background and what it has been given so far. */
export class Follower {
  readonly batches: Batch[] = [];
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>;
  private over = false;

  constructor(log: EventLog, after: Position, options: ReadOptions = {}) {
    this.running = this.collect(log.follow(after, options, this.stopping.signal));
    this.running.catch(() => undefined);
  }

  get events(): RecordedEvent[] {
    return this.batches.flatMap(({ events }) => events);
  }

  /** Waits until the condition holds; the runner's time limit is the only one. A follower that is over throws. */
  async until(holds: (follower: this) => boolean): Promise<void> {
    while (!holds(this)) {
      if (this.over) await this.running.then(() => Promise.reject(new Error('the follower has ended')));
      await pause(2);
    }
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Waits until it ends by itself. */
  ended(): Promise<void> {
    return this.running;
  }

  private async collect(batches: AsyncIterable<Batch>): Promise<void> {
    try {
      for await (const batch of batches) this.batches.push(batch);
    } finally {
      this.over = true;
    }
  }
}
