import { Controller, Get, Param } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Permission } from '../src/http/access/access';
import { Answers, Begins } from '../src/http/answers';
import { namesOf } from './projections.controller';
import type { ParkedStream } from './runtime/parking/parked-streams';
import type { Unparked } from './runtime/parking/unpark';
import { ProjectionRuntime } from './runtime/projection-runtime';

export class ParkedStreamAnswer implements ParkedStream {
  @ApiProperty({ description: 'The read model.' }) name!: string;
  @ApiProperty() generation!: string;
  @ApiProperty({ description: 'What was set aside, as `complaint-…`.' }) stream!: string;
  @ApiProperty({ description: 'Position of the first event that was not taken.' }) position!: string;
  @ApiProperty({ type: 'integer', description: 'Its version in the stream.' }) version!: number;
  @ApiProperty({ description: 'Its type.' }) type!: string;
  @ApiProperty() error!: string;
  @ApiProperty({ format: 'date-time' }) parkedAt!: string;
}

export class ParkedStreamList {
  @ApiProperty({ type: [ParkedStreamAnswer] }) items!: ParkedStream[];
}

export class UnparkedAnswer implements Unparked {
  @ApiProperty() name!: string;
  @ApiProperty() stream!: string;
  @ApiProperty({ type: 'integer', description: 'Events that were taken.' }) events!: number;
  @ApiProperty({ required: false, description: 'Why it stays parked.' }) error?: string;
}

export class UnparkedList {
  @ApiProperty({ type: [UnparkedAnswer] }) items!: Unparked[];
}

@ApiTags('projections')
@Controller('projections')
@Permission('administer-projections')
export class ParkedStreamsController {
  constructor(private readonly runtime: ProjectionRuntime) {}

  @Permission('read-projections')
  @Get('parked')
  @Answers('搁置 What read models have set aside because of an event they cannot take.', ParkedStreamList)
  async parked(): Promise<ParkedStreamList> {
    return { items: await this.runtime.parked(namesOf('all')) };
  }

  @Begins(
    ':name/unpark',
    '恢复 Takes what a read model (or `all`) has set aside, in order; what can still not be taken stays, and says why.',
    UnparkedList,
  )
  async unpark(@Param('name') name: string): Promise<UnparkedList> {
    return { items: await this.runtime.unpark(namesOf(name)) };
  }
}
