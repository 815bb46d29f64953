import { Module } from '@nestjs/common';
import { UnitsModule } from '../units/units.module';
import { RectificationHandler } from './rectification/rectification.handler';
import { RectificationWatch } from './rectification/rectification-watch';
import { RectificationsController } from './rectification/rectifications.controller';
import { Frames } from './rounds/frames';
import { FrozenFrames } from './rounds/frozen-frame';
import { RoundHandler } from './rounds/round.handler';
import { SpotChecksController } from './rounds/spot-checks.controller';
import { ScorecardFigures } from './scorecards/scorecard-figures';
import { ScorecardVerifier } from './scorecards/scorecard-verifier';
import { ScorecardHandler } from './scorecards/scorecard.handler';
import { ScorecardsController } from './scorecards/scorecards.controller';

/** Needs a `CaseFrame`, `OverdueRectifications` and `Figures`, which the application provides from the read side. */
@Module({
  imports: [UnitsModule],
  controllers: [SpotChecksController, RectificationsController, ScorecardsController],
  providers: [
    RoundHandler,
    Frames,
    FrozenFrames,
    RectificationHandler,
    RectificationWatch,
    ScorecardHandler,
    ScorecardFigures,
    ScorecardVerifier,
  ],
})
export class SupervisionModule {}
