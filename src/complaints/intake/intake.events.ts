import type { PersonalFields } from '../../kernel/event';
import type { Money } from '../../kernel/money';
import type { Day } from '../../kernel/day';

export interface Complainant {
  readonly name?: string;
  readonly telephone?: string;
  readonly address?: string;
  readonly idNumber?: string;
}

export interface Respondent {
  readonly type: string;
  readonly name: string;
  readonly region?: string;
}

export interface Allegation {
  /** Ordinal of the respondent in the complaint, from 1. */
  readonly respondent: number;
  readonly text: string;
}

export interface IntakeShapes {
  ComplaintReceived: {
    readonly regime: { readonly id: string; readonly version: number };
    readonly kind: string;
    readonly channel: string;
    readonly category: string;
    readonly region: string;
    readonly receivingUnit: string;
    readonly complainant?: Complainant;
    /** 人次: how many persons complain together. */
    readonly partySize: number;
    readonly respondents: readonly Respondent[];
    readonly allegations: readonly Allegation[];
    readonly subject?: { readonly item?: string; readonly consumedOn?: Day; readonly amount?: Money };
    readonly requests: readonly string[];
    readonly narrative?: string;
    readonly onSite: boolean;
    readonly signed: boolean;
    readonly confidential: boolean;
    /** SHA-256 of each attachment. */
    readonly attachments: readonly string[];
    readonly externalReference?: string;
    /** SHA-256 of the complainant's receipt code; the code itself is nowhere stored. */
    readonly receipt?: string;
  };
  ComplaintClassified: {
    readonly kind: string;
    readonly category: string;
    readonly severity: 'ordinary' | 'serious' | 'major';
    readonly publicAttention: boolean;
  };
  ComplaintAccepted: { readonly remark?: string };
  ComplaintDeclined: { readonly ground: string; readonly explanation: string; readonly competentBody?: string };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const INTAKE_PERSONAL_FIELDS = {
  ComplaintReceived: ['complainant', 'narrative'],
  ComplaintClassified: [],
  ComplaintAccepted: [],
  ComplaintDeclined: [],
} as const satisfies PersonalFields<IntakeShapes>;
