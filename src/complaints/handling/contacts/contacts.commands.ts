import { Flag, HappenedAt, Instant, OneOf, Text, Texts } from '../../../validation/fields';
import { REPLY_MEDIA, type ReplyMedium } from '../../reply/reply.events';
import { PARTIES, type Party } from './contacts.events';

/** 联系记录: a talk with the complainant or anyone else concerned. */
export class LogContact {
  @OneOf(PARTIES, { about: '投诉人 · 被投诉人 · 供应商 · 证人 · 其他机关 · 其他' }) party!: Party;
  @OneOf(REPLY_MEDIA, { about: '电话 · 当面 · 信函 · 电子邮件 · 短信 · 网络' }) medium!: ReplyMedium;
  @Flag({ optional: true, about: 'True when the party came to us.' }) incoming?: boolean;
  @Flag({ optional: true, about: 'Whether anybody was reached; true when left out.' }) reached?: boolean;
  @Text({ max: 5000 }) summary!: string;
  @Instant({ optional: true, about: 'When the next contact is agreed for.' }) nextContactAt?: string;
  @HappenedAt() at?: string;
}

/** 复述确认 (篇一 4): the issues restated to the complainant, who says whether they are so. */
export class ConfirmIssues {
  @Texts({ min: 1, max: 20 }) issues!: string[];
  @Flag() agreed!: boolean;
  @Text({ optional: true, max: 2000, about: 'What is not so; required when not agreed.' }) objection?: string;
  @HappenedAt() at?: string;
}
