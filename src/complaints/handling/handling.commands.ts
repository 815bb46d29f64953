import { HappenedAt, OneOf, Ordinal, Text } from '../../validation/fields';
import { FINDINGS, RESPONSIBILITIES, type Finding, type Responsibility } from './handling.events';

/** 认定: what was found of one allegation. A later finding on the same allegation replaces the earlier one. */
export class RecordFinding {
  @Ordinal({ about: 'Ordinal of the allegation in the complaint, from 1.' }) allegation!: number;
  @OneOf(FINDINGS, { about: '成立 · 部分成立 · 不成立 · 无法查清' }) finding!: Finding;
  @OneOf(RESPONSIBILITIES, { about: '违规失职 · 一般失误 · 服务欠缺 · 商品问题 · 客户误解 · 无' })
  responsibility!: Responsibility;
  @Text({ max: 2000 }) explanation!: string;
  @HappenedAt() at?: string;
}
