import { DayField, Flag, HappenedAt, Hashes, ListOf, Nested, Text, Texts } from '../../../validation/fields';
import { AllegationBody, ComplainantBody, RespondentBody, SubjectBody } from '../intake.commands';

/** 通知补正: what is missing is told all at once. */
export class RequestSupplement {
  @Texts({ min: 1, max: 50, about: 'What is missing.' }) missing!: string[];
  @DayField({ optional: true, about: 'The day by which it is to be supplied.' }) until?: string;
  @HappenedAt() at?: string;
}

/** 补正: what the complainant supplies; it fills what was empty and adds to the lists. */
export class Supplement {
  @Text({ max: 5000 }) description!: string;
  @Nested(() => ComplainantBody, { optional: true }) complainant?: ComplainantBody;
  @Text({ optional: true, max: 20_000 }) narrative?: string;
  @Nested(() => SubjectBody, { optional: true }) subject?: SubjectBody;
  @ListOf(() => RespondentBody, { optional: true, max: 50 }) respondents?: RespondentBody[];
  @ListOf(() => AllegationBody, { optional: true, max: 100 }) allegations?: AllegationBody[];
  @Texts({ optional: true, max: 20 }) requests?: string[];
  @Flag({ optional: true, about: 'True when the complaint was signed afterwards.' }) signed?: boolean;
  @Hashes({ optional: true, about: 'SHA-256 of each attachment.' }) attachments?: string[];
  @HappenedAt() at?: string;
}
