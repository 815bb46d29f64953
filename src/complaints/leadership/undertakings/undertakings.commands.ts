import { Code, Count, DayField, HappenedAt, Nested, OneOf, Ordinal, Text } from '../../../validation/fields';
import { RECEPTION_OUTCOMES, type ReceptionOutcome } from './undertakings.events';

export class FollowUpBody {
  @Code({ about: 'The unit that is to do it: the caller’s, the holder, or one below the caller’s.' }) unit!: string;
  @Text({ max: 2000, about: 'Without personal data.' }) task!: string;
  @DayField({ optional: true }) due?: string;
}

/** 领导接待: on a reception day a leader received whoever complained (篇十). */
export class RecordReceptionDay {
  @Text({ max: 100, about: 'Who received them.' }) leader!: string;
  @Count({ min: 1, max: 100_000, about: '人次: how many came.' }) persons!: number;
  @OneOf(RECEPTION_OUTCOMES, { about: '当场解决 · 解释说明 · 交办' }) came!: ReceptionOutcome;
  @Text({ max: 5000, about: 'What was said and answered; sealed as personal data.' }) result!: string;
  @Nested(() => FollowUpBody, { optional: true, about: 'What is to be done: exactly when it was followed up.' })
  followUp?: FollowUpBody;
  @HappenedAt() at?: string;
}

/** 办理情况报告, by the unit that was to do it. */
export class ReportUndertaking {
  @Ordinal({ optional: true, about: 'Ordinal of the undertaking; taken from the path.' }) undertaking!: number;
  @Text({ max: 5000, about: 'What was done; sealed as personal data.' }) result!: string;
  @HappenedAt() at?: string;
}

/** 逾期: given by the system itself when the day has passed. */
export class RecordUndertakingOverdue {
  @Ordinal() undertaking!: number;
  @DayField() due!: string;
  @HappenedAt() at?: string;
}
