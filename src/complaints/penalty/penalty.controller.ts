import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../http/access/access';
import { Answer, Records } from '../../http/answers';
import { On, type Target } from '../../http/caller';
import { Complaints } from '../complaints';
import { DecideNoPenalty, OrderCorrection, SuspendActivity } from './orders.commands';
import { ConfiscateIncome, ExecutePenalty, FineRespondent, PayPenalty, WaivePenalty } from './penalty.commands';

@ApiTags('complaints: penalty')
@Controller('complaints/:id')
@Permission('penalise-respondents')
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

  @Records('correction-orders', '责令改正 Orders a respondent to put something right.')
  orderCorrection(@On('complaint') on: Target, @Body() command: OrderCorrection): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('suspensions', '责令停止 Orders a respondent to stop an activity.')
  suspendActivity(@On('complaint') on: Target, @Body() command: SuspendActivity): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('no-penalty-decisions', '不作处理 Decides that a respondent is not penalised.')
  decideNoPenalty(@On('complaint') on: Target, @Body() command: DecideNoPenalty): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('waivers', '减免 Lets a respondent off a part of what is due.')
  waive(@On('complaint') on: Target, @Body() command: WaivePenalty): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('payments', '缴款 Records a payment to the treasury.')
  pay(@On('complaint') on: Target, @Body() command: PayPenalty): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('executions', '执行完毕 Records that every penalty was executed: paid or waived in full.')
  execute(@On('complaint') on: Target, @Body() command: ExecutePenalty): Promise<Answer> {
    return this.complaints.act(on, command);
  }
}
