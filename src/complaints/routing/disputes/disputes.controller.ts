import { Body, Controller, Param, ParseIntPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../../http/access/access';
import { Answer, Records } from '../../../http/answers';
import { On, type Target } from '../../../http/caller';
import { Complaints } from '../../complaints';
import { DecideCompetence, DisputeCompetence } from './disputes.commands';

@ApiTags('complaints: routing')
@Controller('complaints/:id/competence-disputes')
@Permission('route-cases')
export class DisputesController {
  constructor(private readonly complaints: Complaints) {}

  @Records('', '管辖争议 The holder says that another unit is competent; their common superior decides.')
  dispute(@On('complaint') on: Target, @Body() command: DisputeCompetence): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Permission('lead-cases')
  @Records(':dispute/decision', '指定管辖 The common superior names the competent unit, which gets the case.')
  decide(
    @On('complaint') on: Target,
    @Param('dispute', ParseIntPipe) dispute: number,
    @Body() command: DecideCompetence,
  ): Promise<Answer> {
    return this.complaints.act(on, Object.assign(command, { dispute }));
  }
}
