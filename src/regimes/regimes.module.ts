import { Module } from '@nestjs/common';
import { loadRegimes } from './load-regimes';
import { RegimesController } from './regimes.controller';
import { Regimes } from './regimes';
import { TermNames } from './term-names.port';

@Module({
  controllers: [RegimesController],
  providers: [
    { provide: Regimes, useFactory: () => loadRegimes() },
    { provide: TermNames, useExisting: Regimes },
  ],
  exports: [Regimes, TermNames],
})
export class RegimesModule {}
