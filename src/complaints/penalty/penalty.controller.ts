import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answer, Records } from '../../http/answers';
import { On, type Target } from '../../http/caller';
import { Complaints } from '../complaints';
import { FineRespondent, ConfiscateIncome, PayPenalty, ExecutePenalty } from './penalty.commands';

@ApiTags('complaints: penalty')
@Controller('complaints/:id')
export class PenaltyController {
  constructor(private readonly complaints: Complaints) {}

  @Records('fines', '罚款 Fines a respondent.')
  fine(@On('complaint') on: Target, @Body() command: FineRespondent): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('confiscations', '没收违法所得 Confiscates illegal income.')
  confiscate(@On('complaint') on: Target, @Body() command: ConfiscateIncome): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('payments', '缴款 Records a payment to the treasury.')
  pay(@On('complaint') on: Target, @Body() command: PayPenalty): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('executions', '执行完毕 Records that every penalty was executed.')
  execute(@On('complaint') on: Target, @Body() command: ExecutePenalty): Promise<Answer> {
    return this.complaints.act(on, command);
  }
}
