import type { Day } from '../../kernel/day';
import type { PersonalFields } from '../../kernel/event';

export const ERASURE_GROUNDS = ['retention-ended', 'on-request'] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

export interface ArchivingShapes {
  ComplaintArchived: {
    /** Class of the regime's retention. */
    readonly retention: string;
    readonly years: number;
    /** The day from which the years are counted. */
    readonly closedOn: Day;
    /** Last day on which the case must be kept. */
    readonly until: Day;
  };
  LegalHoldPlaced: {
    /** Ordinal of the hold in the case, from 1. */
    readonly hold: number;
    readonly reason: string;
    readonly legalBasis?: string;
  };
  LegalHoldLifted: { readonly hold: number; readonly reason: string };
  ErasureProposed: {
    /** Ordinal of the proposal in the case, from 1. */
    readonly erasure: number;
    readonly ground: ErasureGround;
    /** The request or the article; no personal data, since it stays. */
    readonly basis?: string;
  };
  ErasureRejected: { readonly erasure: number; readonly reason: string };
  /** 限制处理: from here on the personal data of the case are kept and not used. */
  ProcessingRestricted: {
    /** No personal data, since it stays; so with the basis. */
    readonly reason: string;
    /** The request or the article. */
    readonly basis?: string;
  };
  RestrictionLifted: { readonly reason: string };
  /** From here on nobody is told the personal data of the case, and no fact tells any again. */
  PersonalDataErased: {
    /** The proposal that was approved. */
    readonly erasure?: number;
    readonly ground: ErasureGround;
    readonly basis?: string;
  };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const ARCHIVING_PERSONAL_FIELDS = {
  ComplaintArchived: [],
  LegalHoldPlaced: [],
  LegalHoldLifted: [],
  ErasureProposed: [],
  ErasureRejected: [],
  ProcessingRestricted: [],
  RestrictionLifted: [],
  PersonalDataErased: [],
} as const satisfies PersonalFields<ArchivingShapes>;

export const ARCHIVING_EVENTS = Object.keys(ARCHIVING_PERSONAL_FIELDS) as (keyof ArchivingShapes)[];
