import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository, type SelectQueryBuilder } from 'typeorm';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Code, DayField, MoneyField, OneOf, Uuid } from '../../src/validation/fields';
import { caseAccess } from '../case-access/case-access.projection';
import { keyOf, Page, pageOf } from '../reading/page';
import { DEFAULT_LIMIT, Paging } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { InScope, type Scope } from '../reading/scope';
import { PENALTY_TYPES, PenaltyRow } from './penalty.row';
import { penalties } from './penalties.projection';

export class PenaltiesQuery extends Paging {
  @DayField({ optional: true, about: 'On this day (China) or later.' }) from?: string;
  @DayField({ optional: true, about: 'Before this day (China).' }) to?: string;
  @Code({ optional: true, about: 'The unit that acted.' }) unit?: string;
  @OneOf(PENALTY_TYPES, { optional: true }) type?: (typeof PENALTY_TYPES)[number];
  @Uuid({ optional: true }) caseId?: string;
}

export class PenaltyItem {
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ enum: PENALTY_TYPES }) type!: (typeof PENALTY_TYPES)[number];
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ type: 'integer', nullable: true }) respondent!: number | null;
  @ApiProperty({ type: String, nullable: true }) respondentName!: string | null;
  @ApiProperty({ type: String, nullable: true }) respondentType!: string | null;
  @ApiProperty({ type: String, nullable: true }) decisionNumber!: string | null;
  @ApiProperty({ type: String, nullable: true }) legalBasis!: string | null;
  @ApiProperty({ type: MoneyField, nullable: true }) amount!: MoneyField | null;
  @ApiProperty({ type: MoneyField, nullable: true, description: 'Before conversion.' }) original!: MoneyField | null;
  @ApiProperty({ type: String, nullable: true }) rate!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) rateOn!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What is to be corrected or stopped, or why there is no penalty or a waiver.',
  })
  detail!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'First day of a suspension.' })
  startsOn!: string | null;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Day by which it is to be corrected, or last day of a suspension.',
  })
  endsOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) paidTo!: string | null;
  @ApiProperty({ type: String, nullable: true }) receipt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Article whose range the fine does not meet.' })
  outsideStatute!: string | null;
}

export class PenaltySum {
  @ApiProperty({ enum: PENALTY_TYPES }) type!: string;
  @ApiProperty({ type: 'integer' }) count!: number;
  @ApiProperty() amount!: string;
  @ApiProperty({ description: 'ISO 4217; empty for what is not about money.' }) currency!: string;
}

export class PenaltyPage extends Page {
  @ApiProperty({ type: [PenaltyItem] }) items!: PenaltyItem[];
  @ApiProperty({ type: [PenaltySum], description: 'Sums over everything that matches, not over the page.' })
  sums!: PenaltySum[];
}

@ApiTags('penalties')
@Controller('penalties')
@Permission('read-registers')
@Reads(penalties.name, caseAccess.name)
export class PenaltiesController {
  constructor(@InjectRepository(PenaltyRow) private readonly penalties: Repository<PenaltyRow>) {}

  @Get()
  @Answers(
    '罚没台账 Fines, confiscations, orders, waivers, payments and executions, newest first, with sums.',
    PenaltyPage,
  )
  async list(@InScope() scope: Scope, @Query() query: PenaltiesQuery): Promise<PenaltyPage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const inScope = scope.narrow(this.penalties.createQueryBuilder('p').where('true'), 'p.caseId');
    const matching = filtered(inScope, query);
    const sums = await matching
      .clone()
      .select([
        'p.type as type',
        'count(*)::int as count',
        'coalesce(sum(p.amount), 0)::text as amount',
        "coalesce(p.currency, '') as currency",
      ])
      .groupBy('p.type')
      .addGroupBy('p.currency')
      .orderBy('p.type')
      .addOrderBy('p.currency')
      .getRawMany<PenaltySum>();
    if (query.cursor !== undefined) {
      const [on, id] = keyOf(query.cursor, 'day', 'uuid');
      matching.andWhere('(p.on, p.eventId) < (:on, :id)', { on, id });
    }
    const rows = await matching
      .orderBy('p.on', 'DESC')
      .addOrderBy('p.eventId', 'DESC')
      .limit(limit + 1)
      .getMany();
    return { ...pageOf(rows, limit, itemOf, ({ on, eventId }) => [on, eventId]), sums };
  }
}

function filtered(matching: SelectQueryBuilder<PenaltyRow>, query: PenaltiesQuery): SelectQueryBuilder<PenaltyRow> {
  for (const column of ['unit', 'type', 'caseId'] as const) {
    if (query[column] !== undefined) matching.andWhere(`p.${column} = :${column}`, { [column]: query[column] });
  }
  if (query.from !== undefined) matching.andWhere('p.on >= :from', { from: query.from });
  if (query.to !== undefined) matching.andWhere('p.on < :to', { to: query.to });
  return matching;
}

const itemOf = ({ amount, currency, original, ...row }: PenaltyRow): PenaltyItem => ({
  ...row,
  amount: amount !== null && currency !== null ? { amount, currency } : null,
  original,
});
