import { EventEmitter } from 'node:events';

/** What happens to one append instead of the right thing. */
export type AppendFault =
  /** Nothing lands and nobody answers. */
  | 'hang'
  /** Nothing lands, code 14. */
  | 'unavailable'
  /** It lands and nobody answers. */
  | 'land, hang'
  /** It lands, code 14, as when the connection is cut after the write. */
  | 'land, unavailable'
  /** It lands, and the answer is WrongExpectedVersion, as of a client's retry after a failover. */
  | 'land, wrong version';

/** How the double misbehaves: settable at any time, kept over a restart. */
export class Faults {
  /** Reads begin and appends land so much later, in ms. */
  delayMs = 0;
  /** Larger appends are refused. */
  mostAppendBytes = 1024 * 1024;
  /** Reads and subscriptions that begin while it is set are never answered. */
  readsHang = false;
  /** A repeated append is answered without a position. */
  duplicatesLackPosition = false;
  /** Subscriptions stay open and say nothing more. */
  subscriptionsAreSilent = false;
  /** A live subscription that falls further behind is dropped (23.10: 32). */
  liveSubscriptionsMayLag = Infinity;

  private readonly appends: AppendFault[] = [];
  private readonly drops = new EventEmitter().setMaxListeners(0);

  /** One fault for each of the next appends. */
  ofNextAppends(...faults: AppendFault[]): void {
    this.appends.push(...faults);
  }

  /** The fault of the append that has come, if one is due. */
  takeAppendFault(): AppendFault | undefined {
    return this.appends.shift();
  }

  /** Ends every open subscription with an error. */
  dropSubscriptions(): void {
    this.drops.emit('drop');
  }

  onDrop(listener: () => void): () => void {
    this.drops.on('drop', listener);
    return () => this.drops.off('drop', listener);
  }
}
