import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Named } from '../../src/http/caller';
import { Speaking } from '../../src/http/language';
import type { Language } from '../../src/http/problems/problem-kinds';
import { momentOf, toldEnd } from '../../src/kernel/day';
import { NotFound } from '../../src/kernel/refusal';
import { Code, OneOf, Uuid } from '../../src/validation/fields';
import { derivationIn } from '../deadlines/derivation.words';
import { keyOf, Page, pageOf } from '../reading/page';
import { DEFAULT_LIMIT, Paging, Reading } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { InScope, type Scope } from '../reading/scope';
import { RECTIFICATION_STAGES, RectificationRow, type RectificationStage } from './rectification.row';
import { rectifications } from './rectifications.projection';

export class RectificationsQuery extends Paging {
  @Code({ optional: true, about: 'The unit that is to put it right.' }) unit?: string;
  @OneOf(RECTIFICATION_STAGES, { optional: true, about: '已责令 · 已报告 · 已验收' }) stage?: RectificationStage;
  @Uuid({ optional: true, about: 'Those that follow from this round of spot checks.' }) roundId?: string;
  @Uuid({ optional: true, about: 'Those that are about this case.' }) caseId?: string;
}

export class RectificationReportItem {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() by!: string;
  @ApiProperty() report!: string;
  @ApiProperty({ type: [String] }) attachments!: readonly string[];
  @ApiProperty({ required: false, description: 'None while it waits for the verification.' }) accepted?: boolean;
  @ApiProperty({ required: false, format: 'date-time' }) judgedAt?: string;
  @ApiProperty({ required: false }) judgedBy?: string;
  @ApiProperty({ required: false }) remarks?: string;
}

export class CriticismItem {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() by!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ enum: ['told', 'circulated'] }) form!: string;
}

export class RectificationItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty() unit!: string;
  @ApiProperty({ enum: RECTIFICATION_STAGES }) stage!: string;
  @ApiProperty() what!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) roundId!: string | null;
  @ApiProperty({ type: [String] }) caseIds!: readonly string[];
  @ApiProperty() orderedBy!: string;
  @ApiProperty() orderedByUnit!: string;
  @ApiProperty({ format: 'date-time' }) orderedAt!: string;
  @ApiProperty({ format: 'date-time', description: 'The end of a day is the beginning of the next one.' }) due!: string;
  @ApiProperty({ example: '2026-10-20 24:00', description: 'The same as people write it.' }) dueInWords!: string;
  @ApiProperty({ type: [String], description: 'How that was counted, step by step.' }) derivation!: string[];
  @ApiProperty({ description: 'No report came, and it is past due.' }) isOverdue!: boolean;
  @ApiProperty({ type: 'integer', description: 'How often it was recorded as overdue.' }) overdue!: number;
  @ApiProperty({ type: 'integer', description: 'How often the result was refused.' }) refused!: number;
  @ApiProperty({ type: [RectificationReportItem] }) reports!: readonly RectificationReportItem[];
  @ApiProperty({ type: [CriticismItem] }) criticisms!: readonly CriticismItem[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) verifiedAt!: string | null;
}

export class RectificationPage extends Page {
  @ApiProperty({ type: [RectificationItem] }) items!: RectificationItem[];
}

@ApiTags('supervision: rectifications')
@Controller('rectifications')
@Permission('read-rectifications')
@Reads(rectifications.name)
export class RectificationsQueryController {
  constructor(@InjectRepository(RectificationRow) private readonly rows: Repository<RectificationRow>) {}

  @Get()
  @Answers('责令整改 Orders to put something right, newest first.', RectificationPage)
  async list(
    @InScope() scope: Scope,
    @Query() query: RectificationsQuery,
    @Speaking() language: Language,
  ): Promise<RectificationPage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const matching = scope.narrowUnits(this.rows.createQueryBuilder('r').where('true'), 'r.unit', 'r.orderedByUnit');
    for (const column of ['unit', 'stage', 'roundId'] as const) {
      if (query[column] !== undefined) matching.andWhere(`r.${column} = :${column}`, { [column]: query[column] });
    }
    if (query.caseId !== undefined) {
      matching.andWhere('r.caseIds @> :cases::jsonb', { cases: JSON.stringify([query.caseId]) });
    }
    if (query.cursor !== undefined) {
      const [at, id] = keyOf(query.cursor, 'instant', 'uuid');
      matching.andWhere('(r.orderedAt, r.rectificationId) < (:at, :id)', { at, id });
    }
    const rows = await matching
      .orderBy('r.orderedAt', 'DESC')
      .addOrderBy('r.rectificationId', 'DESC')
      .limit(limit + 1)
      .getMany();
    return pageOf(rows, limit, itemIn(language), (row) => [row.orderedAt.toISOString(), row.rectificationId]);
  }

  @Get(':id')
  @Answers('责令整改 One order, its reports and what came of it.', RectificationItem)
  async one(
    @InScope() scope: Scope,
    @Named('rectification') id: string,
    @Query() _query: Reading,
    @Speaking() language: Language,
  ): Promise<RectificationItem> {
    const named = this.rows.createQueryBuilder('r').where('r.rectificationId = :id', { id });
    const row = await scope.narrowUnits(named, 'r.unit', 'r.orderedByUnit').getOne();
    if (!row) throw new NotFound('rectification', id);
    return itemIn(language)(row);
  }
}

const itemIn =
  (language: Language) =>
  ({ rectificationId, dueLimit, overdueOf: _recorded, ...row }: RectificationRow): RectificationItem => ({
    ...row,
    id: rectificationId,
    orderedAt: row.orderedAt.toISOString(),
    due: dueLimit.due,
    dueInWords: toldEnd(dueLimit.due),
    derivation: derivationIn(language, dueLimit.derivation),
    isOverdue: row.stage === 'ordered' && momentOf(dueLimit.due) <= Date.now(),
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
  });
