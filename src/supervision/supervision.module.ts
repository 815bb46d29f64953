import { Module } from '@nestjs/common';
import { UnitsModule } from '../units/units.module';
import { RectificationHandler } from './rectification/rectification.handler';
import { RectificationWatch } from './rectification/rectification-watch';
import { RectificationsController } from './rectification/rectifications.controller';
import { Frames } from './rounds/frames';
import { FrozenFrames } from './rounds/frozen-frame';
import { RoundHandler } from './rounds/round.handler';
import { SpotChecksController } from './rounds/spot-checks.controller';

/** Needs a `CaseFrame` and `OverdueRectifications`, which the application provides from the read side. */
@Module({
  imports: [UnitsModule],
  controllers: [SpotChecksController, RectificationsController],
  providers: [RoundHandler, Frames, FrozenFrames, RectificationHandler, RectificationWatch],
})
export class SupervisionModule {}
