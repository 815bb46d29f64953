import type { Outcome } from '../../complaints/closing/closing.events';
import type { Stage } from '../../complaints/lifecycle';
import type { Day } from '../../kernel/day';
import type { Position } from '../../kernel/event';
import type { CheckShapes } from '../checks/checks.events';

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
  /** Code of a unit: it or one below it holds the case. */
  readonly within?: string;
  readonly kind?: string;
  readonly category?: string;
  readonly stage?: Stage;
  readonly outcome?: Outcome;
  /** True: only cases with a penalty; false: only cases without one. */
  readonly withPenalty?: boolean;
  /** True: only cases of which a limit was missed; false: only cases of which none was. */
  readonly overdue?: boolean;
  /** True: only cases that no spot check has looked at; false: only cases that one has. */
  readonly neverChecked?: boolean;
}

/** What a frame can be divided by: the unit that holds the case, its kind, its outcome. */
export type StratifiedBy = 'unit' | 'kind' | 'outcome';

/** A stratum of the frame: the frame names its strata one after the other, each ascending by id. */
export interface Stratum {
  /** What its cases have in common, in the order of `stratifiedBy`; a dash where a case has none. */
  readonly key: readonly string[];
  readonly size: number;
  /** How many of its cases are drawn. */
  readonly quota: number;
}

export interface Exclusion {
  readonly caseId: string;
  readonly reason: string;
}

/** Randomness that nobody knows at the time of the plan. */
export interface PublicRandomness {
  /** What is published, where, and how it is written as a seed. */
  readonly source: string;
  /** ISO 8601: not published before. */
  readonly publishedFrom: string;
}

/** What is recorded of a round of spot checks. None of it is personal data. */
export interface RoundShapes extends CheckShapes {
  /** A part of the frozen frame: in the stream of the frame, or of the round in plans of version 1. */
  FrameRecorded: {
    /** 1, 2 … `frameParts`. */
    readonly part: number;
    /** At most 10,000, in the order of the frame. */
    readonly caseIds: readonly string[];
  };
  RoundPlanned: {
    readonly title: string;
    readonly criteria: FrameCriteria;
    /** Position of the read model that the frame was taken from. */
    readonly asOf: Position;
    /** How many cases are to be drawn. */
    readonly size: number;
    /** Id of the frame; none when its parts stand in the stream of the round. */
    readonly frameId?: string;
    /** How many cases the frame holds. */
    readonly frameSize: number;
    readonly frameParts: number;
    /** How `frameHash` follows from the ids: a Merkle root (RFC 6962), or SHA-256 of the ids joined by "\n". */
    readonly hashing: 'rfc6962' | 'joined';
    readonly frameHash: string;
    readonly stratifiedBy: readonly StratifiedBy[];
    readonly strata: readonly Stratum[];
    /** `id@version` of the regime whose rule gave quotas and strata; none when they were stated. */
    readonly quotasOf?: string;
    /** Cases that meet the criteria and were left out of the frame. */
    readonly exclusions: readonly Exclusion[];
    /** SHA-256 of the seed, which is told with the draw only; or else `randomness`. */
    readonly seedCommitment?: string;
    readonly randomness?: PublicRandomness;
  };
  SampleDrawn: {
    readonly seed: string;
    /** By stratum, in the order of the frame's; ids in the order of their rank. */
    readonly strata: readonly { readonly key: readonly string[]; readonly caseIds: readonly string[] }[];
  };
  /** A drawn case that cannot be checked gives way to the next one of its stratum by rank. */
  CaseSubstituted: {
    readonly caseId: string;
    readonly substitute: string;
    readonly stratum: readonly string[];
    /** Place of the substitute in its stratum, from 1. */
    readonly rank: number;
    /** Place among everything that was drawn or stood in, from 1. */
    readonly ordinal: number;
    readonly reason: string;
  };
  RoundConcluded: {
    readonly checked: number;
    readonly consistent: number;
    readonly inconsistent: number;
    readonly remarks?: string;
  };
}

export const ROUND_EVENTS = [
  'FrameRecorded',
  'RoundPlanned',
  'SampleDrawn',
  'CaseSubstituted',
  'CaseChecked',
  'CheckContested',
  'CaseCheckedAgain',
  'RoundConcluded',
] as const satisfies readonly (keyof RoundShapes)[];

const PREFIX = 'spotcheck-';

export const roundStream = (id: string): string => PREFIX + id;
export const roundIdOf = (stream: string): string => stream.slice(PREFIX.length);
export const frameStream = (id: string): string => `frame-${id}`;
