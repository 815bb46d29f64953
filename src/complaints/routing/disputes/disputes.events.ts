import type { PersonalFields } from '../../../kernel/event';

export interface DisputeShapes {
  /** 管辖争议: the unit that holds the case says that another one is competent. */
  CompetenceDisputed: {
    /** Ordinal in the case, from 1. */
    readonly dispute: number;
    readonly unit: string;
    /** The unit that it holds to be competent. */
    readonly competent: string;
    /** The lowest unit above both, which decides. */
    readonly superior: string;
    readonly reason: string;
  };
  /** 指定管辖: decided by the common superior; the case goes to the unit that it names. */
  CompetenceDecided: { readonly dispute: number; readonly competent: string; readonly reason: string };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const DISPUTE_PERSONAL_FIELDS = {
  CompetenceDisputed: [],
  CompetenceDecided: [],
} as const satisfies PersonalFields<DisputeShapes>;
