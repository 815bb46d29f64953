import { Body, Controller, Param, ParseIntPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../http/access/access';
import { Answer, Records } from '../../http/answers';
import { On, type Target } from '../../http/caller';
import { Complaints } from '../complaints';
import { ArchiveComplaint, LiftHold, PlaceHold } from './archiving.commands';

@ApiTags('complaints: archiving')
@Controller('complaints/:id')
@Permission('hold-cases')
export class ArchivingController {
  constructor(private readonly complaints: Complaints) {}

  @Permission('archive-cases')
  @Records('archiving', '归档 Archives the closed case, or lengthens the time for which it is kept.')
  archive(@On('complaint') on: Target, @Body() command: ArchiveComplaint): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('holds', '法定保全 Keeps everything of the case from being erased.')
  placeHold(@On('complaint') on: Target, @Body() command: PlaceHold): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('holds/:hold/lifting', '解除保全 Lifts a hold.')
  liftHold(
    @On('complaint') on: Target,
    @Param('hold', ParseIntPipe) hold: number,
    @Body() command: LiftHold,
  ): Promise<Answer> {
    return this.complaints.act(on, Object.assign(command, { hold }));
  }
}
