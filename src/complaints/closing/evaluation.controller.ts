import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../http/access/access';
import { Answer, Records } from '../../http/answers';
import { On, type Target } from '../../http/caller';
import { Complaints } from '../complaints';
import { DecideReview, MarkTypical, RequestReview, ReviewQuality } from './evaluation.commands';

@ApiTags('complaints: closing')
@Controller('complaints/:id')
@Permission('evaluate-cases')
export class EvaluationController {
  constructor(private readonly complaints: Complaints) {}

  @Permission('request-reviews')
  @Records('reviews', '申请复查 Records that the complainant asks for a review.')
  requestReview(@On('complaint') on: Target, @Body() command: RequestReview): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Permission('decide-reviews')
  @Records('reviews/decision', '复查意见 Decides the review that was asked for.')
  decideReview(@On('complaint') on: Target, @Body() command: DecideReview): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('quality-reviews', '质量评析 Pairs what fell short with its improvement.')
  reviewQuality(@On('complaint') on: Target, @Body() command: ReviewQuality): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('typical', '典型案例 Marks the case as typical.')
  markTypical(@On('complaint') on: Target, @Body() command: MarkTypical): Promise<Answer> {
    return this.complaints.act(on, command);
  }
}
