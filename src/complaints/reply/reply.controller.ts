import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answer, Records } from '../../http/answers';
import { On, type Target } from '../../http/caller';
import { Complaints } from '../complaints';
import { SendReply, RecordFeedback } from './reply.commands';

@ApiTags('complaints: reply')
@Controller('complaints/:id')
export class ReplyController {
  constructor(private readonly complaints: Complaints) {}

  @Records('reply', '答复 Records the reply.')
  reply(@On('complaint') on: Target, @Body() command: SendReply): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('feedback', '回访 Records the verdict of the complainant.')
  feedback(@On('complaint') on: Target, @Body() command: RecordFeedback): Promise<Answer> {
    return this.complaints.act(on, command);
  }
}
