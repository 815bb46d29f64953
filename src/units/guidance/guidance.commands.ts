import { Count, DayField, HappenedAt, Text } from '../../validation/fields';

/** 下发意见 (篇五): for every unit below the one that gives it, on the days on which it is in force. */
export class GiveGuidance {
  @Text({ max: 200, example: '关于改进窗口服务的意见' }) title!: string;
  @Text({ max: 20_000, about: '原则、步骤和方法' }) text!: string;
  @DayField({ about: 'First day on which it is in force (China).' }) from!: string;
  @DayField({ optional: true, about: 'Last day on which it is in force; left out when it is open.' }) until?: string;
  @HappenedAt() at?: string;
}

/** 撤回意见: it is no longer in force from this day on. */
export class WithdrawGuidance {
  @Count({
    ...{ optional: true, min: 1, max: 1_000_000 },
    about: 'Ordinal of the guidance of the unit; taken from the path.',
  })
  guidance!: number;
  @Text({ max: 1000 }) reason!: string;
  @HappenedAt() at?: string;
}
