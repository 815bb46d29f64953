import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../http/access/access';
import { Answer, Records } from '../../http/answers';
import type { Envelope } from '../../commands/envelope';
import { By, On, type Target } from '../../http/caller';
import { Complaints } from '../complaints';
import { ReceivedAnswer } from './received.answer';
import { ClassifyComplaint, AcceptComplaint, DeclineComplaint, ReceiveComplaint } from './intake.commands';

@ApiTags('complaints: intake')
@Controller('complaints')
@Permission('decide-on-acceptance')
export class IntakeController {
  constructor(private readonly complaints: Complaints) {}

  @Permission('receive-complaints')
  @Records('', '登记投诉 Receives a complaint.', ReceivedAnswer)
  receive(@By() envelope: Envelope, @Body() command: ReceiveComplaint): Promise<ReceivedAnswer> {
    return this.complaints.receive(envelope, command);
  }

  @Records(':id/classification', '分类 Classifies the complaint.')
  classify(@On('complaint') on: Target, @Body() command: ClassifyComplaint): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records(':id/acceptance', '受理 Accepts the complaint.')
  accept(@On('complaint') on: Target, @Body() command: AcceptComplaint): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records(':id/declination', '不予受理 Declines the complaint.')
  decline(@On('complaint') on: Target, @Body() command: DeclineComplaint): Promise<Answer> {
    return this.complaints.act(on, command);
  }
}
