import { Body, Controller, Get, Param, ParseIntPipe } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Envelope } from '../../commands/envelope';
import { Permission } from '../../http/access/access';
import { Answer, Answers, Records } from '../../http/answers';
import { By, Named, On, type Target } from '../../http/caller';
import { AppealScore, DecideAppeal, PublishScorecard } from './scorecard.commands';
import { ScorecardVerification, ScorecardVerifier } from './scorecard-verifier';
import { ActOnScorecard, scorecardIdFor } from './scorecard.handler';

const WHAT = 'scorecard';

@ApiTags('supervision: scorecards')
@Controller('scorecards')
@Permission('score-units')
export class ScorecardsController {
  constructor(
    private readonly bus: CommandBus,
    private readonly verifier: ScorecardVerifier,
  ) {}

  @Records('', '考核 Publishes the scores of units in a period, by the weights of the regime and defined figures only.')
  publish(@By() envelope: Envelope, @Body() command: PublishScorecard): Promise<Answer> {
    return this.bus.execute(new ActOnScorecard(scorecardIdFor(envelope), command, envelope));
  }

  @Permission('read-reports')
  @Get(':id/verification')
  @Answers('重算 Reckons the scores again from the log up to its position.', ScorecardVerification)
  verify(@Named(WHAT) id: string): Promise<ScorecardVerification> {
    return this.verifier.verify(id);
  }

  @Permission('appeal-scores')
  @Records(':id/appeals', '申诉 A scored unit does not agree with a line of its score.')
  appeal(@On(WHAT) { id, envelope }: Target, @Body() command: AppealScore): Promise<Answer> {
    return this.bus.execute(new ActOnScorecard(id, command, envelope));
  }

  @Records(':id/appeals/:appeal/decision', '申诉决定 Somebody else than who published decides on an appeal.')
  decide(
    @On(WHAT) { id, envelope }: Target,
    @Param('appeal', ParseIntPipe) appeal: number,
    @Body() command: DecideAppeal,
  ): Promise<Answer> {
    return this.bus.execute(new ActOnScorecard(id, Object.assign(command, { appeal }), envelope));
  }
}
