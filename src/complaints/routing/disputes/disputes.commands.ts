import { Code, HappenedAt, Ordinal, Text } from '../../../validation/fields';

/** 管辖争议: the holder says that another unit is competent, and asks their common superior. */
export class DisputeCompetence {
  @Code({ about: 'The unit that is held to be competent.' }) competent!: string;
  @Text({ max: 2000, about: 'Without personal data.' }) reason!: string;
  @HappenedAt() at?: string;
}

/** 指定管辖, by the common superior. */
export class DecideCompetence {
  @Ordinal({ optional: true, about: 'Ordinal of the dispute; taken from the path.' }) dispute!: number;
  @Code({ about: 'The unit that is competent: one of the two, or another one below the superior.' })
  competent!: string;
  @Text({ max: 2000, about: 'Without personal data.' }) reason!: string;
  @HappenedAt() at?: string;
}
