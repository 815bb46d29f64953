import type { PersonalFields } from '../../../kernel/event';
import type { ReplyMedium } from '../../reply/reply.events';

/** With whom one speaks on a case: 投诉人 · 被投诉人 · 供应商 · 证人 · 其他机关 · 其他. */
export const PARTIES = ['complainant', 'respondent', 'supplier', 'witness', 'authority', 'other'] as const;
export type Party = (typeof PARTIES)[number];

export interface ContactShapes {
  ContactLogged: {
    readonly party: Party;
    readonly medium: ReplyMedium;
    /** True when the party came to us; false when we went to them. */
    readonly incoming: boolean;
    readonly reached: boolean;
    readonly summary: string;
    /** When the next contact is agreed for, ISO 8601 with offset. */
    readonly nextContactAt?: string;
  };
  IssuesConfirmed: {
    /** The issues as they were restated to the complainant (篇一 4). */
    readonly issues: readonly string[];
    readonly agreed: boolean;
    /** What the complainant says is not so, when not agreed. */
    readonly objection?: string;
  };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const CONTACT_PERSONAL_FIELDS = {
  ContactLogged: ['summary'],
  IssuesConfirmed: ['objection'],
} as const satisfies PersonalFields<ContactShapes>;
