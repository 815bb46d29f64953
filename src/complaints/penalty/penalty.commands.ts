import { Code, DayField, HappenedAt, MoneyField, MoneyOf, Ordinal, Rate, Text } from '../../validation/fields';

/** 罚款: a fine on one respondent, by a numbered decision. */
export class FineRespondent {
  @Ordinal({ about: 'Ordinal of the respondent in the complaint, from 1.' }) respondent!: number;
  @Text({ max: 100, about: '处罚决定书文号' }) decisionNumber!: string;
  @Text({ max: 500 }) legalBasis!: string;
  @Code({ optional: true, about: 'Id of the regime’s statutory range; a fine outside it is kept with a warning.' })
  article?: string;
  @MoneyOf() fine!: MoneyField;
  @HappenedAt() at?: string;
}

/** 没收违法所得: foreign money with the rate of a day; what the clerk worked out must agree to the stated unit (篇二). */
export class ConfiscateIncome {
  @Ordinal() respondent!: number;
  @Text({ max: 100 }) decisionNumber!: string;
  @Text({ max: 500 }) legalBasis!: string;
  @MoneyOf({ about: 'The income as it was received.' }) original!: MoneyField;
  @Rate({ optional: true, about: 'National currency for one unit of the original; required for foreign money.' })
  rate?: string;
  @DayField({ optional: true, about: 'The day of the rate.' }) rateOn?: string;
  @MoneyOf({ about: 'What is to be paid, in national currency.' }) confiscated!: MoneyField;
  @HappenedAt() at?: string;
}

/** 缴款: money paid to the treasury. */
export class PayPenalty {
  @MoneyOf() amount!: MoneyField;
  @Text({ max: 200, example: '市财政局' }) to!: string;
  @Text({ optional: true, max: 100 }) receipt?: string;
  @Ordinal({ optional: true, about: 'The respondent who paid; left out for a payment of the whole case.' })
  respondent?: number;
  @HappenedAt() at?: string;
}

/** 减免: a respondent is let off a part of what is still due. */
export class WaivePenalty {
  @Ordinal() respondent!: number;
  @MoneyOf() amount!: MoneyField;
  @Text({ max: 500 }) legalBasis!: string;
  @Text({ max: 2000 }) reason!: string;
  @HappenedAt() at?: string;
}

/** 执行完毕: every penalty of the case is paid or waived. */
export class ExecutePenalty {
  @Text({ optional: true, max: 500 }) remark?: string;
  @HappenedAt() at?: string;
}
