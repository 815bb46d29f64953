import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../http/access/access';
import { Answer, Records } from '../../http/answers';
import { On, type Target } from '../../http/caller';
import { Complaints } from '../complaints';
import { JudgeReply, RecordFeedback, ReportCompletion, SendReply } from './reply.commands';

@ApiTags('complaints: reply')
@Controller('complaints/:id')
@Permission('reply-to-complainants')
export class ReplyController {
  constructor(private readonly complaints: Complaints) {}

  @Records('completion-report', '办结报告 Reports the result to the unit that passed the case on.')
  reportCompletion(@On('complaint') on: Target, @Body() command: ReportCompletion): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Permission('approve-replies')
  @Records('reply-approval', '审批 Approves a draft of the reply, or sends it back.')
  judgeReply(@On('complaint') on: Target, @Body() command: JudgeReply): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('reply', '答复 Records the reply.')
  reply(@On('complaint') on: Target, @Body() command: SendReply): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Permission('record-feedback')
  @Records('feedback', '回访 Records the verdict of the complainant.')
  feedback(@On('complaint') on: Target, @Body() command: RecordFeedback): Promise<Answer> {
    return this.complaints.act(on, command);
  }
}
