import { SomeOf } from '../../validation/choices';
import { Count, DayField, ListOf, OneOf } from '../../validation/fields';
import {
  OPEN_DIMENSIONS,
  OPEN_FIGURES,
  OPEN_PERIODS,
  type OpenDataRule,
  type OpenDimension,
  type OpenFigure,
  type OpenPeriod,
  type OpenTable,
} from '../parts/open-data';
import { TermPack } from './term-pack';

export class OpenTablePack extends TermPack implements OpenTable {
  @OneOf(OPEN_DIMENSIONS) rows!: OpenDimension;
  @OneOf(OPEN_DIMENSIONS, { optional: true }) columns?: OpenDimension;
  @SomeOf(OPEN_FIGURES, { min: 1, optional: true }) figures?: OpenFigure[];
}

export class OpenDataPack implements OpenDataRule {
  @DayField({ about: 'First day of the first period.' }) since!: string;
  @OneOf(OPEN_PERIODS) every!: OpenPeriod;
  @Count({ max: 24, about: 'Months after its end at which a period is published.' }) monthsLater!: number;
  @ListOf(() => OpenTablePack, { min: 1, max: 6 }) tables!: OpenTablePack[];
}
