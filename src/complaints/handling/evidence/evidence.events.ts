import type { PersonalFields } from '../../../kernel/event';
import type { Day } from '../../../kernel/day';

/** 物证 · 书证 · 照片 · 录音 · 视频 · 电子数据 · 陈述 · 现场笔录. */
export const EVIDENCE_KINDS = [
  'object',
  'document',
  'photo',
  'audio',
  'video',
  'electronic',
  'statement',
  'inspection',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export interface EvidenceShapes {
  EvidenceAdded: {
    /** Ordinal of the piece of evidence in the case, from 1. */
    readonly evidence: number;
    readonly kind: EvidenceKind;
    readonly description: string;
    /** The state it is in: the box torn open, not just pierced by a straw (篇三). */
    readonly state?: string;
    /** SHA-256 of its file; in the log a salted hash in its place (`src/vault/files`). */
    readonly hash?: string;
    /** Who keeps it, and where. */
    readonly custody: string;
  };
  /** 提出鉴定: the complainant may have it examined (篇三: 如果顾客要求); nothing is ordered yet. */
  ExaminationOffered: {
    /** Ordinal of the offer in the case, from 1. */
    readonly offer: number;
    /** What an examination would find out. */
    readonly question: string;
    /** The body that would examine. */
    readonly by?: string;
  };
  /** By the complainant. */
  ExaminationDeclined: { readonly offer: number; readonly opinion?: string };
  ExaminationOrdered: {
    /** Ordinal of the examination in the case, from 1. */
    readonly examination: number;
    /** The body that examines. */
    readonly by: string;
    /** What it is to find out. */
    readonly question: string;
    /** Ordinal of the evidence that is examined. */
    readonly evidence?: number;
    readonly expectedBy?: Day;
    /** Ordinal of the offer that was taken up. */
    readonly offer?: number;
  };
  ExaminationReported: {
    readonly examination: number;
    readonly conclusion: string;
    /** SHA-256 of the report; in the log a salted hash in its place (`src/vault/files`). */
    readonly hash?: string;
    /** Whether another examination is still under way: the clock goes on only when none is. */
    readonly othersUnderWay: boolean;
  };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const EVIDENCE_PERSONAL_FIELDS = {
  EvidenceAdded: [],
  ExaminationOffered: [],
  ExaminationDeclined: ['opinion'],
  ExaminationOrdered: [],
  ExaminationReported: [],
} as const satisfies PersonalFields<EvidenceShapes>;
