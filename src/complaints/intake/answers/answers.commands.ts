import { Flag, HappenedAt, OneOf, Text } from '../../../validation/fields';
import { REPLY_MEDIA, type ReplyMedium } from '../../reply/reply.events';

const MEDIA = '电话 · 当面 · 信函 · 电子邮件 · 短信 · 网络';

/** 答复咨询 (篇七): at once when it can be, else within the limit. */
export class AnswerConsultation {
  @OneOf(REPLY_MEDIA, { about: MEDIA }) medium!: ReplyMedium;
  @Text({ max: 5000 }) answer!: string;
  @HappenedAt() at?: string;
}

/** 建议的采纳决定 (篇七): a leader decides, and the customer is told what became of the suggestion. */
export class DecideSuggestion {
  @Flag() adopted!: boolean;
  @Text({ max: 100, about: 'The leader who decided.' }) decidedBy!: string;
  @Text({ max: 2000 }) reason!: string;
  @OneOf(REPLY_MEDIA, { optional: true, about: `How the customer was told: ${MEDIA}` }) toldBy?: ReplyMedium;
  @HappenedAt() at?: string;
}
