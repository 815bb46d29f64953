import { Body, Controller, Param, ParseIntPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../../http/access/access';
import { Answer, Records } from '../../../http/answers';
import { On, type Target } from '../../../http/caller';
import { Complaints } from '../../complaints';
import { AnswerRemedy, DecideRemedy, PerformRemedy, ProposeRemedy } from './remedies.commands';

@ApiTags('complaints: handling')
@Controller('complaints/:id/remedies')
@Permission('handle-cases')
export class RemediesController {
  constructor(private readonly complaints: Complaints) {}

  @Records('', '提出补救措施 Proposes a remedy.')
  propose(@On('complaint') on: Target, @Body() command: ProposeRemedy): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Permission('decide-remedies')
  @Records(':remedy/approval', '审批补救措施 Approves or rejects a remedy.')
  decide(
    @On('complaint') on: Target,
    @Param('remedy', ParseIntPipe) remedy: number,
    @Body() command: DecideRemedy,
  ): Promise<Answer> {
    return this.complaints.act(on, Object.assign(command, { remedy }));
  }

  @Records(':remedy/acceptance', '投诉人接受或拒绝 Records whether the complainant accepts the remedy.')
  answer(
    @On('complaint') on: Target,
    @Param('remedy', ParseIntPipe) remedy: number,
    @Body() command: AnswerRemedy,
  ): Promise<Answer> {
    return this.complaints.act(on, Object.assign(command, { remedy }));
  }

  @Records(':remedy/performance', '履行补救措施 Records that the remedy was performed.')
  perform(
    @On('complaint') on: Target,
    @Param('remedy', ParseIntPipe) remedy: number,
    @Body() command: PerformRemedy,
  ): Promise<Answer> {
    return this.complaints.act(on, Object.assign(command, { remedy }));
  }
}
