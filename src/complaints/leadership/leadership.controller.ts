import { Body, Controller, Param, ParseIntPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../http/access/access';
import { Answer, Records } from '../../http/answers';
import { On, type Target } from '../../http/caller';
import { Complaints } from '../complaints';
import { HoldConference, HoldReception, InstructCase, OrderReception, TakeCase, UrgeCase } from './leadership.commands';

@ApiTags('complaints: leadership')
@Controller('complaints/:id')
@Permission('lead-cases')
export class LeadershipController {
  constructor(private readonly complaints: Complaints) {}

  @Permission('urge-cases')
  @Records('urgings', '督办 Urges the unit that holds the case, with a due date.')
  urge(@On('complaint') on: Target, @Body() command: UrgeCase): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('instructions', '批示 Records what a leader instructed.')
  instruct(@On('complaint') on: Target, @Body() command: InstructCase): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('take-overs', '包案 Records that a leader takes the case.')
  takeCase(@On('complaint') on: Target, @Body() command: TakeCase): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Permission('arrange-meetings')
  @Records('conferences', '联席会议 Records a joint conference and what it decided.')
  holdConference(@On('complaint') on: Target, @Body() command: HoldConference): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Permission('arrange-meetings')
  @Records('on-site-receptions', '现场接待 Orders a unit to receive visitors on the spot.')
  orderReception(@On('complaint') on: Target, @Body() command: OrderReception): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Permission('report-receptions')
  @Records('on-site-receptions/:reception/report', '现场接待情况 Records that the reception took place.')
  holdReception(
    @On('complaint') on: Target,
    @Param('reception', ParseIntPipe) reception: number,
    @Body() command: HoldReception,
  ): Promise<Answer> {
    return this.complaints.act(on, Object.assign(command, { reception }));
  }
}
