import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Envelope } from '../commands/envelope';
import { Permission } from '../http/access/access';
import { Answer, Answers, Records } from '../http/answers';
import { By } from '../http/caller';
import { Text } from '../validation/fields';
import { datasetAnswer, NextAnswer, type ReleaseAnswer } from './open-data.answers';
import { OpenDataReader } from './open-data-reader';
import { PublishOpenData } from './publishing/open-data.commands';
import { ActOnOpenData } from './publishing/open-data.handler';

export class NextQuery {
  @Text({ optional: true, max: 100, about: 'Position of the log, or a moment; now when left out.' }) asOf?: string;
}

@ApiTags('open data')
@Controller('open-data')
@Permission('publish-open-data')
export class OpenDataController {
  constructor(
    private readonly bus: CommandBus,
    private readonly reader: OpenDataReader,
  ) {}

  @Records('', '发布开放数据 Publishes a snapshot of a regime’s cases to everybody, for ever.')
  publish(@By() envelope: Envelope, @Body() command: PublishOpenData): Promise<Answer> {
    return this.bus.execute(new ActOnOpenData(command, envelope));
  }

  @Get(':regime')
  @Answers('开放数据预览 What was published of a regime, and what the next snapshot would add.', NextAnswer)
  async next(@Param('regime') regime: string, @Query() { asOf }: NextQuery): Promise<NextAnswer> {
    const found = await this.reader.withNext(regime, asOf);
    const { dataset, snapshots } = datasetAnswer(found);
    return { dataset, snapshots, next: found.next as ReleaseAnswer | null };
  }
}
