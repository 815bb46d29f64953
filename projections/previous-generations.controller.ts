import { Body, Controller, Param } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Envelope } from '../src/commands/envelope';
import { Permission } from '../src/http/access/access';
import { Begins } from '../src/http/answers';
import { By } from '../src/http/caller';
import { namesOf, RebuildRequest, reasonOf } from './projections.controller';
import { ProjectionRuntime } from './runtime/projection-runtime';
import type { Restored } from './runtime/rebuild/previous/restore-previous';

export class RestoredAnswer implements Restored {
  @ApiProperty({ description: 'The read model.' }) name!: string;
  @ApiProperty({ description: 'The generation that readers see again.' }) generation!: string;
  @ApiProperty({ description: 'How far its rows were when they were replaced.' }) from!: string;
  @ApiProperty({ description: 'How far they were brought before readers saw them.' }) position!: string;
}

export class RestoredList {
  @ApiProperty({ type: [RestoredAnswer] }) items!: Restored[];
}

@ApiTags('projections')
@Controller('projections')
@Permission('administer-projections')
export class PreviousGenerationsController {
  constructor(private readonly runtime: ProjectionRuntime) {}

  @Begins(
    ':name/restore-previous',
    '退回 Goes back to the rows that the last swap of a read model (or of `all`) replaced; they are kept until the next start.',
    RestoredList,
  )
  async restore(
    @Param('name') name: string,
    @By() { caller }: Envelope,
    @Body() { why }: RebuildRequest,
  ): Promise<RestoredList> {
    return { items: await this.runtime.restorePrevious(namesOf(name), reasonOf(caller, why)) };
  }
}
