/** A rectification whose report is due and not there, and not recorded as overdue. */
export interface OverdueRectification {
  readonly id: string;
  readonly due: string;
}

/** What the clock asks the read side: it may know a fact late, and the rule decides then. */
export abstract class OverdueRectifications {
  /** Those due before `now` (ISO 8601), at most `limit`, the oldest first. */
  abstract overdue(now: string, limit: number): Promise<readonly OverdueRectification[]>;
}
