import { Body, Controller, Param, ParseIntPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../../http/access/access';
import { Answer, Records } from '../../../http/answers';
import { On, type Target } from '../../../http/caller';
import { Complaints } from '../../complaints';
import { RecordReceptionDay, ReportUndertaking } from './undertakings.commands';

@ApiTags('complaints: leadership')
@Controller('complaints/:id')
@Permission('arrange-meetings')
export class UndertakingsController {
  constructor(private readonly complaints: Complaints) {}

  @Records('reception-days', '领导接待 Records that a leader received the complainant, and what came of it.')
  received(@On('complaint') on: Target, @Body() command: RecordReceptionDay): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Permission('report-undertakings')
  @Records('undertakings/:undertaking/report', '办理情况报告 Records that what the unit was given to do is done.')
  report(
    @On('complaint') on: Target,
    @Param('undertaking', ParseIntPipe) undertaking: number,
    @Body() command: ReportUndertaking,
  ): Promise<Answer> {
    return this.complaints.act(on, Object.assign(command, { undertaking }));
  }
}
