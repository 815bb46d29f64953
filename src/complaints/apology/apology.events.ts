import type { PersonalFields } from '../../kernel/event';
export const APOLOGY_FORMS = ['oral', 'telephone', 'in-person', 'written', 'public'] as const;
export type ApologyForm = (typeof APOLOGY_FORMS)[number];

export interface ApologyShapes {
  ApologyMade: {
    readonly by: string;
    readonly onBehalfOf: string;
    readonly reason: string;
    readonly form: ApologyForm;
    /** Whether the complainant accepted it; left out when not known. */
    readonly accepted?: boolean;
    /** Ordinal of the respondent it concerns, when it is one of them. */
    readonly respondent?: number;
    readonly respondentType?: string;
  };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const APOLOGY_PERSONAL_FIELDS = {
  ApologyMade: [],
} as const satisfies PersonalFields<ApologyShapes>;
