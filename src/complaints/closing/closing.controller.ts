import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../http/access/access';
import { Answer, Records } from '../../http/answers';
import { On, type Target } from '../../http/caller';
import { Complaints } from '../complaints';
import { CloseComplaint, ReopenComplaint } from './closing.commands';

@ApiTags('complaints: closing')
@Controller('complaints/:id')
@Permission('close-cases')
export class ClosingController {
  constructor(private readonly complaints: Complaints) {}

  @Records('closure', '办结 Closes the case.')
  close(@On('complaint') on: Target, @Body() command: CloseComplaint): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('reopening', '重办 Reopens the case.')
  reopen(@On('complaint') on: Target, @Body() command: ReopenComplaint): Promise<Answer> {
    return this.complaints.act(on, command);
  }
}
