import { Body, Controller, Param, ParseIntPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answer, Records } from '../../../http/answers';
import { On, type Target } from '../../../http/caller';
import { Complaints } from '../../complaints';
import { AddEvidence, OrderExamination, ReportExamination } from './evidence.commands';

@ApiTags('complaints: handling')
@Controller('complaints/:id')
export class EvidenceController {
  constructor(private readonly complaints: Complaints) {}

  @Records('evidence', '证据 Adds a piece of evidence.')
  addEvidence(@On('complaint') on: Target, @Body() command: AddEvidence): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('examinations', '委托鉴定 Orders an examination.')
  orderExamination(@On('complaint') on: Target, @Body() command: OrderExamination): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('examinations/:examination/report', '鉴定结论 Records what an examination found.')
  reportExamination(
    @On('complaint') on: Target,
    @Param('examination', ParseIntPipe) examination: number,
    @Body() command: ReportExamination,
  ): Promise<Answer> {
    return this.complaints.act(on, Object.assign(command, { examination }));
  }
}
