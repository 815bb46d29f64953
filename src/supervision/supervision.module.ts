import { Module } from '@nestjs/common';
import { FrozenFrames } from './frozen-frame';
import { RoundHandler } from './round.handler';
import { SpotChecksController } from './spot-checks.controller';

/** Needs a `CaseFrame`, which the application provides from the read side. */
@Module({ controllers: [SpotChecksController], providers: [RoundHandler, FrozenFrames] })
export class SupervisionModule {}
