import { Flag, HappenedAt, OneOf, Text } from '../../validation/fields';
import { REPLY_MEDIA, SATISFACTIONS, type ReplyMedium, type Satisfaction } from './reply.events';

/** 答复: the complainant is told the result. */
export class SendReply {
  @OneOf(REPLY_MEDIA) medium!: ReplyMedium;
  @Flag({ optional: true, about: '书面答复: whether the reply was written.' }) written?: boolean;
  @Text({ max: 5000 }) summary!: string;
  @HappenedAt() at?: string;
}

/** 回访: the complainant's verdict. Silence is never counted as satisfaction. */
export class RecordFeedback {
  @Flag({ about: 'Whether the complainant was reached.' }) reached!: boolean;
  @OneOf(SATISFACTIONS, { about: '满意 · 基本满意 · 不满意 · 未答复' }) satisfaction!: Satisfaction;
  @Text({ optional: true, max: 2000 }) opinion?: string;
  @HappenedAt() at?: string;
}
