import { Flag, HappenedAt, OneOf, Ordinal, Text } from '../../validation/fields';
import { APOLOGY_FORMS, type ApologyForm } from './apology.events';

/** 道歉: who apologised, on whose behalf, for what, and in which form. */
export class Apologize {
  @Text({ max: 200, about: 'Who apologised.' }) by!: string;
  @Text({ max: 200, about: 'On whose behalf.' }) onBehalfOf!: string;
  @Text({ max: 1000, about: 'For what.' }) reason!: string;
  @OneOf(APOLOGY_FORMS, { about: '口头 · 电话 · 当面 · 书面 · 公开' }) form!: ApologyForm;
  @Flag({ optional: true, about: 'Whether the complainant accepted it; left out when not known.' }) accepted?: boolean;
  @Ordinal({ optional: true, about: 'Ordinal of the respondent it concerns.' }) respondent?: number;
  @HappenedAt() at?: string;
}
