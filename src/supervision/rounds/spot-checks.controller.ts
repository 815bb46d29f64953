import { Readable } from 'node:stream';
import { Body, Controller, Get, StreamableFile } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Envelope } from '../../commands/envelope';
import { Permission } from '../../http/access/access';
import { Answer, Answers, Records } from '../../http/answers';
import { By, Named, On, type Target } from '../../http/caller';
import { CheckAgain, ContestCheck, RecordCheck } from '../checks/checks.commands';
import { FrozenFrame, FrozenFrames } from './frozen-frame';
import { ConcludeRound, DrawSample, PlanRound, SubstituteCase } from './round.commands';
import { ActOnRound, roundIdFor } from './round.handler';

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

  @Records(':id/substitutions', '替换样本 Puts the next case by rank in the place of one that cannot be checked.')
  substitute(@On(ROUND) { id, envelope }: Target, @Body() command: SubstituteCase): Promise<Answer> {
    return this.bus.execute(new ActOnRound(id, command, envelope));
  }

  @Permission('check-cases')
  @Records(':id/checks', '检查案件 Records what was found in a drawn case.')
  check(@On(ROUND) { id, envelope }: Target, @Body() command: RecordCheck): Promise<Answer> {
    return this.bus.execute(new ActOnRound(id, command, envelope));
  }

  @Permission('contest-checks')
  @Records(':id/contests', '复核申请 The checked unit asks for a second look at a case.')
  contest(@On(ROUND) { id, envelope }: Target, @Body() command: ContestCheck): Promise<Answer> {
    return this.bus.execute(new ActOnRound(id, command, envelope));
  }

  @Permission('check-cases')
  @Records(':id/second-checks', '复核 Records what somebody else found in a contested case: this is what counts.')
  checkAgain(@On(ROUND) { id, envelope }: Target, @Body() command: CheckAgain): Promise<Answer> {
    return this.bus.execute(new ActOnRound(id, command, envelope));
  }

  @Records(':id/conclusion', '抽查结束 Concludes the round.')
  conclude(@On(ROUND) { id, envelope }: Target, @Body() command: ConcludeRound): Promise<Answer> {
    return this.bus.execute(new ActOnRound(id, command, envelope));
  }

  @Permission('read-spot-checks')
  @Get(':id/frame')
  @Answers(
    '抽样框 Tells the frozen frame and, once drawn, seed and sample: docs/verify-draw.mjs recomputes the draw.',
    FrozenFrame,
  )
  async frame(@Named(ROUND) id: string): Promise<StreamableFile> {
    const type = 'application/json; charset=utf-8';
    return new StreamableFile(Readable.from(await this.frames.of(id), { objectMode: false }), { type });
  }
}
