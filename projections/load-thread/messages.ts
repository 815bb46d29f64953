import type { SealedPlace } from '../../src/vault/open-sealed-log';
import type { Position } from '../../src/kernel/event';
import type { ShareTask } from '../runtime/rebuild/loading/load-share';

/** What the thread needs to fold its share: where the log and the read models are, and which share it is. */
export interface LoadTask {
  readonly place: SealedPlace;
  readonly task: ShareTask;
}

/** What the thread is told: to leave it. */
export type Order = 'cancel';

/** What the thread tells. */
export type News =
  | { readonly kind: 'page'; readonly events: number; readonly position: Position }
  | { readonly kind: 'done'; readonly faults: readonly { readonly projection: string; readonly message: string }[] };
