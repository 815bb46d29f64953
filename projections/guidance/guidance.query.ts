import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Code, DayField } from '../../src/validation/fields';
import { keyOf, Page, pageOf } from '../reading/page';
import { DEFAULT_LIMIT, Paging } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { units } from '../units/units.projection';
import { guidance } from './guidance.projection';
import { GuidanceRow } from './guidance.row';

export class GuidanceQuery extends Paging {
  @Code({ about: 'What it gave itself, and what any unit above it gave.' }) unit!: string;
  @DayField({ about: 'What is in force on this day (China).' }) on!: string;
}

export class GuidanceItem {
  @ApiProperty({ description: 'Code of the unit that gave it.' }) unit!: string;
  @ApiProperty({ type: 'integer', description: 'Ordinal among the guidance of the unit.' }) ordinal!: number;
  @ApiProperty() title!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day; null: open.' })
  until!: string | null;
  @ApiProperty({ format: 'date-time' }) givenAt!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Not in force from this day on.' })
  withdrawnOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) withdrawnBecause!: string | null;
}

export class GuidancePage extends Page {
  @ApiProperty({ type: [GuidanceItem] }) items!: GuidanceItem[];
}

/** The line of superiors is that of today; whoever was dissolved gives way to its successor, and guides until the day before. */
const OF_LINE = `g.unit in (
  with recursive line (code, above, dissolved_at) as (
    select code, coalesce(successor, parent), dissolved_at from read.units where code = :unit
    union
    select u.code, coalesce(u.successor, u.parent), u.dissolved_at from read.units u join line on u.code = line.above
  ) select code from line where dissolved_at is null or (dissolved_at at time zone 'Asia/Shanghai')::date > :on)`;

const IN_FORCE = `g.inForceFrom <= :on and (g.inForceUntil is null or g.inForceUntil >= :on)
  and (g.withdrawnOn is null or g.withdrawnOn > :on)`;

@ApiTags('units')
@Controller('guidance')
@Permission('read-organisation')
@Reads(guidance.name, units.name)
export class GuidanceQueryController {
  constructor(@InjectRepository(GuidanceRow) private readonly guidance: Repository<GuidanceRow>) {}

  @Get()
  @Answers('意见 The guidance in force for a unit on a day, oldest first (篇五).', GuidancePage)
  async inForce(@Query() { unit, on, cursor, limit = DEFAULT_LIMIT }: GuidanceQuery): Promise<GuidancePage> {
    const matching = this.guidance.createQueryBuilder('g').where(OF_LINE, { unit, on }).andWhere(IN_FORCE);
    if (cursor !== undefined) {
      const [from, giver, ordinal] = keyOf(cursor, 'day', 'code', 'integer');
      matching.andWhere('(g.inForceFrom, g.unit, g.ordinal) > (:from, :giver, :ordinal)', { from, giver, ordinal });
    }
    const rows = await matching
      .orderBy('g.inForceFrom')
      .addOrderBy('g.unit')
      .addOrderBy('g.ordinal')
      .limit(limit + 1)
      .getMany();
    return pageOf(rows, limit, itemOf, (row) => [row.inForceFrom, row.unit, row.ordinal]);
  }
}

const itemOf = ({ inForceFrom, inForceUntil, givenAt, ...row }: GuidanceRow): GuidanceItem => ({
  ...row,
  from: inForceFrom,
  until: inForceUntil,
  givenAt: givenAt.toISOString(),
});
