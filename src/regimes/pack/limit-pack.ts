import { ROLES, type Role } from '../../kernel/roles';
import { SomeOf } from '../../validation/choices';
import { Count, Flag, Nested, OneOf, Text, Texts } from '../../validation/fields';
import {
  LIMIT_ENDS,
  LIMIT_STARTS,
  LIMIT_UNITS,
  PAUSE_GROUNDS,
  type Extension,
  type Limit,
  type LimitEnd,
  type LimitStart,
  type LimitUnit,
  type PauseGround,
} from '../parts/limits';
import { TermPack } from './term-pack';

export class ExtensionPack implements Extension {
  @Count({ min: 1, max: 100 }) times!: number;
  @Count({ min: 1, max: 10_000 }) length!: number;
  @OneOf(LIMIT_UNITS) unit!: LimitUnit;
  @SomeOf(ROLES, { min: 1 }) by!: Role[];
  @Text({ max: 200 }) article!: string;
}

export class LimitPack extends TermPack implements Limit {
  @Texts({ min: 1 }) kinds!: string[];
  @OneOf(LIMIT_STARTS) from!: LimitStart;
  @OneOf(LIMIT_ENDS) until!: LimitEnd;
  @Count({ min: 1, max: 10_000 }) length!: number;
  @OneOf(LIMIT_UNITS) unit!: LimitUnit;
  @Text({ max: 200, about: 'Article or 篇.' }) article!: string;
  @SomeOf(PAUSE_GROUNDS) pausedBy!: PauseGround[];
  @Nested(() => ExtensionPack, { optional: true }) extension?: ExtensionPack;
  @Flag({ about: 'False: known from general knowledge only.' }) verified!: boolean;
}
