import type { PersonalFields } from '../../kernel/event';
import type { Money } from '../../kernel/money';
import type { Day } from '../../kernel/day';
import { ANSWER_PERSONAL_FIELDS, type AnswerShapes } from './answers/answers.events';
import { CORRECTION_PERSONAL_FIELDS, type CorrectionShapes } from './corrections/corrections.events';
import { LINK_PERSONAL_FIELDS, type LinkShapes } from './links/links.events';
import { SUPPLEMENT_PERSONAL_FIELDS, type SupplementShapes } from './supplements/supplements.events';

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

export interface Subject {
  readonly item?: string;
  readonly consumedOn?: Day;
  readonly amount?: Money;
}

interface CourseShapes {
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
    readonly subject?: Subject;
    readonly requests: readonly string[];
    readonly narrative?: string;
    readonly onSite: boolean;
    readonly signed: boolean;
    readonly confidential: boolean;
    /** SHA-256 of each attachment; in the log a salted hash in its place (`src/vault/files`). */
    readonly attachments: readonly string[];
    readonly externalReference?: string;
    /** SHA-256 of the complainant's receipt code; the code itself is nowhere stored. */
    readonly receipt?: string;
    /** Service campaigns that the complaint belongs to (篇四). */
    readonly campaigns?: readonly string[];
    /** The day by which the customer was promised an answer (篇七). */
    readonly replyPromisedBy?: Day;
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

export type IntakeShapes = CourseShapes & SupplementShapes & CorrectionShapes & AnswerShapes & LinkShapes;

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const INTAKE_PERSONAL_FIELDS = {
  ComplaintReceived: ['complainant', 'narrative'],
  ComplaintClassified: [],
  ComplaintAccepted: [],
  ComplaintDeclined: [],
  ...SUPPLEMENT_PERSONAL_FIELDS,
  ...CORRECTION_PERSONAL_FIELDS,
  ...ANSWER_PERSONAL_FIELDS,
  ...LINK_PERSONAL_FIELDS,
} as const satisfies PersonalFields<IntakeShapes>;
