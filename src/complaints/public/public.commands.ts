import { Code, Count, Flag, ListOf, Nested, OneOf, Text, Texts } from '../../validation/fields';
import { AllegationBody, ComplainantBody, RespondentBody, SubjectBody } from '../intake/intake.commands';

/** 网上投诉: what a complainant fills in. Which unit receives it is found by competence. */
export class FileComplaint {
  @Code() regime!: string;
  @Code({ example: 'complaint' }) kind!: string;
  @Code({ example: 'service-attitude' }) category!: string;
  @Text({ max: 40, example: '440200', about: 'Where it happened (GB/T 2260).' }) region!: string;
  @Nested(() => ComplainantBody, { optional: true }) complainant?: ComplainantBody;
  @Count({ optional: true, min: 1, max: 100_000, about: '人次; 1 when left out.' }) partySize?: number;
  @ListOf(() => RespondentBody, { min: 1, max: 50 }) respondents!: RespondentBody[];
  @ListOf(() => AllegationBody, { optional: true, max: 100 }) allegations?: AllegationBody[];
  @Nested(() => SubjectBody, { optional: true }) subject?: SubjectBody;
  @Texts({ optional: true, max: 20 }) requests?: string[];
  @Text({ optional: true, max: 20_000 }) narrative?: string;
  @Flag({ optional: true, about: 'Name and content are to be kept from the respondents (篇八).' })
  confidential?: boolean;
}

/** Silence is no answer: whoever answers says how satisfied they are. */
export const VERDICTS = ['satisfied', 'basically-satisfied', 'dissatisfied'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** 答回访: the complainant's own verdict. */
export class AnswerCallBack {
  @OneOf(VERDICTS, { about: '满意 · 基本满意 · 不满意' }) satisfaction!: Verdict;
  @Text({ optional: true, max: 2000 }) opinion?: string;
  /** It happens now: nobody states when. */
  declare readonly at?: undefined;
}
