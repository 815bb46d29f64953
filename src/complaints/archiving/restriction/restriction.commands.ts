import { HappenedAt, Text } from '../../../validation/fields';

/** 限制处理 (个人信息保护法 47): what the law says to keep is kept, and used no more. */
export class RestrictProcessing {
  @Text({ max: 1000, about: 'Why. It stays: no names.' }) reason!: string;
  @Text({ optional: true, max: 500, about: 'The request (its number and day) or the article.' }) basis?: string;
  @HappenedAt() at?: string;
}

/** 解除限制处理. */
export class LiftRestriction {
  @Text({ max: 1000, about: 'Why. It stays: no names.' }) reason!: string;
  @HappenedAt() at?: string;
}
