import type { PersonalFields } from '../../kernel/event';

export interface DisclosureShapes {
  /** 查阅个人信息: somebody was shown personal data of the case that the stream is named after; who and when are metadata. */
  PersonalDataOpened: {
    /** Which kinds of fields, sorted; nothing of what they say. */
    readonly fields: readonly string[];
    /** Why, where the role needs a reason; no personal data, since it stays. */
    readonly reason?: string;
  };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const DISCLOSURE_PERSONAL_FIELDS = {
  PersonalDataOpened: [],
} as const satisfies PersonalFields<DisclosureShapes>;

export const DISCLOSURE_EVENTS = Object.keys(DISCLOSURE_PERSONAL_FIELDS) as (keyof DisclosureShapes)[];

/** One for each case. */
export const disclosureStream = (caseId: string): string => `disclosure-${caseId}`;
