export interface GuidanceShapes {
  /** 意见 (篇五): from a superior to every unit below it, in force from its first to its last day (China); without `until` it is open. */
  GuidanceGiven: {
    /** Ordinal among the guidance of the unit, from 1. */
    readonly ordinal: number;
    readonly title: string;
    readonly text: string;
    readonly from: string;
    readonly until?: string;
  };
  /** No longer in force, from the day on which it was withdrawn. */
  GuidanceWithdrawn: { readonly ordinal: number; readonly reason: string };
}
