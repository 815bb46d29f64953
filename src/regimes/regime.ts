import type { Day } from '../kernel/day';

/** A term of a regime with its words. */
export interface Term {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

export interface DeclineGround extends Term {
  /** True when the matter belongs to another body, which the refusal must then name. */
  readonly namesCompetentBody: boolean;
}

/** Statutory range of a fine, in national currency; outside it a fine is a warning on the case. */
export interface StatutoryRange extends Term {
  readonly respondentTypes: readonly string[];
  readonly minimum: string;
  readonly maximum: string;
}

/** A rule pack (制度包): what the practice of one office prescribes, as data. A case keeps the version of its day. */
export interface Regime {
  readonly id: string;
  readonly version: number;
  readonly names: { readonly zh: string; readonly en: string };
  /** Where the rules come from: piece of the source (篇) or article. */
  readonly source: string;
  readonly inForce: { readonly from: Day; readonly until?: Day };
  readonly nationalCurrency: string;
  /** Confiscated foreign money is rounded half-up to a multiple of this amount of national currency. */
  readonly confiscationRoundedTo: string;
  readonly signatureOnSite: boolean;
  readonly kinds: readonly Term[];
  readonly channels: readonly Term[];
  readonly categories: readonly Term[];
  readonly respondentTypes: readonly Term[];
  readonly declineGrounds: readonly DeclineGround[];
  readonly fines: readonly StatutoryRange[];
  readonly resolutions: readonly Term[];
}
