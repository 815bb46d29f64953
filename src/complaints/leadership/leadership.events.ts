import type { WorkingDaysDue } from '../../calendar/counting/derivation.events';
import type { Day } from '../../kernel/day';
import type { PersonalFields } from '../../kernel/event';
import { UNDERTAKING_PERSONAL_FIELDS, type UndertakingShapes } from './undertakings/undertakings.events';

/** What a conference decided: which unit does what, and until when. */
export interface ConferenceDecision {
  readonly unit: string;
  readonly decision: string;
  readonly due?: Day;
}

interface LeadingShapes {
  CaseUrged: {
    /** Ordinal of this urging of the case, from 1. */
    readonly ordinal: number;
    /** The unit that is urged: the one that holds the case. */
    readonly unit: string;
    readonly reason: string;
    readonly requirements?: string;
    /** The day by which it is to be done: a date of the urging, beside the limits of the regime. */
    readonly due: Day;
    /** How that was counted, when the regime said it. */
    readonly limit?: WorkingDaysDue;
  };
  LeaderInstructed: {
    readonly leader: string;
    readonly instruction: string;
    /** The unit that holds the case, and is to do it. */
    readonly unit?: string;
    readonly due?: Day;
  };
  /** `takenBy` answers for the case from now on: a later leader takes it over from the one before. */
  LeaderTookCase: { readonly takenBy: string; readonly reason?: string; readonly due?: Day };
  JointConferenceHeld: {
    readonly chair: string;
    /** Codes of the units that took part. */
    readonly units: readonly string[];
    readonly subject: string;
    readonly decisions: readonly ConferenceDecision[];
  };
  OnSiteReceptionOrdered: {
    /** Ordinal of this reception of the case, from 1. */
    readonly reception: number;
    /** The unit that is to send people there. */
    readonly unit: string;
    readonly place: string;
    /** 人次: how many came. */
    readonly persons: number;
    readonly requirements?: string;
  };
  OnSiteReceptionHeld: {
    readonly reception: number;
    readonly receivedBy: string;
    readonly persons: number;
    readonly result: string;
    /** 领回: whether the visitors went home with them. */
    readonly broughtHome: boolean;
  };
}

export type LeadershipShapes = LeadingShapes & UndertakingShapes;

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const LEADERSHIP_PERSONAL_FIELDS = {
  CaseUrged: [],
  LeaderInstructed: [],
  LeaderTookCase: [],
  JointConferenceHeld: [],
  OnSiteReceptionOrdered: [],
  OnSiteReceptionHeld: ['result'],
  ...UNDERTAKING_PERSONAL_FIELDS,
} as const satisfies PersonalFields<LeadershipShapes>;

export const LEADERSHIP_EVENTS = Object.keys(LEADERSHIP_PERSONAL_FIELDS) as (keyof LeadershipShapes)[];
