import type { Actor } from '../kernel/event';
import { newIdInTime, uuidOf } from '../kernel/ids';

/** What comes along with a command: who gives it, and how it is to be taken. */
export interface Envelope {
  readonly caller: Actor;
  /** Idempotency key: the same key again on the same stream gives the same answer and appends nothing. */
  readonly key?: string;
  /** The version the caller has seen; another newest version is `Stale`. */
  readonly ifMatch?: number;
  /** True for records taken over from elsewhere: their times stay as they were written down. */
  readonly asRecorded?: boolean;
}

/** What every command answers: where the fact stands. */
export interface Receipt {
  readonly id: string;
  readonly version: number;
  readonly position: string;
}

/** Id of what a command begins: the same for the same kind, caller and key; a new one without a key. */
export const idBegunBy = (kind: string, { caller, key }: Envelope): string =>
  key === undefined ? newIdInTime() : uuidOf(`${kind}|${caller.id}|${key}`);
