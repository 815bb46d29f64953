import { Module } from '@nestjs/common';
import { UnitDirectory } from './unit-directory';
import { UnitsController } from './units.controller';
import { UnitsHandler } from './units.handler';

@Module({ controllers: [UnitsController], providers: [UnitDirectory, UnitsHandler], exports: [UnitDirectory] })
export class UnitsModule {}
