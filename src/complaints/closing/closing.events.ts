import type { PersonalFields } from '../../kernel/event';
export const OUTCOMES = ['settled', 'explained', 'penalised', 'terminated', 'withdrawn', 'declined'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface ClosingShapes {
  ComplaintClosed: {
    readonly outcome: Outcome;
    /** Code of the regime's own list of results, where it keeps one. */
    readonly resolution?: string;
    /** Whether the answer came in time, as the source of the record states it. */
    readonly answeredInTime?: boolean;
    readonly remark?: string;
  };
  ComplaintReopened: { readonly reason: string };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const CLOSING_PERSONAL_FIELDS = {
  ComplaintClosed: [],
  ComplaintReopened: [],
} as const satisfies PersonalFields<ClosingShapes>;
