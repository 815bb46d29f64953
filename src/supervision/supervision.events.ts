import type { Outcome } from '../complaints/closing/closing.events';
import type { Stage } from '../complaints/lifecycle';
import type { Day } from '../kernel/day';
import type { EventsOf, Position, RecordedOf } from '../kernel/event';

/** 检查项目: what is asked of every drawn case. */
export const CHECKLIST = [
  'record-complete',
  'on-time',
  'finding-supported',
  'remedy-performed',
  'reply-matches-facts',
  'complainant-confirms',
] as const;
export type ChecklistItem = (typeof CHECKLIST)[number];

export const CHECK_ANSWERS = ['yes', 'no', 'not-applicable', 'not-known'] as const;
export type CheckAnswer = (typeof CHECK_ANSWERS)[number];

/** Which cases a round is about: a case meets every criterion that is stated; none stated means all cases. */
export interface FrameCriteria {
  /** First day of receipt, inclusive. */
  readonly receivedFrom?: Day;
  /** End of the days of receipt, exclusive. */
  readonly receivedTo?: Day;
  /** First day of closing, inclusive. */
  readonly closedFrom?: Day;
  /** End of the days of closing, exclusive. */
  readonly closedTo?: Day;
  /** Id of the regime, in any of its versions. */
  readonly regime?: string;
  /** Code of the unit that received the case. */
  readonly unit?: string;
  readonly category?: string;
  readonly stage?: Stage;
  readonly outcome?: Outcome;
  /** True: only cases with a penalty; false: only cases without one. */
  readonly withPenalty?: boolean;
}

/** What is recorded of a round of spot checks. None of it is personal data. */
export interface SupervisionShapes {
  /** A part of the frozen frame, recorded in one append with the plan that it belongs to. */
  FrameRecorded: {
    /** 1, 2 … `frameParts`. */
    readonly part: number;
    /** At most 10,000; ascending within the part and from part to part. */
    readonly caseIds: readonly string[];
  };
  RoundPlanned: {
    readonly title: string;
    readonly criteria: FrameCriteria;
    /** Position of the read model that the frame was taken from. */
    readonly asOf: Position;
    /** How many cases are to be drawn. */
    readonly size: number;
    /** How many cases the frame holds. */
    readonly frameSize: number;
    readonly frameParts: number;
    /** SHA-256 of the frame's ids joined by "\n". */
    readonly frameHash: string;
    /** SHA-256 of the seed, which is told with the draw only. */
    readonly seedCommitment: string;
  };
  SampleDrawn: {
    readonly seed: string;
    /** In the order of their rank. */
    readonly caseIds: readonly string[];
  };
  CaseChecked: {
    readonly caseId: string;
    /** Every item of the checklist once, in its order. */
    readonly checklist: readonly { readonly item: ChecklistItem; readonly answer: CheckAnswer }[];
    /** Whether the record agrees with what was found. */
    readonly consistent: boolean;
    readonly remarks?: string;
  };
  RoundConcluded: {
    readonly checked: number;
    readonly consistent: number;
    readonly inconsistent: number;
    readonly remarks?: string;
  };
}
export type SupervisionEvent = EventsOf<SupervisionShapes>;
export type RecordedSupervisionEvent = RecordedOf<SupervisionShapes>;
export type SupervisionEventType = keyof SupervisionShapes;

export const SUPERVISION_EVENTS = [
  'FrameRecorded',
  'RoundPlanned',
  'SampleDrawn',
  'CaseChecked',
  'RoundConcluded',
] as const satisfies readonly SupervisionEventType[];

const PREFIX = 'spotcheck-';

export const roundStream = (id: string): string => PREFIX + id;
export const roundIdOf = (stream: string): string => stream.slice(PREFIX.length);
