import type { Position } from '../../kernel/event';

/** A case that was received with a receipt code. */
export interface ReceivedCase {
  readonly id: string;
  readonly receivingUnit: string;
}

/** Cases by the hash of their receipt code, as the read side knows them. */
export abstract class ReceiptLookUp {
  /** Undefined for an unknown code. Waits, for a while, until it knows what was recorded up to `after`. */
  abstract byHash(hash: string, after?: Position): Promise<ReceivedCase | undefined>;
}
