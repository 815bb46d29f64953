import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Actor } from '../../kernel/event';
import { UnitDirectory } from '../../units/unit-directory';
import type { RegisterUnit } from '../../units/units.commands';
import { registering } from '../../units/units.handler';

/** Registers the units that records name. */
@Injectable()
export class ImportUnits {
  constructor(
    private readonly directory: UnitDirectory,
    private readonly bus: CommandBus,
  ) {}

  /** Afterwards the unit is registered, whoever did it and however many ask for it at once. */
  async ensure(unit: RegisterUnit, caller: Actor): Promise<void> {
    if (await this.directory.find(unit.code)) return;
    try {
      await this.bus.execute(registering(unit, { caller, key: `import|${unit.code}` }));
    } catch (error) {
      if (!(await this.directory.find(unit.code))) throw error;
    }
  }
}
