import { Module } from '@nestjs/common';
import { UnitsModule } from '../units/units.module';
import { ImportUnits } from './cases/import-units';
import { Importer } from './importer';
import { ImportsController } from './imports.controller';

@Module({
  imports: [UnitsModule],
  controllers: [ImportsController],
  providers: [Importer, ImportUnits],
  exports: [Importer],
})
export class ImportsModule {}
