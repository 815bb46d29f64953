import { Body, Controller, Get } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Envelope } from '../commands/envelope';
import { Permission } from '../http/access/access';
import { Answer, Answers, Records } from '../http/answers';
import { By, Named, On, type Target } from '../http/caller';
import { FrozenFrame, FrozenFrames } from './frozen-frame';
import { ActOnRound, roundIdFor } from './round.handler';
import { ConcludeRound, DrawSample, PlanRound, RecordCheck } from './supervision.commands';

const ROUND = 'spot check';

@ApiTags('supervision: spot checks')
@Controller('spot-checks')
@Permission('plan-spot-checks')
export class SpotChecksController {
  constructor(
    private readonly bus: CommandBus,
    private readonly frames: FrozenFrames,
  ) {}

  @Records('', '抽查计划 Plans a round: freezes the frame and commits to the seed.')
  plan(@By() envelope: Envelope, @Body() command: PlanRound): Promise<Answer> {
    return this.bus.execute(new ActOnRound(roundIdFor(envelope), command, envelope));
  }

  @Records(':id/draw', '抽样 Draws the sample: reveals the seed.')
  draw(@On(ROUND) { id, envelope }: Target, @Body() command: DrawSample): Promise<Answer> {
    return this.bus.execute(new ActOnRound(id, command, envelope));
  }

  @Permission('check-cases')
  @Records(':id/checks', '检查案件 Records what was found in a drawn case.')
  check(@On(ROUND) { id, envelope }: Target, @Body() command: RecordCheck): Promise<Answer> {
    return this.bus.execute(new ActOnRound(id, command, envelope));
  }

  @Records(':id/conclusion', '抽查结束 Concludes the round.')
  conclude(@On(ROUND) { id, envelope }: Target, @Body() command: ConcludeRound): Promise<Answer> {
    return this.bus.execute(new ActOnRound(id, command, envelope));
  }

  @Permission('read-spot-checks')
  @Get(':id/frame')
  @Answers(
    '抽样框 Tells the frozen frame and, once drawn, seed and sample: docs/draw.mjs recomputes the draw.',
    FrozenFrame,
  )
  frame(@Named(ROUND) id: string): Promise<FrozenFrame> {
    return this.frames.of(id);
  }
}
