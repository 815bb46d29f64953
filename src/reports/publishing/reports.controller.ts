import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Envelope } from '../../commands/envelope';
import { Permission } from '../../http/access/access';
import { Answer, Records } from '../../http/answers';
import { By, On, type Target } from '../../http/caller';
import { DraftReport, PublishReport, WriteReportText } from './report.commands';
import { ActOnReport, reportIdFor } from './report.handler';

const WHAT = 'report';

@ApiTags('reports')
@Controller('reports')
@Permission('write-reports')
export class ReportsController {
  constructor(private readonly bus: CommandBus) {}

  @Records('', '起草总结 Drafts a report of a regime, a unit and a period; nothing is fixed before it is published.')
  draft(@By() envelope: Envelope, @Body() command: DraftReport): Promise<Answer> {
    return this.bus.execute(new ActOnReport(reportIdFor(envelope), command, envelope));
  }

  @Records(':id/texts', '撰写 Writes a part in a person’s own words; every version is kept.')
  write(@On(WHAT) { id, envelope }: Target, @Body() command: WriteReportText): Promise<Answer> {
    return this.bus.execute(new ActOnReport(id, command, envelope));
  }

  @Permission('publish-reports')
  @Records(':id/publication', '发布总结 Fixes the report at the newest position of the log, for ever.')
  publish(@On(WHAT) { id, envelope }: Target, @Body() command: PublishReport): Promise<Answer> {
    return this.bus.execute(new ActOnReport(id, command, envelope));
  }
}
