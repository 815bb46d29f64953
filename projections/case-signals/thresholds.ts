/** 异常线索: patterns that may have an innocent reason. A hint with its cases, never a verdict, and no part of any figure or score. */
export const SIGNALS = [
  'closed-and-reopened',
  'extended-on-the-last-day',
  're-registered',
  'same-reply',
  'satisfied-without-call',
  'closed-just-before-due',
  'passed-round',
] as const;
export type Signal = (typeof SIGNALS)[number];

/** From where on something is hinted at. */
export interface Thresholds {
  /** 办结后不久重办: reopened within so many hours after the closing. */
  readonly reopenedWithinHours: number;
  /** 末日连续延期: a unit extended so many limits on their last day within so many days. */
  readonly lastDayExtensions: number;
  readonly lastDayWithinDays: number;
  /** 重新登记: the same person and matter again within so many days after it ended without a result. */
  readonly registeredAgainWithinDays: number;
  /** 雷同答复: a unit sent the same reply so many times within so many days. */
  readonly sameReplies: number;
  readonly sameReplyWithinDays: number;
  /** 临期办结: closed so few minutes before the limit ended. */
  readonly closedWithinMinutes: number;
  /** 反复退转 (篇十: 不得推诿): so many returns, or so many hand-overs. */
  readonly returns: number;
  readonly handOvers: number;
}

/** A decision: none of them is in the source. */
export const THRESHOLDS: Thresholds = {
  reopenedWithinHours: 72,
  lastDayExtensions: 3,
  lastDayWithinDays: 30,
  registeredAgainWithinDays: 15,
  sameReplies: 5,
  sameReplyWithinDays: 30,
  closedWithinMinutes: 30,
  returns: 2,
  handOvers: 3,
};
