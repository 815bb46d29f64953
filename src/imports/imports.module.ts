import { Module } from '@nestjs/common';
import { RegimesModule } from '../regimes/regimes.module';
import { UnitsModule } from '../units/units.module';
import { ImportUnits } from './cases/import-units';
import { Importer } from './importer';
import { ImportsController } from './imports.controller';

@Module({
  imports: [RegimesModule, UnitsModule],
  controllers: [ImportsController],
  providers: [Importer, ImportUnits],
  exports: [Importer],
})
export class ImportsModule {}
