import { Module } from '@nestjs/common';
import { StreamWriter } from '../commands/stream-writer';
import { RegimesModule } from '../regimes/regimes.module';
import { UnitDirectory } from './unit-directory';
import { UnitsController } from './units.controller';
import { UnitsHandler } from './units.handler';

@Module({
  imports: [RegimesModule],
  controllers: [UnitsController],
  providers: [
    {
      provide: UnitDirectory,
      inject: [StreamWriter],
      useFactory: (streams: StreamWriter) => new UnitDirectory(streams),
    },
    UnitsHandler,
  ],
  exports: [UnitDirectory],
})
export class UnitsModule {}
