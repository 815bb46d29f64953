import type { PersonalFields } from '../../../kernel/event';
import type { Party } from '../contacts/contacts.events';

export interface NegotiationShapes {
  NegotiationHeld: {
    /** Ordinal of the negotiation in the case, from 1. */
    readonly negotiation: number;
    readonly parties: readonly Party[];
    readonly summary: string;
    readonly agreed: boolean;
  };
  NegotiationAdjourned: {
    readonly negotiation: number;
    readonly reason: string;
    /** When it goes on, as agreed with the complainant (篇三); ISO 8601 with offset. */
    readonly nextContactAt: string;
  };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const NEGOTIATION_PERSONAL_FIELDS = {
  NegotiationHeld: ['summary'],
  NegotiationAdjourned: [],
} as const satisfies PersonalFields<NegotiationShapes>;
