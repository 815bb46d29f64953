import { Module } from '@nestjs/common';
import { UnitsModule } from '../units/units.module';
import { OpenWords } from './gathering/open-words';
import { OpenDataGatherer } from './gathering/gatherer';
import { OpenDataController } from './open-data.controller';
import { OpenDataReader } from './open-data-reader';
import { PublicOpenDataController } from './public-open-data.controller';
import { OpenDataHandler } from './publishing/open-data.handler';

/** 公共开放数据: what is told of a regime’s cases to everybody. Needs `Figures`, which the application provides from the read side. */
@Module({
  imports: [UnitsModule],
  controllers: [OpenDataController, PublicOpenDataController],
  providers: [OpenDataGatherer, OpenDataHandler, OpenDataReader, OpenWords],
})
export class OpenDataModule {}
