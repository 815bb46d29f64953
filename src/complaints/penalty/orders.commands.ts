import { DayField, HappenedAt, Ordinal, Text } from '../../validation/fields';

/** 责令改正: what the respondent is to put right. */
export class OrderCorrection {
  @Ordinal({ about: 'Ordinal of the respondent in the complaint, from 1.' }) respondent!: number;
  @Text({ max: 100, about: '责令改正通知书文号' }) decisionNumber!: string;
  @Text({ max: 500 }) legalBasis!: string;
  @Text({ max: 2000 }) correction!: string;
  @DayField({ optional: true, about: 'The day by which it is to be corrected.' }) due?: string;
  @HappenedAt() at?: string;
}

/** 责令停止: the respondent is to stop an activity, as 导游活动 in 篇二. */
export class SuspendActivity {
  @Ordinal() respondent!: number;
  @Text({ max: 100 }) decisionNumber!: string;
  @Text({ max: 500 }) legalBasis!: string;
  @Text({ max: 500, example: '导游活动' }) activity!: string;
  @DayField() from!: string;
  @DayField({ optional: true, about: 'Last day; until further notice when left out.' }) until?: string;
  @HappenedAt() at?: string;
}

/** 不作处理: it was found out why a respondent is not to be penalised (篇二). */
export class DecideNoPenalty {
  @Ordinal() respondent!: number;
  @Text({ max: 2000 }) reason!: string;
  @HappenedAt() at?: string;
}
