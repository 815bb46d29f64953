import type { EventLog } from '../../../../src/event-log/event-log';
import type { ProjectionFault } from '../../projection-fault';
import type { LoadLimits, ShareHooks, ShareTask } from './load-share';

/** Folds one share of the log somewhere: in this thread or in another. */
export type LoadShare = (task: ShareTask, hooks: ShareHooks) => Promise<readonly ProjectionFault[]>;

/** How the log is folded when read models are built; `openBytes` for all shares together. */
export interface Loading extends Omit<LoadLimits, 'mostParked'> {
  /** Shares that are folded at a time. */
  readonly shares: number;
  /** Where shares are folded: in this thread when left out. */
  readonly elsewhere?: LoadShare;
  /** A log of no more events is folded in this thread, as one share: to begin others would take longer. */
  readonly elsewhereFrom: number;
}

/** Threads are worth their beginning only for a log of some length. */
export async function sharesFor(log: EventLog, { elsewhere, elsewhereFrom, shares }: Loading): Promise<number> {
  if (elsewhere === undefined || shares === 1) return 1;
  return (await log.isLongerThan(elsewhereFrom)) ? shares : 1;
}
