import { Body, Controller, Param, ParseIntPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../../http/access/access';
import { Answer, Records } from '../../../http/answers';
import { On, type Target } from '../../../http/caller';
import { Complaints } from '../../complaints';
import {
  AddEvidence,
  DeclineExamination,
  OfferExamination,
  OrderExamination,
  ReportExamination,
} from './evidence.commands';

@ApiTags('complaints: handling')
@Controller('complaints/:id')
@Permission('handle-cases')
export class EvidenceController {
  constructor(private readonly complaints: Complaints) {}

  @Records('evidence', '证据 Adds a piece of evidence.')
  addEvidence(@On('complaint') on: Target, @Body() command: AddEvidence): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('examination-offers', '提出鉴定 Offers the complainant an examination.')
  offerExamination(@On('complaint') on: Target, @Body() command: OfferExamination): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('examination-offers/:offer/refusal', '投诉人不要求鉴定 Records that an offer was not taken up.')
  declineExamination(
    @On('complaint') on: Target,
    @Param('offer', ParseIntPipe) offer: number,
    @Body() command: DeclineExamination,
  ): Promise<Answer> {
    return this.complaints.act(on, Object.assign(command, { offer }));
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
