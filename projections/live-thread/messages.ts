import type { SealedPlace } from '../../src/vault/open-sealed-log';
import type { Lane } from '../runtime/live/lanes';
import type { Reached } from '../runtime/live/live-leader';
import type { IntegratorTask } from '../../src/proof/integrator/integrator';
import type { Timing } from '../runtime/runtime-options';

/** What the thread needs to lead the projections of a lane: where the log and the read models are, and in whose name. */
export interface ThreadTask {
  readonly place: SealedPlace;
  readonly timing: Timing;
  readonly owner: string;
  readonly store: string;
  readonly lane: Lane;
  /** Where the thread of the commands keeps its `WorkShare`. */
  readonly workShare: SharedArrayBuffer;
  /** Lets the tree of the proof grow beside the read models: it follows the same log, and has as much time. */
  readonly proof?: IntegratorTask;
}

/** What the thread is told. */
export type Order = 'refresh' | 'stop';

/** What the thread tells. */
export type News =
  | { readonly kind: 'reached'; readonly positions: readonly Reached[] }
  | { readonly kind: 'leading'; readonly names: readonly string[] }
  | {
      readonly kind: 'said';
      readonly level: 'info' | 'warn' | 'error';
      readonly facts: object;
      readonly sentence: string;
    };
