import { Body, Controller, Param, ParseIntPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../../http/access/access';
import { Answer, Records } from '../../../http/answers';
import { On, type Target } from '../../../http/caller';
import { Complaints } from '../../complaints';
import { AdjournNegotiation, HoldNegotiation } from './negotiation.commands';

@ApiTags('complaints: handling')
@Controller('complaints/:id/negotiations')
@Permission('handle-cases')
export class NegotiationController {
  constructor(private readonly complaints: Complaints) {}

  @Records('', '协商 Records a negotiation.')
  hold(@On('complaint') on: Target, @Body() command: HoldNegotiation): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records(':negotiation/adjournment', '协商延期 Adjourns a negotiation to an agreed time.')
  adjourn(
    @On('complaint') on: Target,
    @Param('negotiation', ParseIntPipe) negotiation: number,
    @Body() command: AdjournNegotiation,
  ): Promise<Answer> {
    return this.complaints.act(on, Object.assign(command, { negotiation }));
  }
}
