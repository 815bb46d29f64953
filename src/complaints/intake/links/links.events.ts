import type { PersonalFields } from '../../../kernel/event';

export interface Representative {
  readonly name: string;
  readonly telephone?: string;
}

export interface LinkShapes {
  /** 重复投诉: the same person and matter as in another case. */
  LinkedAsDuplicate: {
    /** Id of the case that is handled instead. */
    readonly of: string;
    readonly reason: string;
  };
  Unlinked: { readonly from: string; readonly reason: string };
  /** 共同投诉: many complainants with one cause choose who speaks for them. */
  GroupFormed: {
    /** 人次: how many they are. */
    readonly size: number;
    readonly representatives: readonly Representative[];
    /** How many representatives there are. */
    readonly representing: number;
    /** Article of the regime on joint complaints. */
    readonly article?: string;
  };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const LINK_PERSONAL_FIELDS = {
  LinkedAsDuplicate: [],
  Unlinked: [],
  GroupFormed: ['representatives'],
} as const satisfies PersonalFields<LinkShapes>;
