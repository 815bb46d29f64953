import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { UnitCandidates } from '../../src/units/competence/unit-candidates.port';
import { ReadModels } from '../reading/read-models';
import { UnitRow } from './unit.row';
import { units } from './units.projection';

/** Units by region, by the index over the regions. */
@Injectable()
export class RegionCandidates extends UnitCandidates {
  constructor(
    @InjectRepository(UnitRow) private readonly units: Repository<UnitRow>,
    private readonly models: ReadModels,
  ) {
    super();
  }

  async inRegions(regions: readonly string[], after?: string): Promise<readonly string[]> {
    await this.models.reached([units.name], after);
    const rows = await this.units
      .createQueryBuilder('u')
      .select('u.code', 'code')
      .where('u.regions ?| :regions and u.dissolvedAt is null', { regions })
      .orderBy('u.code')
      .getRawMany<{ code: string }>();
    return rows.map(({ code }) => code);
  }
}
