import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { MonthField } from '../../src/validation/months';
import { keyOf, Page, pageOf } from '../reading/page';
import { DEFAULT_LIMIT, Paging } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { BusinessVolumeRow } from './business-volume.row';
import { businessVolumes } from './business-volumes.projection';

export class BusinessVolumesQuery extends Paging {
  @MonthField({ optional: true, about: 'From this month on.' }) from?: string;
  @MonthField({ optional: true, about: 'Up to the month before this one.' }) to?: string;
}

export class BusinessVolumeItem {
  @ApiProperty({ example: '2026-03' }) month!: string;
  @ApiProperty({ type: 'integer' }) volume!: number;
  @ApiProperty({ format: 'date-time' }) reportedAt!: string;
}

export class BusinessVolumePage extends Page {
  @ApiProperty({ type: [BusinessVolumeItem] }) items!: BusinessVolumeItem[];
}

@ApiTags('units')
@Controller('units/:code/business-volumes')
@Permission('read-organisation')
@Reads(businessVolumes.name)
export class BusinessVolumesController {
  constructor(@InjectRepository(BusinessVolumeRow) private readonly volumes: Repository<BusinessVolumeRow>) {}

  @Get()
  @Answers('业务量 The business volumes of a unit, by month.', BusinessVolumePage)
  async ofUnit(@Param('code') code: string, @Query() query: BusinessVolumesQuery): Promise<BusinessVolumePage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    // Of the reports of a month the newest.
    const matching = this.volumes.createQueryBuilder('v').distinctOn(['v.month']).where('v.unit = :code', { code });
    if (query.from !== undefined) matching.andWhere('v.month >= :from', { from: query.from });
    if (query.to !== undefined) matching.andWhere('v.month < :to', { to: query.to });
    if (query.cursor !== undefined) matching.andWhere('v.month > :last', { last: keyOf(query.cursor, 'month')[0] });
    const rows = await matching
      .orderBy('v.month')
      .addOrderBy('v.position', 'DESC')
      .limit(limit + 1)
      .getMany();
    return pageOf(rows, limit, itemOf, ({ month }) => [month]);
  }
}

const itemOf = ({ month, volume, reportedAt }: BusinessVolumeRow): BusinessVolumeItem => ({
  month,
  volume: Number(volume),
  reportedAt: reportedAt.toISOString(),
});
