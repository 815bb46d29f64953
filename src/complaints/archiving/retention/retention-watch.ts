import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { dayOf } from '../../../kernel/day';
import { Conflict, Refusal, Unavailable } from '../../../kernel/refusal';
import { clockOf } from '../../clock/clock-facts.rules';
import { Watch } from '../../clock/watch';
import { ActOnComplaint } from '../../complaint.handler';
import { ProposeErasure } from '../erasure.commands';
import { EndedRetentions, type AfterEnded, type EndedRetention } from './ended-retentions.port';

const AT_ONCE = 100;

/**
 * 保管期满: proposes to erase the personal data of cases that need not be kept any longer; a person approves. The key of the
 * command is the last day of keeping: proposed once, also after it was rejected, until the case is archived for longer.
 */
@Injectable()
export class RetentionWatch extends Watch {
  protected readonly logger = new Logger(RetentionWatch.name);

  constructor(
    private readonly bus: CommandBus,
    private readonly retentions: EndedRetentions,
  ) {
    super();
  }

  /** Proposes what has ended before the day of `now`, at one node at a time. */
  override look(now: string): Promise<void> {
    return this.retentions.alone(() => this.proposeAll(now));
  }

  private async proposeAll(now: string): Promise<void> {
    let [page, after]: [readonly EndedRetention[], AfterEnded | undefined] = [[], undefined];
    do {
      page = await this.retentions.ended(dayOf(now), AT_ONCE, after);
      for (const ended of page) {
        if (this.isStopping()) return;
        await this.propose(ended);
      }
      after = page.at(-1);
    } while (page.length === AT_ONCE);
  }

  private async propose({ caseId, unit, until }: EndedRetention): Promise<void> {
    const command = Object.assign(new ProposeErasure(), { ground: 'retention-ended' });
    const envelope = { caller: clockOf(unit), key: `retention|${until}` };
    try {
      await this.bus.execute(new ActOnComplaint(caseId, command, envelope));
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      // What the read side knew was old, or a rule says no, as while a review is pending: the next look asks again.
      const harmless = error instanceof Refusal || error instanceof Conflict;
      this.logger[harmless ? 'debug' : 'error'](`${caseId}: no erasure was proposed: ${String(error)}`);
    }
  }
}
