import { Flag, HappenedAt, Text } from '../../../validation/fields';

/** 首问负责 (篇一 8): hands the complainant over in person. */
export class WarmHandOver {
  @Text({ max: 100, about: 'The person to whom the case is handed over.' }) to!: string;
  @Flag({ about: 'Whether the complainant was introduced to that person.' }) complainantIntroduced!: boolean;
  @Text({ optional: true, max: 1000 }) remark?: string;
  @HappenedAt() at?: string;
}

/** 指定承办人: once in each unit that holds the case; another one replaces them. */
export class AssignHandler {
  @Text({ max: 100, about: 'Account or staff id of the handler.' }) handler!: string;
  @HappenedAt() at?: string;
}

/** 更换承办人 (篇三). */
export class ReplaceHandler {
  @Text({ max: 100, about: 'Account or staff id of the new handler.' }) handler!: string;
  @Text({ max: 1000 }) reason!: string;
  @HappenedAt() at?: string;
}
