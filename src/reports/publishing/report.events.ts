import type { Day } from '../../kernel/day';
import type { PersonalFields } from '../../kernel/event';
import type { ReportData } from '../content/report-data';

/** 投诉处理工作总结 · 季度分析 (篇八). */
export const REPORT_KINDS = ['work-summary', 'quarterly-analysis'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What a person writes: 综述 · 原因分析 · 薄弱环节 · 措施 · 下一步打算. */
export const TEXT_PARTS = ['overview', 'causes', 'weak-links', 'measures', 'plans'] as const;
export type TextPart = (typeof TEXT_PARTS)[number];

export interface ReportPublished {
  readonly content: ReportData;
  /** SHA-256 of the canonical form of the content. */
  readonly contentHash: string;
  /** SHA-256 of each rendering as it was on that day, by its name. */
  readonly renderings: Readonly<Record<string, string>>;
}

export interface ReportShapes {
  /** 起草. */
  ReportDrafted: {
    readonly kind: ReportKind;
    readonly regime: string;
    /** The unit and those below it; the whole installation when left out. */
    readonly unit?: string;
    readonly from: Day;
    /** The first day after the period. */
    readonly to: Day;
  };
  /** A part in a person's own words; the newest of a part and language is its text, an empty one takes it back. */
  ReportTextWritten: {
    readonly part: TextPart;
    readonly language: 'zh' | 'en';
    /** Ordinal among the texts of this part and language, from 1. */
    readonly ordinal: number;
    readonly text: string;
  };
  /** 发布: the report at a position, as it stands for ever. */
  ReportPublished: ReportPublished;
}

/**
 * Drafts may name people, and are sealed like what is written of cases. What is published is looked through first and holds no
 * personal data of complainants: it lies open, since it has to be the same for ever.
 */
export const REPORT_PERSONAL_FIELDS = {
  ReportDrafted: [],
  ReportTextWritten: ['text'],
  ReportPublished: [],
} as const satisfies PersonalFields<ReportShapes>;

export const REPORT_EVENTS = Object.keys(REPORT_PERSONAL_FIELDS) as (keyof ReportShapes)[];

const PREFIX = 'report-';

export const reportStream = (id: string): string => PREFIX + id;
export const reportIdOf = (stream: string): string => stream.slice(PREFIX.length);
