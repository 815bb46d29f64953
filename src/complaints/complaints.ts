import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Receipt } from '../commands/envelope';
import type { Target } from '../http/caller';
import { ActOnComplaint, complaintIdFor } from './complaint.handler';
import { StreamWriter } from '../commands/stream-writer';
import { complaintSubject } from './complaint.subject';
import { ReceiptCodes } from './public/receipt-codes';
import type { ComplaintCommand } from './command-entry';
import type { ReceiveComplaint } from './intake/intake.commands';
import type { Envelope } from '../commands/envelope';
import { NotFound } from '../kernel/refusal';
import { UnitDirectory } from '../units/unit-directory';
import { isElsewhere, unitsOf } from './deciding/beyond.rules';

/** Without a code when the secret of the installation is another one than when the case was received. */
export type ReceivedReceipt = Receipt & { readonly receiptCode?: string; readonly receiptProof?: string };

/** What the controllers say: one word for the command bus. */
@Injectable()
export class Complaints {
  constructor(
    private readonly bus: CommandBus,
    private readonly streams: StreamWriter,
    private readonly receipts: ReceiptCodes,
    private readonly units: UnitDirectory,
  ) {}

  /** With the code by which the complainant follows the case; the same again under one key tells the same code. */
  async receive(envelope: Envelope, command: ReceiveComplaint): Promise<ReceivedReceipt> {
    const id = complaintIdFor(envelope);
    const receipt = await this.bus.execute<ActOnComplaint, Receipt>(new ActOnComplaint(id, command, envelope));
    const { code, hash } = await this.receipts.of(id);
    const { state } = await this.streams.recall(complaintSubject, id);
    return state.receipt === hash
      ? {
          ...receipt,
          receiptCode: code,
          receiptProof: `/api/public/complaints/${code}/proof?after=${receipt.position}`,
        }
      : receipt;
  }

  /** Why a command is refused is told to those who may know of the case; for everybody else there is none. */
  async act({ id, envelope }: Target, command: ComplaintCommand): Promise<Receipt> {
    try {
      return await this.bus.execute<ActOnComplaint, Receipt>(new ActOnComplaint(id, command, envelope));
    } catch (error) {
      if (await this.isBeyond(id, envelope)) throw new NotFound('complaint', id);
      throw error;
    }
  }

  private async isBeyond(id: string, { caller }: Envelope): Promise<boolean> {
    const { state } = await this.streams.recall(complaintSubject, id);
    const lines = unitsOf(state).map(async (unit) => (await this.units.lineOf(unit)) ?? [unit]);
    return isElsewhere(caller, await Promise.all(lines));
  }
}
