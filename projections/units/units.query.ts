import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Answers } from '../../src/http/answers';
import { NotFound } from '../../src/kernel/refusal';
import { UNIT_LEVELS } from '../../src/units/unit.events';
import { Reading } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { UnitRow } from './unit.row';
import { units } from './units.projection';

export class UnitItem {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: UNIT_LEVELS }) level!: string;
  @ApiProperty({ type: String, nullable: true }) parent!: string | null;
  @ApiProperty({ type: [String] }) regions!: readonly string[];
}

export class UnitList {
  @ApiProperty({ type: [UnitItem] }) items!: UnitItem[];
}

@ApiTags('units')
@Controller('units')
@Reads(units.name)
export class UnitsQueryController {
  constructor(@InjectRepository(UnitRow) private readonly units: Repository<UnitRow>) {}

  @Get()
  @Answers('单位名录 The directory of units, by code.', UnitList)
  async all(@Query() _query: Reading): Promise<UnitList> {
    return { items: await this.units.find({ order: { code: 'ASC' } }) };
  }

  @Get(':code')
  @Answers('单位 One unit.', UnitItem)
  async one(@Param('code') code: string, @Query() _query: Reading): Promise<UnitItem> {
    const unit = await this.units.findOneBy({ code });
    if (!unit) throw new NotFound('unit', code);
    return unit;
  }
}
