import { HappenedAt, ListOf, OneOf, Text } from '../../validation/fields';
import { REVIEW_DECISIONS, type ReviewDecision } from './closing.events';

/** 申请复查: the complainant does not accept the result of a closed case. */
export class RequestReview {
  @Text({ max: 5000 }) reason!: string;
  @HappenedAt() at?: string;
}

/** 复查意见: on the review that was asked for last. */
export class DecideReview {
  @OneOf(REVIEW_DECISIONS, { about: '支持 · 解释说明 · 不支持' }) decision!: ReviewDecision;
  @Text({ max: 5000 }) explanation!: string;
  @HappenedAt() at?: string;
}

export class QualityPointBody {
  @Text({ max: 1000, about: '不足' }) shortcoming!: string;
  @Text({ max: 1000, about: '改进建议' }) improvement!: string;
}

/** 质量评析: what fell short in the handling, each point with its improvement (篇五). */
export class ReviewQuality {
  @ListOf(() => QualityPointBody, { min: 1, max: 50 }) points!: QualityPointBody[];
  @HappenedAt() at?: string;
}

/** 典型案例: the case is worth telling (篇八). */
export class MarkTypical {
  @Text({ max: 1000 }) reason!: string;
  @Text({ optional: true, max: 2000, about: 'What is to be learned from it.' }) lesson?: string;
  @HappenedAt() at?: string;
}
