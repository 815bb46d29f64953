import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Envelope } from '../../commands/envelope';
import { Permission } from '../../http/access/access';
import { Answer, Records } from '../../http/answers';
import { By, On, type Target } from '../../http/caller';
import {
  IssueCriticism,
  OrderRectification,
  RefuseRectification,
  ReportRectification,
  VerifyRectification,
} from './rectification.commands';
import { ActOnRectification, rectificationIdFor } from './rectification.handler';

const WHAT = 'rectification';

@ApiTags('supervision: rectifications')
@Controller('rectifications')
@Permission('order-rectifications')
export class RectificationsController {
  constructor(private readonly bus: CommandBus) {}

  @Records('', '责令限期整改 Orders a unit to put something right in so many working days (篇七).')
  order(@By() envelope: Envelope, @Body() command: OrderRectification): Promise<Answer> {
    return this.bus.execute(new ActOnRectification(rectificationIdFor(envelope), command, envelope));
  }

  @Permission('report-rectifications')
  @Records(':id/report', '整改报告 The unit tells what it did.')
  report(@On(WHAT) { id, envelope }: Target, @Body() command: ReportRectification): Promise<Answer> {
    return this.bus.execute(new ActOnRectification(id, command, envelope));
  }

  @Records(':id/verification', '整改验收 Somebody of another unit finds that it was put right.')
  verify(@On(WHAT) { id, envelope }: Target, @Body() command: VerifyRectification): Promise<Answer> {
    return this.bus.execute(new ActOnRectification(id, command, envelope));
  }

  @Records(':id/refusal', '整改不合格 It was not put right, and is due again.')
  refuse(@On(WHAT) { id, envelope }: Target, @Body() command: RefuseRectification): Promise<Answer> {
    return this.bus.execute(new ActOnRectification(id, command, envelope));
  }

  @Records(':id/criticisms', '提出批评 Criticises the unit, to itself or before all units.')
  criticise(@On(WHAT) { id, envelope }: Target, @Body() command: IssueCriticism): Promise<Answer> {
    return this.bus.execute(new ActOnRectification(id, command, envelope));
  }
}
