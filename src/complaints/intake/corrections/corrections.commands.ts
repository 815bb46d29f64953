import { Count, HappenedAt, MoneyField, MoneyOf, OneOf, Ordinal, Text } from '../../../validation/fields';
import { PERSONAL_RECORDS, PLAIN_FIELDS, type Correctable } from './corrections.events';

/** 更正记录: what was recorded wrongly is recorded anew, with the reason; the original stays in the log. */
export class CorrectRecord {
  @OneOf([...PLAIN_FIELDS, ...PERSONAL_RECORDS]) field!: Correctable;
  @Ordinal({ optional: true, about: 'Which respondent, allegation or request.' }) ordinal?: number;
  @Text({ optional: true, max: 20_000, about: 'The new text, code or day.' }) value?: string;
  @Count({ optional: true, min: 1, max: 100_000, about: 'The new number of persons.' }) count?: number;
  @MoneyOf({ optional: true, about: 'The new amount.' }) amount?: MoneyField;
  @Text({ max: 1000 }) reason!: string;
  @HappenedAt() at?: string;
}
