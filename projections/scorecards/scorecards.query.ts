import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Named } from '../../src/http/caller';
import { NotFound } from '../../src/kernel/refusal';
import { keyOf, Page, pageOf } from '../reading/page';
import { DEFAULT_LIMIT, Paging, Reading } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { InScope, type Scope } from '../reading/scope';
import { ScorecardItem } from './scorecard.answer';
import { explained } from './scorecard-cases';
import { ScorecardRow } from './scorecard.row';
import { scorecards } from './scorecards.projection';

export class ScorecardPage extends Page {
  @ApiProperty({ type: [ScorecardItem] }) items!: ScorecardItem[];
}

@ApiTags('supervision: scorecards')
@Controller('scorecards')
@Permission('read-reports')
@Reads(scorecards.name)
export class ScorecardsQueryController {
  constructor(@InjectRepository(ScorecardRow) private readonly rows: Repository<ScorecardRow>) {}

  @Get()
  @Answers('考核 Published scorecards, newest first.', ScorecardPage)
  async list(@InScope() scope: Scope, @Query() query: Paging): Promise<ScorecardPage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const matching = this.seen(scope);
    if (query.cursor !== undefined) {
      const [at, id] = keyOf(query.cursor, 'instant', 'uuid');
      matching.andWhere('(s.publishedAt, s.scorecardId) < (:at, :id)', { at, id });
    }
    const rows = await matching
      .orderBy('s.publishedAt', 'DESC')
      .addOrderBy('s.scorecardId', 'DESC')
      .limit(limit + 1)
      .getMany();
    return pageOf(rows, limit, itemOf, (row) => [row.publishedAt.toISOString(), row.scorecardId]);
  }

  @Get(':id')
  @Answers('考核 One scorecard: each figure with its points, as published and after appeals.', ScorecardItem)
  async one(@InScope() scope: Scope, @Named('scorecard') id: string, @Query() _query: Reading): Promise<ScorecardItem> {
    const row = await this.seen(scope).andWhere('s.scorecardId = :id', { id }).getOne();
    if (!row) throw new NotFound('scorecard', id);
    return itemOf(row);
  }

  /** Those of the caller's units, or published for one of them. */
  private seen(scope: Scope) {
    const rows = this.rows.createQueryBuilder('s').where('true');
    return scope.narrowLists(rows, 's.publishedByUnit', 's.scored');
  }
}

function itemOf(card: ScorecardRow): ScorecardItem {
  const { scorecardId: id, scored: _scored, ...row } = card;
  return { ...row, id, publishedAt: row.publishedAt.toISOString(), standing: explained(card) };
}
