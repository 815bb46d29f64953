import { Flag, HappenedAt, Hashes, Instant, OneOf, Text } from '../../validation/fields';
import { REPLY_MEDIA, SATISFACTIONS, type ReplyMedium, type Satisfaction } from './reply.events';

/** 办结报告: the unit that handled the case reports the result to the one that passed it on. */
export class ReportCompletion {
  @Text({ max: 10_000 }) summary!: string;
  @Hashes({ optional: true, about: 'SHA-256 of each attachment.' }) attachments?: string[];
  @HappenedAt() at?: string;
}

/** 审批: a draft of the reply is approved or sent back. What is sent afterwards is what was approved. */
export class JudgeReply {
  @Flag({ about: 'True: 同意; false: 退回修改, with the reason as remark.' }) approved!: boolean;
  @Text({ max: 5000, about: 'The draft, word by word.' }) reply!: string;
  @Text({ optional: true, max: 1000, about: 'Required when the draft is sent back.' }) remark?: string;
  @HappenedAt() at?: string;
}

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
  @Instant({ optional: true, about: 'When they were called: a verdict of satisfaction without a call is hinted at.' })
  calledAt?: string;
  @HappenedAt() at?: string;
}
