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
  /** A log of fewer events is folded in this thread, as one share: to begin others would take longer. */
  readonly elsewhereFrom: number;
}

const PAGE = 5_000;

/** Threads are worth their beginning only for a log of some length. */
export async function sharesFor(log: EventLog, loading: Loading): Promise<number> {
  if (loading.elsewhere === undefined || loading.shares === 1) return 1;
  let events = 0;
  for await (const page of log.readAll(log.beginning, { limit: PAGE })) {
    events += page.events.length;
    if (events >= loading.elsewhereFrom) return loading.shares;
  }
  return 1;
}
