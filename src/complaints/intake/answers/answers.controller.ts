import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../../http/access/access';
import { Answer, Records } from '../../../http/answers';
import { On, type Target } from '../../../http/caller';
import { Complaints } from '../../complaints';
import { AnswerConsultation, DecideSuggestion } from './answers.commands';

@ApiTags('complaints: intake')
@Controller('complaints/:id')
@Permission('log-contacts')
export class AnswersController {
  constructor(private readonly complaints: Complaints) {}

  @Records('answers', '答复咨询 Answers a consultation.')
  answer(@On('complaint') on: Target, @Body() command: AnswerConsultation): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Permission('decide-suggestions')
  @Records('suggestion-decision', '建议采纳决定 Records whether a suggestion is adopted.')
  decide(@On('complaint') on: Target, @Body() command: DecideSuggestion): Promise<Answer> {
    return this.complaints.act(on, command);
  }
}
