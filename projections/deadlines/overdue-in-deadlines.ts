import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { isPaused, isRunning } from '../../src/complaints/clock/deadlines.events';
import {
  OverdueDeadlines,
  type AfterOverdue,
  type OverduePage,
} from '../../src/complaints/clock/overdue-deadlines.port';
import { momentOf } from '../../src/kernel/day';
import { DeadlinesRow } from './deadlines.row';

/** What has passed and is not recorded as missed, from the read model of the deadlines. */
@Injectable()
export class OverdueInDeadlines extends OverdueDeadlines {
  constructor(@InjectRepository(DeadlinesRow) private readonly rows: Repository<DeadlinesRow>) {
    super();
  }

  async overdue(now: string, cases: number, after?: AfterOverdue): Promise<OverduePage> {
    const matching = this.rows.createQueryBuilder('d').where('d.unmissedDue < :now', { now });
    if (after) matching.andWhere('(d.unmissedDue, d.caseId) > (:due, :caseId)', after);
    const rows = await matching.orderBy('d.unmissedDue').addOrderBy('d.caseId').limit(cases).getMany();
    const last = rows.at(-1);
    const lastDue = rows.length === cases ? last?.unmissedDue?.toISOString() : undefined;
    return {
      deadlines: rows.flatMap(({ caseId, deadlines, pauses }) =>
        deadlines
          .filter((deadline) => isRunning(deadline) && !deadline.missed && !isPaused(deadline, { pauses }))
          .filter(({ due }) => momentOf(due) < momentOf(now))
          .map(({ limit, due }) => ({ caseId, limit, due })),
      ),
      next: last && lastDue !== undefined ? { due: lastDue, caseId: last.caseId } : undefined,
    };
  }
}
