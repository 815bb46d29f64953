import { Injectable } from '@nestjs/common';
import { complaintStream } from '../../complaints/complaint.events';
import { ReceiptLookUp } from '../../complaints/public/receipt-look-up.port';
import { EventLog } from '../../event-log/event-log';
import type { Position } from '../../kernel/event';
import { receiptHashOf } from '../../kernel/texts/receipt-code';
import { NotFound } from '../../kernel/refusal';
import { tlogProofText } from '../notes/tlog-proof';
import { ProofReader } from '../serving/proof-reader';

/** Proves to a complainant, for good and without this installation, that the complaint was received, and when. */
@Injectable()
export class ReceiptProofs {
  constructor(
    private readonly log: EventLog,
    private readonly cases: ReceiptLookUp,
    private readonly reader: ProofReader,
  ) {}

  /** A `tlog-proof` whose extra data are the leaf. Throws `NotFound` for an unknown code, `Unavailable` before there is a proof. */
  async of(code: string, after?: Position): Promise<string> {
    const hash = receiptHashOf(code);
    const found = hash === undefined ? undefined : await this.cases.byHash(hash, after);
    if (!found) throw new NotFound('complaint', 'with this receipt code');
    const leaf = await this.reader.leafSoonAt(await this.receivedAt(found.id));
    const { size, note } = await this.reader.bestCheckpoint(leaf.index);
    const { index, data, hashes } = await this.reader.inclusion(leaf, size);
    return tlogProofText({ extra: data, index, hashes, checkpoint: note });
  }

  private async receivedAt(id: string): Promise<Position> {
    for await (const { position } of this.log.read(complaintStream(id))) return position;
    throw new NotFound('complaint', id);
  }
}
