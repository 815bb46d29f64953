import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Position, RecordedEvent } from '../../../kernel/event';
import { Unavailable } from '../../../kernel/refusal';
import type { Batch, ReadOptions } from '../../event-log';
import type { Connection } from '../connection';
import { placeOf } from '../positions';
import { storedEventOf, type ServerEvent } from '../stored-event';
import { NoAnswer, pause, unlessAborted } from '../time-limits';
import { DEFAULT_LIMIT, ofTypes, type LogReader } from './log-reader';
import { Subscription } from './subscription';

const backoffMs = (failures: number): number => Math.min(25 * 2 ** failures, 5_000);

/**
 * Keeps a subscription alive: the client's does not come back by itself. It goes on behind the last event that was
 * delivered, and never from another place: the server steps over the first event at or behind the position it is given,
 * and a place that is not one of our events (a checkpoint, an event of the store that was scavenged) would cost one.
 */
export class Follower {
  constructor(
    private readonly connection: Connection,
    private readonly reader: LogReader,
    private readonly silenceMs: number,
    private readonly report: (line: string) => void,
  ) {}

  /** See `EventLog.follow`. */
  async *follow(after: Position, options: ReadOptions, signal: AbortSignal): AsyncGenerator<Batch> {
    const { limit = DEFAULT_LIMIT } = options;
    let reached = after;
    let failures = 0;
    while (!signal.aborted && !this.connection.isClosed) {
      const session = this.connection.session();
      const subscription = new Subscription(session, placeOf(reached), limit);
      signal.addEventListener('abort', subscription.ring);
      try {
        for await (const batch of this.batches(subscription, reached, options, signal)) {
          session.answered();
          failures = 0;
          reached = batch.position;
          yield batch;
        }
      } catch (error) {
        if (error instanceof TypeError || error instanceof RangeError) throw error;
        // What the reader could not reach it has told the connection itself.
        if (!(error instanceof Unavailable)) this.connection.failed(session, error);
        failures++;
        this.report(
          `a follower of the event log subscribes again: ${error instanceof Error ? error.message : 'failed'}`,
        );
      } finally {
        signal.removeEventListener('abort', subscription.ring);
        subscription.close();
      }
      if (failures > 0) await pause(backoffMs(failures), signal);
    }
  }

  /** What one subscription gives, until it fails; ends when the signal aborts. */
  private async *batches(
    subscription: Subscription,
    after: Position,
    { limit = DEFAULT_LIMIT, types }: ReadOptions,
    signal: AbortSignal,
  ): AsyncGenerator<Batch> {
    // The server could filter, but then the position would not go past what it leaves out, and who waits for it waits.
    const wanted = ofTypes(types);
    let position = after;
    let toldCaughtUp = false;
    let suspicious = false;
    for (;;) {
      const heard = await subscription.news(this.silenceMs);
      if (!heard) suspicious = await unlessAborted(signal, this.listenCloser(subscription, position, suspicious));
      if (signal.aborted) return;
      if (!heard) continue;
      suspicious = false;
      // While catching up, one turn lets a batch become more than one event.
      if (!subscription.caughtUp) await nextTurn();
      const events = subscription.take(limit).flatMap(ours);
      const { caughtUp } = subscription;
      position = events.at(-1)?.position ?? position;
      if (events.length > 0 || (caughtUp && !toldCaughtUp)) yield { events: events.filter(wanted), position, caughtUp };
      toldCaughtUp = caughtUp;
    }
  }

  /** Silence is suspicious when there is something to be told; when it lasts the subscription is given up. */
  private async listenCloser(subscription: Subscription, position: Position, suspicious: boolean): Promise<boolean> {
    const missing = !subscription.caughtUp || (await this.reader.head()) > position;
    if (missing && suspicious) throw new NoAnswer('a subscription', this.silenceMs);
    return missing;
  }
}

const ours = (from: ServerEvent): RecordedEvent[] => {
  const stored = storedEventOf(from);
  return stored === undefined ? [] : [stored.event];
};
