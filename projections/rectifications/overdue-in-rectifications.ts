import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import {
  OverdueRectifications,
  type OverdueRectification,
} from '../../src/supervision/rectification/overdue-rectifications.port';
import { RectificationRow } from './rectification.row';

/** What is due, not reported and not recorded as overdue, from the read model. */
@Injectable()
export class OverdueInRectifications extends OverdueRectifications {
  constructor(@InjectRepository(RectificationRow) private readonly rows: Repository<RectificationRow>) {
    super();
  }

  async overdue(now: string, limit: number): Promise<readonly OverdueRectification[]> {
    const rows = await this.rows
      .createQueryBuilder('r')
      .where(`r.stage = 'ordered' and r.due <= :now`, { now })
      .andWhere(`r.overdueOf is distinct from r.dueLimit ->> 'due'`)
      .orderBy('r.due')
      .limit(limit)
      .getMany();
    return rows.map(({ rectificationId: id, dueLimit: { due } }) => ({ id, due }));
  }
}
