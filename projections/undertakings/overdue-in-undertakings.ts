import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import {
  OverdueUndertakings,
  type OverdueUndertaking,
} from '../../src/complaints/leadership/undertakings/overdue-undertakings.port';
import { isOverdue } from '../../src/complaints/leadership/undertakings/undertakings-after.events';
import type { Day } from '../../src/kernel/day';
import { UndertakingsRow } from './undertakings.row';

/** What was to be done by a day that has passed and is not recorded as overdue, from the read model. */
@Injectable()
export class OverdueInUndertakings extends OverdueUndertakings {
  constructor(@InjectRepository(UndertakingsRow) private readonly rows: Repository<UndertakingsRow>) {
    super();
  }

  async overdue(today: Day, limit: number): Promise<readonly OverdueUndertaking[]> {
    const rows = await this.rows
      .createQueryBuilder('u')
      .where('u.unmissedDue < :today', { today })
      .orderBy('u.unmissedDue')
      .limit(limit)
      .getMany();
    return rows.flatMap(({ caseId, undertakings }) =>
      undertakings.flatMap((each) =>
        isOverdue(each, today) && each.due !== undefined && each.due !== each.missedDue
          ? [{ caseId, undertaking: each.ordinal, due: each.due }]
          : [],
      ),
    );
  }
}
