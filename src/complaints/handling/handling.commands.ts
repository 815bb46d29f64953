import { DayField, HappenedAt, MoneyField, MoneyOf, OneOf, Ordinal, Text } from '../../validation/fields';
import {
  FINDINGS,
  REMEDY_TYPES,
  RESPONSIBILITIES,
  type Finding,
  type RemedyType,
  type Responsibility,
} from './handling.events';

/** 认定: what was found of one allegation. A later finding on the same allegation replaces the earlier one. */
export class RecordFinding {
  @Ordinal({ about: 'Ordinal of the allegation in the complaint, from 1.' }) allegation!: number;
  @OneOf(FINDINGS, { about: '成立 · 部分成立 · 不成立 · 无法查清' }) finding!: Finding;
  @OneOf(RESPONSIBILITIES, { about: '违规失职 · 一般失误 · 服务欠缺 · 商品问题 · 客户误解 · 无' })
  responsibility!: Responsibility;
  @Text({ max: 2000 }) explanation!: string;
  @HappenedAt() at?: string;
}

/** 提出补救措施. */
export class ProposeRemedy {
  @OneOf(REMEDY_TYPES) type!: RemedyType;
  @Text({ max: 1000 }) description!: string;
  @Ordinal({ optional: true }) respondent?: number;
  @MoneyOf({ optional: true }) amount?: MoneyField;
  @DayField({ optional: true, about: 'Last day on which a voucher or promise can be used.' }) expiresOn?: string;
  @HappenedAt() at?: string;
}

/** 履行补救措施. */
export class PerformRemedy {
  @Ordinal({ optional: true, about: 'Ordinal of the remedy; taken from the path.' }) remedy!: number;
  @HappenedAt() at?: string;
}
