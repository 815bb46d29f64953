import type { LimitEnd } from '../../src/regimes/parts/limits';

/** What a complainant waits for; every other limit is between offices. */
export const AWAITED = [
  'decision',
  'answer',
  'suggestion-decision',
  'mediation-end',
  'reply',
  'closing',
  'review-decision',
] as const satisfies readonly LimitEnd[];
export type Awaited = (typeof AWAITED)[number];

const awaited: ReadonlySet<LimitEnd> = new Set(AWAITED);
export const isAwaited = (until: LimitEnd): until is Awaited => awaited.has(until);
