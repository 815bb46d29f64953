import { Body, Controller, Param, ParseIntPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answer, Records } from '../../http/answers';
import { On, type Target } from '../../http/caller';
import { Complaints } from '../complaints';
import { RecordFinding, ProposeRemedy, PerformRemedy } from './handling.commands';

@ApiTags('complaints: handling')
@Controller('complaints/:id')
export class HandlingController {
  constructor(private readonly complaints: Complaints) {}

  @Records('findings', '认定 Records what was found of one allegation.')
  recordFinding(@On('complaint') on: Target, @Body() command: RecordFinding): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('remedies', '提出补救措施 Proposes a remedy.')
  proposeRemedy(@On('complaint') on: Target, @Body() command: ProposeRemedy): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('remedies/:remedy/performance', '履行补救措施 Records that the remedy was performed.')
  performRemedy(
    @On('complaint') on: Target,
    @Param('remedy', ParseIntPipe) remedy: number,
    @Body() command: PerformRemedy,
  ): Promise<Answer> {
    return this.complaints.act(on, Object.assign(command, { remedy }));
  }
}
