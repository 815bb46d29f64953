import type { PersonalFields } from '../../../kernel/event';
import type { Day } from '../../../kernel/day';
import type { Allegation, Complainant, Respondent, Subject } from '../intake.events';

export interface SupplementShapes {
  SupplementRequested: {
    /** Ordinal of the request for a supplement in the case, from 1. */
    readonly supplement: number;
    /** What is missing, told all at once (一次性告知). */
    readonly missing: readonly string[];
    readonly until?: Day;
  };
  Supplemented: {
    /** Ordinal of the request that it answers; none when the complainant brought it unasked. */
    readonly supplement?: number;
    readonly description: string;
    readonly complainant?: Complainant;
    readonly narrative?: string;
    readonly subject?: Subject;
    /** Further respondents, allegations and requests: they follow those that were there. */
    readonly respondents: readonly Respondent[];
    readonly allegations: readonly Allegation[];
    readonly requests: readonly string[];
    readonly signed?: true;
    /** SHA-256 of each attachment; in the log a salted hash in its place (`src/vault/files`). */
    readonly attachments: readonly string[];
  };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const SUPPLEMENT_PERSONAL_FIELDS = {
  SupplementRequested: [],
  Supplemented: ['description', 'complainant', 'narrative'],
} as const satisfies PersonalFields<SupplementShapes>;
