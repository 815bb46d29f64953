import type { Term } from '../regime';

/** 转办通知书 · 受理通知书 · 不予受理通知书 · 督办通知书 · 责令整改通知书 · 答复书 · 办结报告 · 投诉登记表. */
export const DOCUMENT_TYPES = [
  'transfer-notice',
  'acceptance-notice',
  'declination-notice',
  'urging-notice',
  'rectification-order',
  'reply-letter',
  'completion-report',
  'registration-form',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export interface DocumentTemplate {
  readonly document: DocumentType;
  readonly version: number;
  readonly title: string;
  /** 机关代字: stands before the year in the 文号, as 韶旅投转. */
  readonly mark: string;
}

/** How long a closed case is kept; one class of a regime is the ordinary one, others are for important cases. */
export interface Retention extends Term {
  readonly years: number;
  readonly important: boolean;
}
