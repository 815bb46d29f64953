import { HappenedAt, OneOf, Ordinal, Text } from '../../../validation/fields';
import { DEMAND_GROUNDS, STAFF_MEASURES, type DemandGround, type StaffMeasure } from './conduct.events';

/** 处理员工: what the organisation did about its own employee (篇二, 篇七). */
export class TakeStaffAction {
  @OneOf(STAFF_MEASURES, { about: '批评教育 · 培训 · 警告 · 扣罚 · 停岗 · 调岗 · 辞退 · 其他' }) measure!: StaffMeasure;
  @Text({ max: 2000 }) description!: string;
  @Text({ optional: true, max: 100, about: 'Whom it concerns.' }) staff?: string;
  @Ordinal({ optional: true, about: 'Ordinal of the respondent whose staff it is.' }) respondent?: number;
  @HappenedAt() at?: string;
}

/** 拒绝要求 (篇一 10): a demand that is unreasonable or against the rules is declined, with the reason. */
export class DeclineDemand {
  @Ordinal({ optional: true, about: 'Ordinal of the request in the complaint.' }) request?: number;
  @Text({ max: 1000 }) demand!: string;
  @OneOf(DEMAND_GROUNDS, { about: '过份苛索 · 抵触规定' }) ground!: DemandGround;
  @Text({ max: 2000 }) reason!: string;
  @HappenedAt() at?: string;
}
