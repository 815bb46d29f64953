import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../http/access/access';
import { Answer, Records } from '../../http/answers';
import { On, type Target } from '../../http/caller';
import { Complaints } from '../complaints';
import { RecordFinding } from './handling.commands';

@ApiTags('complaints: handling')
@Controller('complaints/:id')
@Permission('handle-cases')
export class HandlingController {
  constructor(private readonly complaints: Complaints) {}

  @Records('findings', '认定 Records what was found of one allegation.')
  recordFinding(@On('complaint') on: Target, @Body() command: RecordFinding): Promise<Answer> {
    return this.complaints.act(on, command);
  }
}
