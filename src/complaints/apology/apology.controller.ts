import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../http/access/access';
import { Answer, Records } from '../../http/answers';
import { On, type Target } from '../../http/caller';
import { Complaints } from '../complaints';
import { Apologize } from './apology.commands';

@ApiTags('complaints: apology')
@Controller('complaints/:id')
@Permission('record-apologies')
export class ApologyController {
  constructor(private readonly complaints: Complaints) {}

  @Records('apologies', '道歉 Records an apology.')
  apologize(@On('complaint') on: Target, @Body() command: Apologize): Promise<Answer> {
    return this.complaints.act(on, command);
  }
}
