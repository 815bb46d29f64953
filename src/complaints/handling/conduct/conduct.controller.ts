import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../../http/access/access';
import { Answer, Records } from '../../../http/answers';
import { On, type Target } from '../../../http/caller';
import { Complaints } from '../../complaints';
import { DeclineDemand, TakeStaffAction } from './conduct.commands';

@ApiTags('complaints: handling')
@Controller('complaints/:id')
@Permission('handle-cases')
export class ConductController {
  constructor(private readonly complaints: Complaints) {}

  @Records('staff-actions', '处理员工 Records what was done about an employee.')
  takeStaffAction(@On('complaint') on: Target, @Body() command: TakeStaffAction): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('declined-demands', '拒绝要求 Declines a demand, with the reason.')
  declineDemand(@On('complaint') on: Target, @Body() command: DeclineDemand): Promise<Answer> {
    return this.complaints.act(on, command);
  }
}
