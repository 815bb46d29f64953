import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { NotFound } from '../../src/kernel/refusal';
import { UNIT_LEVELS, type UnitLevel } from '../../src/units/unit.events';
import { Code, OneOf, Text } from '../../src/validation/fields';
import { keyOf, pageOf } from '../reading/page';
import { DEFAULT_LIMIT, Paging, Reading } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { UnitItem, unitOf, UnitPage } from './unit.answer';
import { UnitRow } from './unit.row';
import { units } from './units.projection';
import { WITHIN } from './within';

const STATES = ['standing', 'dissolved'] as const;

export class UnitsQuery extends Paging {
  @Code({ optional: true, about: 'The unit and every one below it; whoever took the place of a unit stands above it.' })
  within?: string;
  @Code({ optional: true, about: 'Units directly below this one.' }) parent?: string;
  @OneOf(UNIT_LEVELS, { optional: true }) level?: UnitLevel;
  @OneOf(STATES, { optional: true, about: '现有 · 已撤销' }) state?: (typeof STATES)[number];
  @Text({ optional: true, max: 40, about: 'Units that name this region (GB/T 2260).' }) region?: string;
}

const CONDITION = { standing: 'u.dissolvedAt is null', dissolved: 'u.dissolvedAt is not null' } as const;

@ApiTags('units')
@Controller('units')
@Permission('read-organisation')
@Reads(units.name)
export class UnitsQueryController {
  constructor(@InjectRepository(UnitRow) private readonly units: Repository<UnitRow>) {}

  @Get()
  @Answers('单位名录 The directory of units, by code.', UnitPage)
  async list(@Query() query: UnitsQuery): Promise<UnitPage> {
    const { within, parent, level, region, state, cursor, limit = DEFAULT_LIMIT } = query;
    const matching = this.units.createQueryBuilder('u').where('true');
    if (within !== undefined) matching.andWhere(WITHIN, { within });
    if (parent !== undefined) matching.andWhere('u.parent = :parent', { parent });
    if (level !== undefined) matching.andWhere('u.level = :level', { level });
    if (region !== undefined) matching.andWhere('u.regions @> :region', { region: JSON.stringify([region]) });
    if (state !== undefined) matching.andWhere(CONDITION[state]);
    if (cursor !== undefined) matching.andWhere('u.code > :last', { last: keyOf(cursor, 'code')[0] });
    const rows = await matching
      .orderBy('u.code')
      .limit(limit + 1)
      .getMany();
    return pageOf(rows, limit, unitOf, ({ code }) => [code]);
  }

  @Get(':code')
  @Answers('单位 One unit.', UnitItem)
  async one(@Param('code') code: string, @Query() _query: Reading): Promise<UnitItem> {
    const unit = await this.units.findOneBy({ code });
    if (!unit) throw new NotFound('unit', code);
    return unitOf(unit);
  }
}
