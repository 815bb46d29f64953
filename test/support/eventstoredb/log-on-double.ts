import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { EventStoreDbLog, type EventStoreDbOptions } from '../../../src/event-log/eventstoredb/eventstoredb-log';
import { TcpProxy } from '../database/tcp-proxy';
import { startEventStoreDouble, type EventStoreDouble } from './event-store-double';
import type { ProposedEvent } from './stored-log';

/** For tests in which something must be given up; others give a busy machine its time. */
export const SHORT = { answerTimeoutMs: 800, appendTimeoutMs: 60_000, silenceMs: 200 };

/** Doubles and logs of one test; `close` after it. */
export class LogsOnDoubles {
  private readonly closing: (() => Promise<void>)[] = [];

  async double(): Promise<EventStoreDouble> {
    const double = await startEventStoreDouble();
    this.closing.unshift(() => double.stop());
    return double;
  }

  /** A proxy before the double, to spoil the connection. */
  async proxy({ connectionString }: EventStoreDouble): Promise<TcpProxy> {
    const proxy = await TcpProxy.to(connectionString);
    this.closing.unshift(() => proxy.close());
    return proxy;
  }

  async log(
    { connectionString }: EventStoreDouble,
    options: Partial<EventStoreDbOptions> = {},
  ): Promise<EventStoreDbLog> {
    // The first exchange of a process takes longer than all others: it is not what the impatient are to wait for.
    if (options.answerTimeoutMs !== undefined) await (await EventStoreDbLog.open({ connectionString })).close();
    const log = await EventStoreDbLog.open({ connectionString, ...options });
    this.closing.unshift(() => log.close());
    return log;
  }

  async close(): Promise<void> {
    for (const close of this.closing.splice(0)) await close();
  }
}

/** How many events the double has sent, once it sends no more. */
export async function eventsSent({ seen }: EventStoreDouble): Promise<number> {
  for (;;) {
    const before = seen.eventsSent;
    await pause(300);
    // A process that was held up has not looked at its connections yet.
    for (let turn = 0; turn < 50; turn++) await nextTurn();
    if (seen.eventsSent === before) return before;
  }
}

/** An event that is not ours: of the store itself or of another application. */
export const foreign = (type: string): ProposedEvent => ({
  id: randomUUID(),
  type,
  contentType: 'application/json',
  data: Buffer.from('{"text":"not ours"}'),
  metadata: Buffer.from('{"by":"somebody else"}'),
});
