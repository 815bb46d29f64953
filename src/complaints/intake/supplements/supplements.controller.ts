import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../../http/access/access';
import { Answer, Records } from '../../../http/answers';
import { On, type Target } from '../../../http/caller';
import { Complaints } from '../../complaints';
import { RequestSupplement, Supplement } from './supplements.commands';

@ApiTags('complaints: intake')
@Controller('complaints/:id')
@Permission('decide-on-acceptance')
export class SupplementsController {
  constructor(private readonly complaints: Complaints) {}

  @Records('supplement-requests', '通知补正 Asks the complainant for what is missing.')
  request(@On('complaint') on: Target, @Body() command: RequestSupplement): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('supplements', '补正 Records what the complainant supplied.')
  supply(@On('complaint') on: Target, @Body() command: Supplement): Promise<Answer> {
    return this.complaints.act(on, command);
  }
}
