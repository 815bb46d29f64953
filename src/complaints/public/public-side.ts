import { Injectable } from '@nestjs/common';
import type { Envelope, Receipt } from '../../commands/envelope';
import { StreamWriter } from '../../commands/stream-writer';
import { todayInChina } from '../../kernel/day';
import { receiptHashOf } from '../../kernel/texts/receipt-code';
import { NotFound, Refusal } from '../../kernel/refusal';
import { Regimes } from '../../regimes/regimes';
import { Proposals } from '../../units/competence/proposals';
import { complaintIdFor } from '../complaint.handler';
import { complaintSubject } from '../complaint.subject';
import { Complaints, type ReceivedReceipt } from '../complaints';
import { ReceiveComplaint } from '../intake/intake.commands';
import { COMPLAINANT } from './call-back.events';
import type { AnswerCallBack, FileComplaint } from './public.commands';
import { ReceiptLookUp } from './receipt-look-up.port';

/** The channel of what is filed here; a regime without it takes nothing over the web. */
const CHANNEL = 'web';

/** The complainant's side: files, and says how satisfied they are. Nobody is named; a case is known by its receipt code. */
@Injectable()
export class PublicSide {
  constructor(
    private readonly complaints: Complaints,
    private readonly streams: StreamWriter,
    private readonly regimes: Regimes,
    private readonly proposals: Proposals,
    private readonly cases: ReceiptLookUp,
  ) {}

  /** Received by the unit that is competent, else by the regime's intake unit; refused when there is neither. */
  async file(form: FileComplaint, key: string | undefined): Promise<ReceivedReceipt> {
    const receivingUnit = (await this.earlierUnit(key)) ?? (await this.unitFor(form));
    const command = Object.assign(new ReceiveComplaint(), form, { channel: CHANNEL, receivingUnit });
    return this.complaints.receive(envelopeOf(receivingUnit, key), command);
  }

  /** Throws `NotFound` for an unknown code. */
  async answer(code: string, command: AnswerCallBack, key: string | undefined): Promise<Receipt> {
    const hash = receiptHashOf(code);
    const found = hash === undefined ? undefined : await this.cases.byHash(hash);
    if (!found) throw new NotFound('complaint', 'with this receipt code');
    return this.complaints.act({ id: found.id, envelope: envelopeOf(found.receivingUnit, key) }, command);
  }

  /** The same again under one key is received where it was first, whoever is competent meanwhile. */
  private async earlierUnit(key: string | undefined): Promise<string | undefined> {
    if (key === undefined) return undefined;
    const { state } = await this.streams.load(complaintSubject, complaintIdFor(envelopeOf('', key)));
    return state.received ? state.receivingUnit : undefined;
  }

  private async unitFor({ regime, category, region }: FileComplaint): Promise<string> {
    const { channels, intakeUnit } = this.regimes.inForce(regime, todayInChina());
    if (channels.every(({ id }) => id !== CHANNEL)) throw new Refusal('no-public-filing', { regime });
    const { proposal } = await this.proposals.propose({ regime, category, region });
    if (proposal.outcome === 'proposed') return proposal.unit.unit.code;
    const unit = (proposal.outcome === 'tie' ? proposal.superior : undefined) ?? intakeUnit;
    if (unit === undefined) throw new Refusal('no-competent-unit', { category, region });
    return unit;
  }
}

const envelopeOf = (unit: string, key: string | undefined): Envelope => ({
  caller: { id: COMPLAINANT, role: COMPLAINANT, unit },
  key,
});
