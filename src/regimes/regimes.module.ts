import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Regimes } from './regimes';
import { RegimesController } from './regimes.controller';
import { RecordsOfRegimes } from './required-records';
import { RequiredRecords } from './required-records.port';
import { TermNames } from './term-names.port';

/** The rule packs, loaded and checked before anything else, for whoever needs them. */
@Global()
@Module({})
export class RegimesModule {
  static of(regimes: Regimes): DynamicModule {
    return {
      module: RegimesModule,
      controllers: [RegimesController],
      providers: [
        { provide: Regimes, useValue: regimes },
        { provide: TermNames, useExisting: Regimes },
        { provide: RequiredRecords, useClass: RecordsOfRegimes },
      ],
      exports: [Regimes, TermNames, RequiredRecords],
    };
  }
}
