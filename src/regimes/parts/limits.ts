import type { Role } from '../../kernel/roles';
import type { Term } from '../regime';

/**
 * What starts a limit. `supplement`: what was asked for came in (补正); `case-opened`: 立案, for a report its acceptance;
 * `mediation-end`: the last negotiation, with or without an agreement.
 */
export const LIMIT_STARTS = [
  'receipt',
  'acceptance',
  'transfer',
  'supplement',
  'reply',
  'review-request',
  'case-opened',
  'mediation-end',
  'finding',
] as const;
export type LimitStart = (typeof LIMIT_STARTS)[number];

/**
 * What must happen within a limit. `decision`: accepted or declined; `transfer`: passed on, or decided here instead, and then
 * nothing had to be passed on; `acknowledgement`: signed for or returned; `answer`: a consultation was answered.
 */
export const LIMIT_ENDS = [
  'decision',
  'reply',
  'closing',
  'answer',
  'acknowledgement',
  'transfer',
  'review-decision',
  'feedback',
  'finding',
  'suggestion-decision',
  'mediation-end',
] as const;
export type LimitEnd = (typeof LIMIT_ENDS)[number];

/** Whether a limit runs in working or in calendar days belongs to the rule; hours run from the moment. */
export const LIMIT_UNITS = ['hours', 'working-days', 'calendar-days'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

/** Why a clock may stand still: 鉴定检验 · 补正 · 听证 · 中止 · 会商 · 管辖争议. */
export const PAUSE_GROUNDS = [
  'examination',
  'supplement',
  'hearing',
  'suspension',
  'joint-procedure',
  'competence-dispute',
] as const;
export type PauseGround = (typeof PAUSE_GROUNDS)[number];

/** Granted before the old due date, at most `times` times by `length` each, by one of these roles (invariant 6). */
export interface Extension {
  readonly times: number;
  readonly length: number;
  readonly unit: LimitUnit;
  readonly by: readonly Role[];
  readonly article: string;
}

/** A time limit (时限) as data; the clock counts it. A kind can have several in parallel. */
export interface Limit extends Term {
  /** Kinds it applies to, all listed. */
  readonly kinds: readonly string[];
  readonly from: LimitStart;
  readonly until: LimitEnd;
  readonly length: number;
  readonly unit: LimitUnit;
  /** Article or 篇, in Chinese. */
  readonly article: string;
  readonly pausedBy: readonly PauseGround[];
  readonly extension?: Extension;
  /** False: known from general knowledge only, not read in the rule itself. */
  readonly verified: boolean;
}
