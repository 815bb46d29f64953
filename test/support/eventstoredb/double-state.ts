import { Faults } from './faults';
import { StoredLog } from './stored-log';

/** What outlives a restart of the double: the log, how it misbehaves and what it has been asked so far. */
export class DoubleState {
  readonly log = new StoredLog();
  readonly faults = new Faults();
  readonly seen = { appends: 0, batchAppends: 0, reads: 0, subscriptions: 0, eventsSent: 0 };
}
