import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Envelope } from '../commands/envelope';
import { Answer, Records } from '../http/answers';
import { By } from '../http/caller';
import { RegisterUnit } from './units.commands';
import { RegisterUnitAs } from './units.handler';

@ApiTags('units')
@Controller('units')
export class UnitsController {
  constructor(private readonly bus: CommandBus) {}

  @Records('', '登记单位 Registers a unit.')
  register(@By() envelope: Envelope, @Body() command: RegisterUnit): Promise<Answer> {
    return this.bus.execute(new RegisterUnitAs(command, envelope));
  }
}
