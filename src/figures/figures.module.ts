import { Global, Module } from '@nestjs/common';
import { FigureVersions } from './figure-versions.port';
import { LoadedFigureVersions } from './figure-versions';

/** What figures are defined by, for the read side that reckons them. */
@Global()
@Module({
  providers: [{ provide: FigureVersions, useClass: LoadedFigureVersions }],
  exports: [FigureVersions],
})
export class FiguresModule {}
