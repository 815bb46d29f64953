import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { clockOf } from '../../complaints/clock/clock-facts.rules';
import { Watch } from '../../complaints/clock/watch';
import { Conflict, Refusal, Unavailable } from '../../kernel/refusal';
import { RecordOverdue } from './rectification.commands';
import { ActOnRectification } from './rectification.handler';
import { OverdueRectifications, type OverdueRectification } from './overdue-rectifications.port';

const AT_ONCE = 100;

/** Records which rectifications are overdue; any number of nodes may: the key of the command is the due date. */
@Injectable()
export class RectificationWatch extends Watch {
  protected readonly logger = new Logger(RectificationWatch.name);

  constructor(
    private readonly bus: CommandBus,
    private readonly overdue: OverdueRectifications,
  ) {
    super();
  }

  /** Records those that were due before `now` and not reported; the next look goes on where there are more. */
  async look(now: string): Promise<void> {
    for (const each of await this.overdue.overdue(now, AT_ONCE)) {
      if (this.isStopping()) return;
      await this.record(each);
    }
  }

  private async record({ id, due }: OverdueRectification): Promise<void> {
    const command = Object.assign(new RecordOverdue(), { due, at: due });
    const envelope = { caller: clockOf('casetrail'), key: `overdue|${due}` };
    try {
      await this.bus.execute(new ActOnRectification(id, command, envelope));
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      const harmless = error instanceof Refusal || error instanceof Conflict;
      this.logger[harmless ? 'debug' : 'error'](`${id} was not recorded as overdue: ${String(error)}`);
    }
  }
}
