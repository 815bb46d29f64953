import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Conflict, Refusal, Unavailable } from '../../kernel/refusal';
import { ActOnComplaint } from '../complaint.handler';
import { RecordMissedDeadline } from './clock.commands';
import { clockOf } from './clock-facts.rules';
import { OverdueDeadlines, type AfterOverdue, type OverdueDeadline } from './overdue-deadlines.port';
import { Watch } from './watch';

const CASES_AT_ONCE = 100;

/**
 * Records what was missed, again and again, however long nobody looked. Any number of nodes may do so: the key of the command
 * is the limit and its due date, so that the log takes it once.
 */
@Injectable()
export class DeadlineWatch extends Watch {
  protected readonly logger = new Logger(DeadlineWatch.name);

  constructor(
    private readonly bus: CommandBus,
    private readonly overdue: OverdueDeadlines,
  ) {
    super();
  }

  /** Records every limit that ended before `now` and was not kept. */
  async look(now: string): Promise<void> {
    let after: AfterOverdue | undefined;
    do {
      const page = await this.overdue.overdue(now, CASES_AT_ONCE, after);
      for (const deadline of page.deadlines) {
        if (this.isStopping()) return;
        await this.record(deadline);
      }
      after = page.next;
    } while (after !== undefined);
  }

  private async record({ caseId, limit, due }: OverdueDeadline): Promise<void> {
    const command = Object.assign(new RecordMissedDeadline(), { limit, due, at: due });
    const envelope = { caller: clockOf(CLOCK_UNIT), key: `missed|${limit}|${due}` };
    try {
      await this.bus.execute(new ActOnComplaint(caseId, command, envelope));
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      // What the read side knew was old, or someone acted meanwhile: the next look sees what became of it.
      const harmless = error instanceof Refusal || error instanceof Conflict;
      this.logger[harmless ? 'debug' : 'error'](`${caseId}: ${limit} was not recorded as missed: ${String(error)}`);
    }
  }
}

/** The clock acts for no unit; each fact names the one that was to keep the limit. */
const CLOCK_UNIT = 'casetrail';
