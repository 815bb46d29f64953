import { ApiProperty } from '@nestjs/swagger';
import { Matches, NotEquals } from 'class-validator';
import { AMOUNT } from '../../kernel/money';
import { SomeOf } from '../../validation/choices';
import { Code, Count, DayField, Flag, ListOf, Nested, Text, Texts } from '../../validation/fields';
import type { Regime } from '../regime';
import { KPIS, type Kpi } from '../parts/supervision';
import { AuthorityPack, DocumentTemplatePack, ReplyRulePack, RequiredRecordPack, RetentionPack } from './case-pack';
import { LimitPack } from './limit-pack';
import { OpenDataPack } from './open-data-pack';
import { ScoreWeightPack, SpotCheckPack, UrgingPack } from './supervision-pack';
import {
  CategoryBeforePack,
  DeclineGroundPack,
  JointComplaintPack,
  KindPack,
  RespondentTypePack,
  StatutoryRangePack,
  TermPack,
} from './term-pack';

const ZERO = { message: 'must be more than zero' };

class NamesPack {
  @Text({ max: 100 }) zh!: string;
  @Text({ max: 100 }) en!: string;
}

class InForcePack {
  @DayField() from!: string;
  @DayField({ optional: true }) until?: string;
}

/** The shape of a rule pack's file. */
export class RegimePack implements Regime {
  @Code() id!: string;
  @Count({ min: 1, max: 1000 }) version!: number;
  @Nested(() => NamesPack) names!: NamesPack;
  @Text({ max: 500 }) source!: string;
  @Nested(() => InForcePack) inForce!: InForcePack;
  @Count({ min: 1, max: 1000 }) taxonomyVersion!: number;
  @Texts({ length: 40 }) hotlines!: string[];

  @Text({ min: 3, max: 3 }) nationalCurrency!: string;
  @ApiProperty({ example: '0.1' })
  @Matches(AMOUNT, { message: 'must be an amount such as "0.1"' })
  @NotEquals('0', ZERO)
  @NotEquals('0.0', ZERO)
  @NotEquals('0.00', ZERO)
  confiscationRoundedTo!: string;
  @Flag() signatureOnSite!: boolean;
  @Flag() confidential!: boolean;
  @Flag() firstResponsible!: boolean;
  @Count({ min: 1, max: 10 }) handOversBeforeSuperior!: number;
  @Nested(() => JointComplaintPack, { optional: true }) jointComplaint?: JointComplaintPack;
  @Code({ optional: true }) intakeUnit?: string;

  @ListOf(() => KindPack, { min: 1 }) kinds!: KindPack[];
  @ListOf(() => TermPack, { min: 1 }) channels!: TermPack[];
  @ListOf(() => TermPack, { min: 1, max: 1000 }) categories!: TermPack[];
  @ListOf(() => CategoryBeforePack, { optional: true, max: 1000 }) categoriesBefore?: CategoryBeforePack[];
  @ListOf(() => RespondentTypePack, { min: 1 }) respondentTypes!: RespondentTypePack[];
  @ListOf(() => DeclineGroundPack) declineGrounds!: DeclineGroundPack[];
  @ListOf(() => StatutoryRangePack) fines!: StatutoryRangePack[];
  @ListOf(() => TermPack) resolutions!: TermPack[];

  @ListOf(() => LimitPack) limits!: LimitPack[];
  @ListOf(() => RequiredRecordPack) records!: RequiredRecordPack[];
  @ListOf(() => AuthorityPack) authority!: AuthorityPack[];
  @Nested(() => ReplyRulePack) reply!: ReplyRulePack;
  @ListOf(() => RetentionPack, { min: 1 }) retention!: RetentionPack[];
  @Nested(() => SpotCheckPack) spotChecks!: SpotCheckPack;
  @Nested(() => UrgingPack, { optional: true }) urging?: UrgingPack;
  @ListOf(() => ScoreWeightPack) scorecard!: ScoreWeightPack[];
  @SomeOf(KPIS, { min: 1 }) kpis!: Kpi[];
  @ListOf(() => DocumentTemplatePack) documents!: DocumentTemplatePack[];
  @Nested(() => OpenDataPack, { optional: true }) openData?: OpenDataPack;
}
