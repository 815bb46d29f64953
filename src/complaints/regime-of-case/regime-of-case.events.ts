import type { PersonalFields } from '../../kernel/event';

interface Pinned {
  readonly id: string;
  readonly version: number;
}

export interface RegimeOfCaseShapes {
  /** 变更适用制度: from here on the rules of `to` decide; what was decided before stands. */
  ComplaintMovedToRegime: { readonly from: Pinned; readonly to: Pinned; readonly reason: string };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const REGIME_OF_CASE_PERSONAL_FIELDS = {
  ComplaintMovedToRegime: [],
} as const satisfies PersonalFields<RegimeOfCaseShapes>;
