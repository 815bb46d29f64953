import { DayField, HappenedAt, OneOf, Ordinal, Sha256, Text } from '../../../validation/fields';
import { EVIDENCE_KINDS, type EvidenceKind } from './evidence.events';

/** 证据: a piece of evidence, the state it is in, and who keeps it. */
export class AddEvidence {
  @OneOf(EVIDENCE_KINDS, { about: '物证 · 书证 · 照片 · 录音 · 视频 · 电子数据 · 陈述 · 现场笔录' })
  kind!: EvidenceKind;
  @Text({ max: 2000 }) description!: string;
  @Text({ optional: true, max: 500, about: 'The state it is in.', example: '盒子已被撕开，不是只插了吸管' })
  state?: string;
  @Sha256({ optional: true, about: 'SHA-256 of its file.' }) hash?: string;
  @Text({ max: 200, about: 'Who keeps it, and where.' }) custody!: string;
  @HappenedAt() at?: string;
}

/** 提出鉴定 (篇三): offers the complainant to have something examined. */
export class OfferExamination {
  @Text({ max: 1000, about: 'What an examination would find out.' }) question!: string;
  @Text({ optional: true, max: 200, about: 'The body that would examine.' }) by?: string;
  @HappenedAt() at?: string;
}

/** 投诉人不要求鉴定: the complainant does without the examination that was offered. */
export class DeclineExamination {
  @Ordinal({ optional: true, about: 'Ordinal of the offer; taken from the path.' }) offer!: number;
  @Text({ optional: true, max: 2000, about: 'What the complainant said to it.' }) opinion?: string;
  @HappenedAt() at?: string;
}

/** 委托鉴定: an expert body is asked; until it reports the time does not count (篇三; 市场监督管理投诉举报处理暂行办法 20). */
export class OrderExamination {
  @Text({ max: 200, about: 'The body that examines.' }) by!: string;
  @Text({ max: 1000, about: 'What it is to find out.' }) question!: string;
  @Ordinal({ optional: true, about: 'Ordinal of the evidence that is examined.' }) evidence?: number;
  @DayField({ optional: true }) expectedBy?: string;
  @Ordinal({ optional: true, about: 'Ordinal of the offer that the complainant takes up.' }) offer?: number;
  @HappenedAt() at?: string;
}

/** 鉴定结论. */
export class ReportExamination {
  @Ordinal({ optional: true, about: 'Ordinal of the examination; taken from the path.' }) examination!: number;
  @Text({ max: 2000 }) conclusion!: string;
  @Sha256({ optional: true, about: 'SHA-256 of the report.' }) hash?: string;
  @HappenedAt() at?: string;
}
