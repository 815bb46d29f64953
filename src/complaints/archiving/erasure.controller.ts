import { Body, Controller, Param, ParseIntPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../http/access/access';
import { Answer, Records } from '../../http/answers';
import { On, type Target } from '../../http/caller';
import { Complaints } from '../complaints';
import { DecideErasure, ProposeErasure } from './erasure.commands';

/** What an approval does, and what it does not do. */
const EFFECT =
  'With the approval the keys of the personal data are destroyed: everything says 已删除 where they stood, no figure changes, and no command can tell any again. ' +
  'Files that were handed in stay as they are.';

@ApiTags('complaints: archiving')
@Controller('complaints/:id/erasure')
@Permission('decide-erasure')
export class ErasureController {
  constructor(private readonly complaints: Complaints) {}

  @Permission('propose-erasure')
  @Records('', '申请删除个人信息 Proposes to erase the personal data of a closed case.')
  propose(@On('complaint') on: Target, @Body() command: ProposeErasure): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records(
    ':erasure/approval',
    `审批删除个人信息 Approves the erasure, which is done with it, or rejects it. ${EFFECT}`,
  )
  decide(
    @On('complaint') on: Target,
    @Param('erasure', ParseIntPipe) erasure: number,
    @Body() command: DecideErasure,
  ): Promise<Answer> {
    return this.complaints.act(on, Object.assign(command, { erasure }));
  }
}
