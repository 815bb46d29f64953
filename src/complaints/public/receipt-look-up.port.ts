/** A case that was received with a receipt code. */
export interface ReceivedCase {
  readonly id: string;
  readonly receivingUnit: string;
}

/** Cases by the hash of their receipt code, as the read side knows them. */
export abstract class ReceiptLookUp {
  /** Undefined for an unknown code. */
  abstract byHash(hash: string): Promise<ReceivedCase | undefined>;
}
