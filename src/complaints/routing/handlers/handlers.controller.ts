import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../../http/access/access';
import { Answer, Records } from '../../../http/answers';
import { On, type Target } from '../../../http/caller';
import { Complaints } from '../../complaints';
import { AssignHandler, ReplaceHandler, WarmHandOver } from './handlers.commands';

@ApiTags('complaints: routing')
@Controller('complaints/:id')
@Permission('assign-handlers')
export class HandlersController {
  constructor(private readonly complaints: Complaints) {}

  @Permission('route-cases')
  @Records('warm-handovers', '首问负责转交 Hands the complainant over in person.')
  warmHandOver(@On('complaint') on: Target, @Body() command: WarmHandOver): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('handler', '指定承办人 Assigns the handler.')
  assign(@On('complaint') on: Target, @Body() command: AssignHandler): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('handler-replacements', '更换承办人 Replaces the handler, with the reason.')
  replace(@On('complaint') on: Target, @Body() command: ReplaceHandler): Promise<Answer> {
    return this.complaints.act(on, command);
  }
}
