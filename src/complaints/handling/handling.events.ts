import type { PersonalFields } from '../../kernel/event';
import type { Day } from '../../kernel/day';
import type { Money } from '../../kernel/money';
import { CONDUCT_PERSONAL_FIELDS, type ConductShapes } from './conduct/conduct.events';
import { CONTACT_PERSONAL_FIELDS, type ContactShapes } from './contacts/contacts.events';
import { EVIDENCE_PERSONAL_FIELDS, type EvidenceShapes } from './evidence/evidence.events';
import { NEGOTIATION_PERSONAL_FIELDS, type NegotiationShapes } from './negotiation/negotiation.events';

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

interface FindingShapes {
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
}

export interface RemedyShapes {
  RemedyProposed: {
    /** Ordinal of the remedy in the case, from 1. */
    readonly remedy: number;
    readonly type: RemedyType;
    readonly description: string;
    readonly respondent?: number;
    readonly amount?: Money;
    readonly expiresOn?: Day;
    /** True when it goes beyond the authority of who proposed it: not offered before it is approved. */
    readonly approvalNeeded?: true;
  };
  RemedyApproved: { readonly remedy: number; readonly remark?: string };
  RemedyRejected: { readonly remedy: number; readonly reason: string };
  /** By the complainant. */
  RemedyAccepted: { readonly remedy: number; readonly opinion?: string };
  /** By the complainant. */
  RemedyRefused: { readonly remedy: number; readonly opinion?: string };
  RemedyPerformed: { readonly remedy: number; readonly type: RemedyType; readonly amount?: Money };
}

export type HandlingShapes = ContactShapes &
  EvidenceShapes &
  NegotiationShapes &
  FindingShapes &
  RemedyShapes &
  ConductShapes;

/** 成立 or 部分成立: the complaint was justified in this point. */
export const isUpheld = (finding: Finding): boolean =>
  finding === 'substantiated' || finding === 'partly-substantiated';

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const HANDLING_PERSONAL_FIELDS = {
  ...CONTACT_PERSONAL_FIELDS,
  ...EVIDENCE_PERSONAL_FIELDS,
  ...NEGOTIATION_PERSONAL_FIELDS,
  FindingRecorded: [],
  RemedyProposed: [],
  RemedyApproved: [],
  RemedyRejected: [],
  RemedyAccepted: ['opinion'],
  RemedyRefused: ['opinion'],
  RemedyPerformed: [],
  ...CONDUCT_PERSONAL_FIELDS,
} as const satisfies PersonalFields<HandlingShapes>;
