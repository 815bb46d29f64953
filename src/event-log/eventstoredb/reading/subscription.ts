import {
  excludeSystemEvents,
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  type ReadPosition,
} from '@eventstore/db-client';
import type { Session } from '../session';
import type { ServerEvent } from '../stored-event';

/** Searched events between two checkpoints: signs of life while there are only events of the store itself. */
const CHECKPOINT_EVERY = 32;

/** How soon what the server held back comes, once there is room for it; in milliseconds. */
const HELD_BACK_MS = 250;

const ignore = (): undefined => undefined;

/** One subscription to the whole log, from behind a position until it fails or is closed. */
export class Subscription {
  private readonly source: AllStreamSubscription;
  /** What the server said last; it is ahead of what has been taken. */
  private saidCaughtUp = false;
  /** Whether the buffer was full when last taken from: what the server held back is still to come. */
  private heldBack = false;
  private failure: Error | undefined;
  private rung = false;
  private wake: () => void = ignore;

  /** `mostBuffered` events may wait for whoever reads slowly; the server is held back then. */
  constructor(
    { client }: Session,
    from: ReadPosition,
    private readonly mostBuffered: number,
  ) {
    const checkpointReached = (): Promise<void> => Promise.resolve(this.ring());
    const filter = excludeSystemEvents({ checkpointInterval: CHECKPOINT_EVERY, checkpointReached });
    this.source = client.subscribeToAll({ fromPosition: from, filter }, { highWaterMark: mostBuffered });
    this.source
      .on('readable', () => this.ring())
      .on('caughtUp', () => this.says(true))
      .on('fellBehind', () => this.says(false))
      .on('end', () => this.fail(new Error('the server has ended the subscription')))
      .on('close', () => this.fail(new Error('the subscription has been cut')))
      // Stays for ever: the client emits errors also after the end, and without a listener they end the process.
      .on('error', (error: Error) => this.fail(error));
  }

  /** True when the server has said so and every event from before has been taken. */
  get caughtUp(): boolean {
    return this.saidCaughtUp && !this.heldBack && this.source.readableLength === 0;
  }

  /** Wakes whoever waits for news. */
  readonly ring = (): void => {
    this.rung = true;
    this.wake();
  };

  /** Whether anything has happened since the last time it was asked, or happens within `ms`. */
  async news(ms: number): Promise<boolean> {
    if (!this.rung) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        // What was held back is here by then, or there was nothing more: that is worth a look, too.
        timer = this.heldBack ? setTimeout(this.ring, Math.min(ms, HELD_BACK_MS)) : setTimeout(resolve, ms);
      });
      clearTimeout(timer);
    }
    const { rung } = this;
    this.rung = false;
    return rung;
  }

  /** What has arrived, at most `limit` events; throws why there will be no more. */
  take(limit: number): ServerEvent[] {
    if (this.failure !== undefined) throw this.failure;
    this.heldBack = this.source.readableLength >= this.mostBuffered;
    const taken: ServerEvent[] = [];
    while (taken.length < limit) {
      const resolved = this.source.read() as AllStreamResolvedEvent | null;
      if (resolved === null) return taken;
      if (resolved.event !== undefined) taken.push(resolved.event);
    }
    this.rung = true;
    return taken;
  }

  close(): void {
    this.source.unsubscribe().catch(ignore);
    // A call that ended before it was cancelled is kept by the client until the rest has been read.
    this.source.removeAllListeners('readable').resume();
  }

  private says(caughtUp: boolean): void {
    this.saidCaughtUp = caughtUp;
    this.ring();
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.ring();
  }
}
