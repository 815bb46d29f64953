import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import {
  EndedRetentions,
  type AfterEnded,
  type EndedRetention,
} from '../../src/complaints/archiving/retention/ended-retentions.port';
import type { Day } from '../../src/kernel/day';
import { CaseRow } from '../case-list/case.row';

/** The number of the lock that one node at a time has: no other lock is of this family. */
const LOCK = [20_493, 1];

/** What need not be kept any longer, from the list of cases. */
@Injectable()
export class EndedInCaseList extends EndedRetentions {
  constructor(@InjectRepository(CaseRow) private readonly cases: Repository<CaseRow>) {
    super();
  }

  async ended(today: Day, most: number, after?: AfterEnded): Promise<readonly EndedRetention[]> {
    const rows = this.cases
      .createQueryBuilder('c')
      .where('c.keptUntil < :today and not c.erased and not c.restricted and c.holds = 0', { today })
      .andWhere("c.stage = 'closed' and c.erasureProposal is null")
      .andWhere('c.keptUntil is distinct from c.retentionAsked');
    if (after) rows.andWhere('(c.keptUntil, c.caseId) > (:until, :caseId)', after);
    const found = await rows.orderBy('c.keptUntil').addOrderBy('c.caseId').limit(most).getMany();
    return found.map(({ caseId, receivingUnit: unit, keptUntil }) => ({ caseId, unit, until: keptUntil ?? '' }));
  }

  async alone(work: () => Promise<void>): Promise<void> {
    const session = this.cases.manager.dataSource.createQueryRunner();
    await session.connect();
    try {
      const [{ got } = { got: false }] = (await session.query('select pg_try_advisory_lock($1, $2) as got', LOCK)) as {
        got: boolean;
      }[];
      if (!got) return;
      await work().finally(() => session.query('select pg_advisory_unlock($1, $2)', LOCK));
    } finally {
      await session.release();
    }
  }
}
