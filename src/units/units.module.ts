import { Module } from '@nestjs/common';
import { StreamWriter } from '../commands/stream-writer';
import { Proposals } from './competence/proposals';
import { ProposalsController } from './competence/proposals.controller';
import { GuidanceController } from './guidance/guidance.controller';
import { UnitDirectory } from './unit-directory';
import { UnitsController } from './units.controller';
import { UnitsHandler } from './units.handler';

@Module({
  controllers: [UnitsController, GuidanceController, ProposalsController],
  providers: [
    {
      provide: UnitDirectory,
      inject: [StreamWriter],
      useFactory: (streams: StreamWriter) => new UnitDirectory(streams),
    },
    UnitsHandler,
    Proposals,
  ],
  exports: [UnitDirectory, Proposals],
})
export class UnitsModule {}
