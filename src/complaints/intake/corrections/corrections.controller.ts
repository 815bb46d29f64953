import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../../http/access/access';
import { Answer, Records } from '../../../http/answers';
import { On, type Target } from '../../../http/caller';
import { Complaints } from '../../complaints';
import { CorrectRecord } from './corrections.commands';

@ApiTags('complaints: intake')
@Controller('complaints/:id/corrections')
@Permission('correct-records')
export class CorrectionsController {
  constructor(private readonly complaints: Complaints) {}

  @Records('', '更正记录 Corrects what was recorded wrongly; the original stays.')
  correct(@On('complaint') on: Target, @Body() command: CorrectRecord): Promise<Answer> {
    return this.complaints.act(on, command);
  }
}
