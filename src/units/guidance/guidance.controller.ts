import { Body, Controller, Param, ParseIntPipe } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../http/access/access';
import { Answer, Records } from '../../http/answers';
import type { Target } from '../../http/caller';
import { OnUnit } from '../on-unit';
import { ActOnUnit } from '../units.handler';
import { GiveGuidance, WithdrawGuidance } from './guidance.commands';

@ApiTags('units')
@Controller('units/:code/guidance')
@Permission('give-guidance')
export class GuidanceController {
  constructor(private readonly bus: CommandBus) {}

  @Records('', '下发意见 Gives guidance to the units below; its ordinal is read back with `?after=` (篇五).')
  give(@OnUnit() { id, envelope }: Target, @Body() command: GiveGuidance): Promise<Answer> {
    return this.bus.execute(new ActOnUnit(id, command, envelope));
  }

  @Records(':guidance/withdrawal', '撤回意见 Withdraws guidance: it is no longer in force from this day on.')
  withdraw(
    @OnUnit() { id, envelope }: Target,
    @Param('guidance', ParseIntPipe) guidance: number,
    @Body() command: WithdrawGuidance,
  ): Promise<Answer> {
    return this.bus.execute(new ActOnUnit(id, Object.assign(command, { guidance }), envelope));
  }
}
