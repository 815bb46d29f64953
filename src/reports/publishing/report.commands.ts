import { Code, DayField, Flag, HappenedAt, OneOf, Text } from '../../validation/fields';
import { REPORT_KINDS, TEXT_PARTS, type ReportKind, type TextPart } from './report.events';

/** 起草总结: what it is about; the figures are read anew until it is published. */
export class DraftReport {
  @OneOf(REPORT_KINDS, { about: '投诉处理工作总结 · 季度分析 (篇八)', example: 'work-summary' }) kind!: ReportKind;
  @Code({ example: 'consumer-affairs' }) regime!: string;
  @Code({ optional: true, about: 'The unit and those below it; the caller’s when left out.' }) unit?: string;
  @DayField({ about: 'First day of the period (China).', example: '2010-01-01' }) from!: string;
  @DayField({ about: 'First day after the period (China).', example: '2011-01-01' }) to!: string;
  @HappenedAt() at?: string;
}

/** A part in your own words; the newest one of a part and language stands. */
export class WriteReportText {
  @OneOf(TEXT_PARTS, { about: '综述 · 原因分析 · 薄弱环节 · 措施 · 下一步打算', example: 'measures' }) part!: TextPart;
  @OneOf(['zh', 'en'], { example: 'zh' }) language!: 'zh' | 'en';
  @Text({
    max: 20_000,
    about: 'Paragraphs, one a line. Without names of complainants: what is published stays for ever.',
    example: '加强对导游聘用的检查。',
  })
  text!: string;
  @HappenedAt() at?: string;
}

/** 发布总结: at the newest position of the log, as it stands for ever. */
export class PublishReport {
  @Flag({
    optional: true,
    about: 'Somebody looked at what may be personal data in it, and it is none: see `report-holds-personal-data`.',
  })
  personalDataChecked?: boolean;
  @HappenedAt() at?: string;
}

export type ReportCommand = DraftReport | WriteReportText | PublishReport;
