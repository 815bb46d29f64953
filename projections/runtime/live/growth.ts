import type { EventLog } from '../../../src/event-log/event-log';

/** Asks whether the log has grown since it was asked the last time; the first time it says no. */
export function growthOf(log: Pick<EventLog, 'head'>): () => Promise<boolean> {
  let known: string | undefined;
  return async () => {
    const before = known;
    known = await log.head();
    return before !== undefined && before !== known;
  };
}
