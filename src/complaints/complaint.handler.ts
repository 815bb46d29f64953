import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { StoredFiles } from '../attachments/stored-files.port';
import { idBegunBy, type Envelope, type Receipt } from '../commands/envelope';
import { statedTime } from '../commands/stated-time';
import { Calendars } from '../calendar/calendars';
import { StreamWriter } from '../commands/stream-writer';
import { dayOf, todayInChina } from '../kernel/day';
import type { FactToAppend } from '../event-log/event-log';
import { Regimes } from '../regimes/regimes';
import { UnitDirectory } from '../units/unit-directory';
import type { Complaint } from './complaint';
import type { Circumstances } from './deciding/circumstances.rules';
import type { ComplaintCommand } from './command-entry';
import { entryOf } from './complaint-commands';
import { complaintSubject } from './complaint.subject';
import { filesNamedIn } from './deciding/named-files.rules';
import { decideComplaint, requireReceived } from './deciding/decide.rules';
import { ReceiveComplaint } from './intake/intake.commands';
import { ReceiptCodes } from './public/receipt-codes';

/** One command on one complaint: the message on the command bus. */
export class ActOnComplaint {
  constructor(
    readonly id: string,
    readonly command: ComplaintCommand,
    readonly envelope: Envelope,
  ) {}
}

/** The one handler of all commands on complaints: see the table in `complaint-commands.ts`. */
@CommandHandler(ActOnComplaint)
export class ComplaintHandler implements ICommandHandler<ActOnComplaint, Receipt> {
  constructor(
    private readonly streams: StreamWriter,
    private readonly regimes: Regimes,
    private readonly units: UnitDirectory,
    private readonly receipts: ReceiptCodes,
    private readonly files: StoredFiles,
    private readonly calendars: Calendars,
  ) {}

  execute({ id, command, envelope }: ActOnComplaint): Promise<Receipt> {
    const occurredAt = statedTime(command.at);
    const decision = {
      id,
      envelope,
      occurredAt,
      asked: { command: command.constructor.name, content: command },
      decide: (state: Complaint) => this.decide(id, command, envelope, state, occurredAt),
    };
    return command instanceof ReceiveComplaint
      ? this.streams.begin(complaintSubject, decision)
      : this.streams.write(complaintSubject, decision);
  }

  /** The facts that follow from a command on this state; throws a `Refusal` or `NotFound`. */
  async decide(
    id: string,
    command: ComplaintCommand,
    envelope: Envelope,
    state: Complaint,
    occurredAt: string,
  ): Promise<readonly FactToAppend[]> {
    const entry = entryOf(command);
    const { caller, asRecorded = false } = envelope;
    const regime =
      command instanceof ReceiveComplaint
        ? this.regimes.inForce(command.regime, dayOf(occurredAt))
        : this.regimes.pinned(requireReceived(id, state).regime);
    const organisation = await this.units.organisation(entry.units(command, state, caller));
    const receipt = command instanceof ReceiveComplaint ? (await this.receipts.of(id)).hash : undefined;
    const named = filesNamedIn(command);
    const missing = named.length === 0 ? named : await this.files.missing(named);
    const isStored = (sha256: string): boolean => !missing.includes(sha256);
    const others = entry.cases(command);
    const otherCase = others.length === 0 ? noCase : await this.casesOf(others);
    const calendar = this.calendars.on(todayInChina());
    const { versionsOf } = this.regimes;
    const { fingerprint } = this.streams;
    const { lineOf, isDissolved, unitName } = organisation;
    // Named one by one: to spread one object behind another is slow, and every command comes by.
    const circumstances: Circumstances = {
      caseId: id,
      regime,
      caller,
      now: occurredAt,
      receipt,
      calendar,
      versionsOf,
      fingerprint,
      isStored,
      otherCase,
      lineOf,
      isDissolved,
      unitName,
    };
    return decideComplaint({ id, entry, command, asRecorded }, state, circumstances);
  }

  /** Other cases from the log, to be asked without waiting. */
  private async casesOf(ids: readonly string[]): Promise<(id: string) => Complaint | undefined> {
    const found = new Map<string, Complaint>();
    for (const id of ids) {
      const { state } = await this.streams.load(complaintSubject, id);
      if (state.received) found.set(id, state);
    }
    return (id) => found.get(id);
  }
}

const noCase = (): undefined => undefined;

/** Id of the complaint that a `receive` begins: the same key of the same caller names the same complaint. */
export const complaintIdFor = (envelope: Envelope): string => idBegunBy('complaint', envelope);
