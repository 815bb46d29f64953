import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { dayOf } from '../../../kernel/day';
import { Conflict, Refusal, Unavailable } from '../../../kernel/refusal';
import { clockOf } from '../../clock/clock-facts.rules';
import { Watch } from '../../clock/watch';
import { ActOnComplaint } from '../../complaint.handler';
import { OverdueUndertakings, type OverdueUndertaking } from './overdue-undertakings.port';
import { RecordUndertakingOverdue } from './undertakings.commands';

const AT_ONCE = 100;

/** Raises urgings whose day has passed and records what else is overdue; any number of nodes may: the key is the due date. */
@Injectable()
export class UndertakingWatch extends Watch {
  protected readonly logger = new Logger(UndertakingWatch.name);

  constructor(
    private readonly bus: CommandBus,
    private readonly overdue: OverdueUndertakings,
  ) {
    super();
  }

  /** Records what was due before the day of `now`; the next look goes on where there is more. */
  async look(now: string): Promise<void> {
    for (const each of await this.overdue.overdue(dayOf(now), AT_ONCE)) {
      if (this.isStopping()) return;
      await this.record(each, now);
    }
  }

  /** Told as happening now: a unit that is urged again gets its days in full, however late that was noticed. */
  private async record({ caseId, undertaking, due }: OverdueUndertaking, now: string): Promise<void> {
    const command = Object.assign(new RecordUndertakingOverdue(), { undertaking, due, at: now });
    const envelope = { caller: clockOf('casetrail'), key: `undertaking|${undertaking}|${due}` };
    try {
      await this.bus.execute(new ActOnComplaint(caseId, command, envelope));
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      const harmless = error instanceof Refusal || error instanceof Conflict;
      this.logger[harmless ? 'debug' : 'error'](
        `${caseId}: ${undertaking} was not recorded as overdue: ${String(error)}`,
      );
    }
  }
}
