import type { PersonalFields } from '../../kernel/event';
import type { Day } from '../../kernel/day';
import type { Money } from '../../kernel/money';

export const FINDINGS = ['substantiated', 'partly-substantiated', 'unsubstantiated', 'unverifiable'] as const;
export type Finding = (typeof FINDINGS)[number];

export const RESPONSIBILITIES = [
  'violation',
  'mistake',
  'service-shortfall',
  'product',
  'misunderstanding',
  'none',
] as const;
export type Responsibility = (typeof RESPONSIBILITIES)[number];

export const REMEDY_TYPES = [
  'refund',
  'compensation',
  'replacement',
  'voucher',
  'promise',
  'explanation',
  'rectification',
  'staff-action',
  'relief',
] as const;
export type RemedyType = (typeof REMEDY_TYPES)[number];

export interface HandlingShapes {
  FindingRecorded: {
    /** Ordinal of the allegation in the complaint, from 1. */
    readonly allegation: number;
    readonly respondent: number;
    readonly finding: Finding;
    readonly responsibility: Responsibility;
    readonly explanation: string;
    /** Whether any allegation of the case is (partly) substantiated after this finding. */
    readonly caseUpheld: boolean;
    /** Whether every allegation of the case has its finding now. */
    readonly allFound: boolean;
  };
  RemedyProposed: {
    /** Ordinal of the remedy in the case, from 1. */
    readonly remedy: number;
    readonly type: RemedyType;
    readonly description: string;
    readonly respondent?: number;
    readonly amount?: Money;
    readonly expiresOn?: Day;
  };
  RemedyPerformed: { readonly remedy: number; readonly type: RemedyType; readonly amount?: Money };
}

/** 成立 or 部分成立: the complaint was justified in this point. */
export const isUpheld = (finding: Finding): boolean =>
  finding === 'substantiated' || finding === 'partly-substantiated';

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const HANDLING_PERSONAL_FIELDS = {
  FindingRecorded: [],
  RemedyProposed: [],
  RemedyPerformed: [],
} as const satisfies PersonalFields<HandlingShapes>;
