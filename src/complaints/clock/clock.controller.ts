import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../http/access/access';
import { Answer, Records } from '../../http/answers';
import { On, type Target } from '../../http/caller';
import { Complaints } from '../complaints';
import { ExtendDeadline, PauseClock, ResumeClock } from './clock.commands';

@ApiTags('complaints: clock')
@Controller('complaints/:id')
@Permission('run-clocks')
export class ClockController {
  constructor(private readonly complaints: Complaints) {}

  @Permission('extend-deadlines')
  @Records('extensions', '延期 Grants more time for a limit, before it ends.')
  extend(@On('complaint') on: Target, @Body() command: ExtendDeadline): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('pauses', '中止计时 Stops the clock of the limits that the rule stops on this ground.')
  pause(@On('complaint') on: Target, @Body() command: PauseClock): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('resumptions', '恢复计时 Lets the clock go on; the new due dates are recorded with it.')
  resume(@On('complaint') on: Target, @Body() command: ResumeClock): Promise<Answer> {
    return this.complaints.act(on, command);
  }
}
