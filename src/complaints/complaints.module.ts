import { Module } from '@nestjs/common';
import { UnitsModule } from '../units/units.module';
import { ApologyController } from './apology/apology.controller';
import { ArchivingController } from './archiving/archiving.controller';
import { ErasureController } from './archiving/erasure.controller';
import { RetentionWatch } from './archiving/retention/retention-watch';
import { RestrictionController } from './archiving/restriction/restriction.controller';
import { ClockController } from './clock/clock.controller';
import { DeadlineWatch } from './clock/deadline-watch';
import { ClosingController } from './closing/closing.controller';
import { EvaluationController } from './closing/evaluation.controller';
import { ComplaintHandler } from './complaint.handler';
import { Complaints } from './complaints';
import { handlingControllers } from './handling/handling.controllers';
import { intakeControllers } from './intake/intake.controllers';
import { LeadershipController } from './leadership/leadership.controller';
import { UndertakingWatch } from './leadership/undertakings/undertaking-watch';
import { UndertakingsController } from './leadership/undertakings/undertakings.controller';
import { PenaltyController } from './penalty/penalty.controller';
import { PublicController } from './public/public.controller';
import { PublicSide } from './public/public-side';
import { RegimeOfCaseController } from './regime-of-case/regime-of-case.controller';
import { ReplyController } from './reply/reply.controller';
import { DisputesController } from './routing/disputes/disputes.controller';
import { HandlersController } from './routing/handlers/handlers.controller';
import { RoutingController } from './routing/routing.controller';

@Module({
  imports: [UnitsModule],
  controllers: [
    ...intakeControllers,
    RegimeOfCaseController,
    RoutingController,
    DisputesController,
    HandlersController,
    ...handlingControllers,
    ApologyController,
    PenaltyController,
    LeadershipController,
    UndertakingsController,
    ClockController,
    ReplyController,
    ClosingController,
    EvaluationController,
    ArchivingController,
    ErasureController,
    RestrictionController,
    PublicController,
  ],
  providers: [ComplaintHandler, Complaints, PublicSide, DeadlineWatch, RetentionWatch, UndertakingWatch],
  exports: [ComplaintHandler, Complaints],
})
export class ComplaintsModule {}
