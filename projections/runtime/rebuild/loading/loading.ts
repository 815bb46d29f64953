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
export const isWorthThreads = (log: EventLog, { elsewhere, elsewhereFrom }: Loading): Promise<boolean> =>
  elsewhere === undefined ? Promise.resolve(false) : log.isLongerThan(elsewhereFrom);

/** Shares that a log is folded in. */
export const sharesFor = async (log: EventLog, loading: Loading): Promise<number> =>
  (await isWorthThreads(log, loading)) ? loading.shares : 1;
