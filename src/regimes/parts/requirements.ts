import type { Term } from '../regime';

/** What a kind can require before a case of it is closed (invariant 7). */
export const REQUIREMENTS = [
  'finding',
  'reply',
  'reply-approved',
  'reply-written',
  'feedback-asked',
  'records',
  'remedies-performed',
  'penalties-executed',
  'completion-report',
  'answer',
  'suggestion-decision',
  'quality-review',
] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

export const RECORD_STEPS = ['receipt', 'acceptance', 'reply', 'closing'] as const;
export type RecordStep = (typeof RECORD_STEPS)[number];

/** Which part of a case a required record is about. */
export const RECORD_FIELDS = [
  'complainant.name',
  'complainant.telephone',
  'complainant.address',
  'respondent.name',
  'respondent.region',
  'subject.item',
  'subject.consumedOn',
  'subject.amount',
  'requests',
  'narrative',
  'signature',
  'allegations',
  'classification',
  'handler',
  'contact',
  'issues-confirmed',
  'evidence',
  'finding',
  'responsibility',
  'remedy',
  'apology',
  'reply',
  'feedback',
  'quality-review',
] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];

/** A record (记录) that must be filled at a step. */
export interface RequiredRecord extends Term {
  readonly step: RecordStep;
  readonly field: RecordField;
  readonly kinds: readonly string[];
  /** True: the step is refused without it. False: it is listed as missing, and needed or waived at closing. */
  readonly refused: boolean;
}
