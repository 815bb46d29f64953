import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../http/access/access';
import { Answer, Records } from '../../http/answers';
import { On, type Target } from '../../http/caller';
import { Complaints } from '../complaints';
import { TransferComplaint, AcknowledgeTransfer, ReturnTransfer } from './routing.commands';

@ApiTags('complaints: routing')
@Controller('complaints/:id')
@Permission('route-cases')
export class RoutingController {
  constructor(private readonly complaints: Complaints) {}

  @Records('transfers', '转办 Passes the case to another unit.')
  transfer(@On('complaint') on: Target, @Body() command: TransferComplaint): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('transfer-acknowledgements', '签收 Acknowledges the transfer.')
  acknowledge(@On('complaint') on: Target, @Body() command: AcknowledgeTransfer): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('transfer-returns', '退回 Returns the case to the unit that sent it.')
  return(@On('complaint') on: Target, @Body() command: ReturnTransfer): Promise<Answer> {
    return this.complaints.act(on, command);
  }
}
