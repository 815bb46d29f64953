import { Module } from '@nestjs/common';
import { loadRegimes } from './load-regimes';
import { RegimesController } from './regimes.controller';
import { Regimes } from './regimes';

@Module({
  controllers: [RegimesController],
  providers: [{ provide: Regimes, useFactory: () => loadRegimes() }],
  exports: [Regimes],
})
export class RegimesModule {}
