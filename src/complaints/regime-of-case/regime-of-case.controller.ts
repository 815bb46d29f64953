import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../http/access/access';
import { Answer, Records } from '../../http/answers';
import { On, type Target } from '../../http/caller';
import { Complaints } from '../complaints';
import { MoveToRegime } from './regime-of-case.commands';

@ApiTags('complaints: regime')
@Controller('complaints/:id')
@Permission('move-to-regime')
export class RegimeOfCaseController {
  constructor(private readonly complaints: Complaints) {}

  @Records('regime', '变更适用制度 Moves the case to another version of its rule pack, or to another rule pack.')
  move(@On('complaint') on: Target, @Body() command: MoveToRegime): Promise<Answer> {
    return this.complaints.act(on, command);
  }
}
