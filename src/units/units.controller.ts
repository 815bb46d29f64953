import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Envelope } from '../commands/envelope';
import { Permission } from '../http/access/access';
import { Answer, Records } from '../http/answers';
import { By, type Target } from '../http/caller';
import { OnUnit } from './on-unit';
import * as commands from './units.commands';
import type { UnitCommand } from './units.entries';
import { ActOnUnit, registering } from './units.handler';

@ApiTags('units')
@Controller('units')
@Permission('administer-units')
export class UnitsController {
  constructor(private readonly bus: CommandBus) {}

  @Records('', '登记单位 Registers a unit.')
  register(@By() envelope: Envelope, @Body() command: commands.RegisterUnit): Promise<Answer> {
    return this.bus.execute(registering(command, envelope));
  }

  @Records(':code/name', '更名 Gives the unit another name.')
  rename(@OnUnit() on: Target, @Body() command: commands.RenameUnit): Promise<Answer> {
    return this.act(on, command);
  }

  @Records(':code/parent', '变更隶属 Puts the unit below another one, or at the top.')
  move(@OnUnit() on: Target, @Body() command: commands.MoveUnit): Promise<Answer> {
    return this.act(on, command);
  }

  @Records(':code/dissolution', '撤销 Dissolves the unit: it gets no more cases.')
  dissolve(@OnUnit() on: Target, @Body() command: commands.DissolveUnit): Promise<Answer> {
    return this.act(on, command);
  }

  @Records(':code/competence', '管辖范围 Sets the regions and matters that the unit is competent for.')
  setCompetence(@OnUnit() on: Target, @Body() command: commands.SetCompetence): Promise<Answer> {
    return this.act(on, command);
  }

  @Records(':code/contacts', '投诉电话 Sets the hotlines of the unit.')
  setContacts(@OnUnit() on: Target, @Body() command: commands.SetContacts): Promise<Answer> {
    return this.act(on, command);
  }

  @Records(':code/responsible-person', '第一责任人 Names the first responsible person.')
  nameResponsiblePerson(@OnUnit() on: Target, @Body() command: commands.NameResponsiblePerson): Promise<Answer> {
    return this.act(on, command);
  }

  @Records(':code/leaders', '领导班子 Names the leaders of the unit.')
  nameLeaders(@OnUnit() on: Target, @Body() command: commands.NameLeaders): Promise<Answer> {
    return this.act(on, command);
  }

  @Records(':code/reception-day', '领导接待日 Sets the weekday on which leaders receive visitors.')
  setReceptionDay(@OnUnit() on: Target, @Body() command: commands.SetReceptionDay): Promise<Answer> {
    return this.act(on, command);
  }

  @Permission('report-business-volumes')
  @Records(':code/business-volumes', '业务量 Reports the business volume of a month.')
  reportBusinessVolume(@OnUnit() on: Target, @Body() command: commands.ReportBusinessVolume): Promise<Answer> {
    return this.act(on, command);
  }

  @Records(':code/outlet-class', '网点类别 Says whether the outlet is urban or rural.')
  setOutletClass(@OnUnit() on: Target, @Body() command: commands.SetOutletClass): Promise<Answer> {
    return this.act(on, command);
  }

  private act({ id, envelope }: Target, command: UnitCommand): Promise<Answer> {
    return this.bus.execute(new ActOnUnit(id, command, envelope));
  }
}
