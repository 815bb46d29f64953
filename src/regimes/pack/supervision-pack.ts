import { ApiProperty } from '@nestjs/swagger';
import { IsDefined, Matches } from 'class-validator';
import { ROLES, type Role } from '../../kernel/roles';
import { SomeOf } from '../../validation/choices';
import { Count, Flag, ListOf, OneOf, Text } from '../../validation/fields';
import {
  KPIS,
  STRATA,
  type Kpi,
  type ScoreWeight,
  type SpotCheckRule,
  type Stratum,
  type UrgingRule,
} from '../parts/supervision';
import { TermPack } from './term-pack';

/** A share from 0 to 1, at most four decimals. */
const SHARE = /^(0(\.\d{1,4})?|1(\.0{1,4})?)$/;

export class SpotCheckPack implements SpotCheckRule {
  @IsDefined({ message: 'is missing' })
  @ApiProperty({ type: String, example: '0.05', pattern: SHARE.source })
  @Matches(SHARE, { message: 'must be a share from 0 to 1 such as "0.05"' })
  share!: string;

  @Count({ max: 100_000 }) least!: number;
  @SomeOf(STRATA) strata!: Stratum[];
  @ListOf(() => TermPack, { min: 1 }) checklist!: TermPack[];
  @SomeOf(ROLES, { min: 1 }) by!: Role[];
}

export class UrgingPack implements UrgingRule {
  @Count({ min: 1, max: 250, about: 'Working days.' }) first!: number;
  @Count({ min: 1, max: 250, about: 'Working days.' }) second!: number;
  @Text({ max: 200, about: 'Article or 篇.' }) article!: string;
}

export class ScoreWeightPack implements ScoreWeight {
  @OneOf(KPIS) kpi!: Kpi;
  @Count({ min: 1, max: 100 }) weight!: number;
  @Flag() higherIsBetter!: boolean;
}
