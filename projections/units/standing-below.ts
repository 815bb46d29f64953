import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { EventLog } from '../../src/event-log/event-log';
import { UnitsBelow } from '../../src/units/guidance/units-below.port';
import { ReadModels } from '../reading/read-models';
import { UnitRow } from './unit.row';
import { units } from './units.projection';
import { WITHIN } from './within';

/** Units below a unit, by the indexes over superiors and successors. */
@Injectable()
export class StandingBelow extends UnitsBelow {
  constructor(
    @InjectRepository(UnitRow) private readonly units: Repository<UnitRow>,
    private readonly models: ReadModels,
    private readonly log: EventLog,
  ) {
    super();
  }

  async anyBelow(unit: string): Promise<boolean> {
    await this.models.reached([units.name], await this.log.head());
    return this.units
      .createQueryBuilder('u')
      .where(WITHIN, { within: unit })
      .andWhere('u.code <> :unit and u.dissolvedAt is null', { unit })
      .getExists();
  }
}
