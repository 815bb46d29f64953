import { Code, Count, DayField, Flag, ListOf, Nested, Text, Texts } from '../validation/fields';
import { ApiProperty } from '@nestjs/swagger';
import { Matches, NotEquals } from 'class-validator';
import { AMOUNT } from '../kernel/money';
import type { DeclineGround, Regime, StatutoryRange, Term } from './regime';

const ZERO = { message: 'must be more than zero' };

class NamesPack {
  @Text({ max: 100 }) zh!: string;
  @Text({ max: 100 }) en!: string;
}

class InForcePack {
  @DayField() from!: string;
  @DayField({ optional: true }) until?: string;
}

class TermPack implements Term {
  @Code() id!: string;
  @Text({ max: 200 }) zh!: string;
  @Text({ max: 200 }) en!: string;
}

class DeclineGroundPack extends TermPack implements DeclineGround {
  @Flag() namesCompetentBody!: boolean;
}

class StatutoryRangePack extends TermPack implements StatutoryRange {
  @Texts({ min: 1 }) respondentTypes!: string[];
  @ApiProperty() @Matches(AMOUNT, { message: 'must be an amount such as "1000.00"' }) minimum!: string;
  @ApiProperty() @Matches(AMOUNT, { message: 'must be an amount such as "1000.00"' }) maximum!: string;
}

/** The shape of a rule pack's file. */
export class RegimePack implements Regime {
  @Code() id!: string;
  @Count({ min: 1, max: 1000 }) version!: number;
  @Nested(() => NamesPack) names!: NamesPack;
  @Text({ max: 500 }) source!: string;
  @Nested(() => InForcePack) inForce!: InForcePack;
  @Text({ min: 3, max: 3 }) nationalCurrency!: string;
  @ApiProperty({ example: '0.1' })
  @Matches(AMOUNT, { message: 'must be an amount such as "0.1"' })
  @NotEquals('0', ZERO)
  @NotEquals('0.0', ZERO)
  @NotEquals('0.00', ZERO)
  confiscationRoundedTo!: string;
  @Flag() signatureOnSite!: boolean;
  @ListOf(() => TermPack, { min: 1 }) kinds!: TermPack[];
  @ListOf(() => TermPack, { min: 1 }) channels!: TermPack[];
  @ListOf(() => TermPack, { min: 1, max: 1000 }) categories!: TermPack[];
  @ListOf(() => TermPack, { min: 1 }) respondentTypes!: TermPack[];
  @ListOf(() => DeclineGroundPack) declineGrounds!: DeclineGroundPack[];
  @ListOf(() => StatutoryRangePack) fines!: StatutoryRangePack[];
  @ListOf(() => TermPack) resolutions!: TermPack[];
}
