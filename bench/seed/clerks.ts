import { StoredFiles } from '../../src/attachments/stored-files.port';
import { loadCalendars } from '../../src/calendar/load-calendars';
import { StreamWriter } from '../../src/commands/stream-writer';
import { complaintStream } from '../../src/complaints/complaint.events';
import { ActOnComplaint, complaintIdFor, ComplaintHandler } from '../../src/complaints/complaint.handler';
import { ReceiptCodes } from '../../src/complaints/public/receipt-codes';
import { loadRegimes } from '../../src/regimes/loading/load-regimes';
import { UnitsBelow } from '../../src/units/guidance/units-below.port';
import { LEASE_MS, UnitDirectory } from '../../src/units/unit-directory';
import { registering, UnitsHandler } from '../../src/units/units.handler';
import { Chance } from './chance';
import { type CollectedEvent, CollectingLog } from './collecting-log';
import { lifeOf } from './lives/case-life';
import { BEGIN, told } from './lives/times';
import { PROVINCE, registrations } from './office';

/** An event with the moment at which the log takes it, in milliseconds since 1970. */
export interface SeededEvent extends CollectedEvent {
  readonly moment: number;
}

class NoFiles extends StoredFiles {
  missing(hashes: readonly string[]): Promise<readonly string[]> {
    return Promise.resolve(hashes);
  }
}

/** No guidance is given in the seeded cases. */
class NoGuidance extends UnitsBelow {
  anyBelow(): Promise<boolean> {
    return Promise.resolve(false);
  }
}

/** Those who give the commands of the seeded cases: by the handlers and rules of the program, into a log that collects. */
export class Clerks {
  private readonly log = new CollectingLog();
  private readonly complaints: ComplaintHandler;
  private readonly units: UnitsHandler;

  constructor(private readonly seed: number) {
    const streams = new StreamWriter(this.log);
    const regimes = loadRegimes();
    // Nobody else changes a unit: once read it stays good, so its clock stands still; while they are registered it has no lease.
    const settled = new UnitDirectory(streams, LEASE_MS, () => 0);
    const receipts = new ReceiptCodes(() =>
      Promise.resolve(Buffer.from('the receipt codes of seeded cases are nobody’s')),
    );
    this.units = new UnitsHandler(streams, new UnitDirectory(streams, 0), regimes, new NoGuidance());
    this.complaints = new ComplaintHandler(streams, regimes, settled, receipts, new NoFiles(), loadCalendars());
  }

  /** The offices, as they are registered at the beginning of the seeded time. */
  async registerOffices(): Promise<readonly SeededEvent[]> {
    const caller = { id: 'admin-seed', role: 'admin', unit: PROVINCE.code };
    for (const command of registrations(told(BEGIN)))
      await this.units.execute(registering(command, { caller, key: `seed|${command.code}` }));
    return this.taken(BEGIN);
  }

  /** Everything that happens to the case, in order. */
  async handle(ordinal: number, day: number): Promise<readonly SeededEvent[]> {
    const events: SeededEvent[] = [];
    let id = '';
    for (const [index, { command, caller, moment }] of lifeOf(new Chance(this.seed, ordinal), ordinal, day).entries()) {
      const envelope = { caller, key: `seed-${this.seed}|${ordinal}|${index}` };
      if (index === 0) id = complaintIdFor(envelope);
      await this.complaints.execute(new ActOnComplaint(id, command, envelope));
      events.push(...this.taken(moment));
    }
    this.log.forget(complaintStream(id));
    return events;
  }

  private readonly taken = (moment: number): SeededEvent[] => this.log.take().map((event) => ({ ...event, moment }));
}
